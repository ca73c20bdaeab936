package org.xueqing.prediction.boosting;

import java.util.stream.IntStream;

/** Slopes, curvatures and rows of one leaf, summed up by feature and bin. */
final class Histograms {

    private static final int SUMS = 3;
    private static final int STRIDE = SUMS * (Bins.MOST + 1);
    private static final int WORTH_SHARING = 4_000;

    private final double[] sums;

    private Histograms(double[] sums) {
        this.sums = sums;
    }

    static Histograms of(Rows rows, int[] order, int from, int to, int[] features) {
        Histograms histograms = new Histograms(new double[features.length * STRIDE]);
        float[] slopes = new float[to - from];
        float[] curvatures = new float[to - from];
        for (int i = from; i < to; i++) {
            slopes[i - from] = rows.slopes()[order[i]];
            curvatures[i - from] = rows.curvatures()[order[i]];
        }
        IntStream all = IntStream.range(0, features.length);
        (to - from > WORTH_SHARING ? all.parallel() : all)
                .forEach(k -> histograms.add(k, rows.columns()[features[k]], order, from, slopes, curvatures));
        return histograms;
    }

    private void add(int k, byte[] column, int[] order, int from, float[] slopes, float[] curvatures) {
        int begin = k * STRIDE;
        for (int i = 0; i < slopes.length; i++) {
            int at = begin + SUMS * (column[order[from + i]] & 0xFF);
            sums[at] += slopes[i];
            sums[at + 1] += curvatures[i];
            sums[at + 2]++;
        }
    }

    /** Those of the sibling, from these of the parent, which are used up. */
    Histograms without(Histograms child) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] -= child.sums[i];
        }
        return this;
    }

    /** @param k place of the feature among those looked at */
    double slope(int k, int bin) {
        return sums[k * STRIDE + SUMS * bin];
    }

    double curvature(int k, int bin) {
        return sums[k * STRIDE + SUMS * bin + 1];
    }

    double rows(int k, int bin) {
        return sums[k * STRIDE + SUMS * bin + 2];
    }
}
