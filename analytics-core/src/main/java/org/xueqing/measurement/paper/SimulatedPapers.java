package org.xueqing.measurement.paper;

import java.util.List;

/** Totals of many simulated papers of one class, and what follows from them. Marks in hundredths. */
final class SimulatedPapers {

    private final int[][] totals;
    private final int[][] rights;
    private final double[] itemSpreads;
    private final double[] rightSpreads;
    private final int items;

    private SimulatedPapers(int papers, int pupils, int items) {
        this.totals = new int[papers][pupils];
        this.rights = new int[papers][pupils];
        this.itemSpreads = new double[papers];
        this.rightSpreads = new double[papers];
        this.items = items;
    }

    /** @param rights by item, paper and pupil */
    static SimulatedPapers of(List<PlannedItem> items, List<boolean[][]> rights) {
        SimulatedPapers papers = new SimulatedPapers(rights.get(0).length, rights.get(0)[0].length, items.size());
        for (int item = 0; item < items.size(); item++) {
            papers.add(items.get(item).full(), rights.get(item));
        }
        return papers;
    }

    private void add(int full, boolean[][] right) {
        for (int paper = 0; paper < right.length; paper++) {
            for (int pupil = 0; pupil < right[paper].length; pupil++) {
                if (right[paper][pupil]) {
                    totals[paper][pupil] += full;
                    rights[paper][pupil]++;
                }
            }
            double share = share(right[paper]);
            rightSpreads[paper] += share * (1 - share);
            itemSpreads[paper] += share * (1 - share) * full * full;
        }
    }

    static double share(boolean[] rights) {
        int right = 0;
        for (boolean one : rights) {
            right += one ? 1 : 0;
        }
        return (double) right / rights.length;
    }

    /** In marks. */
    double[] means() {
        return each(paper -> mean(totals[paper]) / 100);
    }

    /** In marks. */
    double[] deviations() {
        return each(paper -> Math.sqrt(variance(totals[paper])) / 100);
    }

    double[] alphas() {
        return each(paper -> reliability(itemSpreads[paper], variance(totals[paper])));
    }

    double[] kr20s() {
        return each(paper -> reliability(rightSpreads[paper], variance(rights[paper])));
    }

    private double reliability(double ofItems, double ofTotals) {
        return ofTotals == 0 ? 0 : items / (items - 1.0) * (1 - ofItems / ofTotals);
    }

    private double[] each(java.util.function.IntToDoubleFunction figure) {
        return java.util.stream.IntStream.range(0, totals.length)
                .mapToDouble(figure)
                .toArray();
    }

    private static double mean(int[] values) {
        long sum = 0;
        for (int value : values) {
            sum += value;
        }
        return (double) sum / values.length;
    }

    private static double variance(int[] values) {
        double mean = mean(values);
        double squares = 0;
        for (int value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / values.length;
    }
}
