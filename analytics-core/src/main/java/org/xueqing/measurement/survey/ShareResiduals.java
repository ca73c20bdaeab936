package org.xueqing.measurement.survey;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.measurement.survey.DomainSums.Cell;

/** The residuals of one domain, from its sums. */
final class ShareResiduals {

    private final DomainSums sums;
    private final SortedMap<String, Double> weights = new TreeMap<>();
    private final double weighted;
    private final double share;
    private final int sheets;
    private final int grade;

    ShareResiduals(DomainSums sums, Map<String, Integer> pupils) {
        this.sums = sums;
        double right = 0;
        double presented = 0;
        int count = 0;
        int all = 0;
        for (String stratum : sums.cells().keySet()) {
            int own = sums.sheets(stratum);
            int size = Math.max(own, pupils.getOrDefault(stratum, own));
            double weight = (double) size / own;
            weights.put(stratum, weight);
            for (Cell cell : of(stratum).values()) {
                right += weight * cell.right();
                presented += weight * cell.presented();
            }
            count += own;
            all += size;
        }
        this.weighted = presented;
        this.share = right / presented;
        this.sheets = count;
        this.grade = all;
    }

    double share() {
        return share;
    }

    private SortedMap<Integer, Cell> of(String stratum) {
        return sums.cells().getOrDefault(stratum, new TreeMap<>());
    }

    int freedom() {
        return Math.max(1, sheets - sums.cells().size() - booklets().size() + 1);
    }

    private SortedMap<Integer, Cell> booklets() {
        SortedMap<Integer, Cell> booklets = new TreeMap<>();
        sums.cells().values().forEach(own -> own.forEach((booklet, cell) -> booklets.merge(booklet, cell, Cell::plus)));
        return booklets;
    }

    double variance() {
        SortedMap<Integer, Cell> booklets = booklets();
        Cell whole = booklets.values().stream().reduce(Cell.NONE, Cell::plus);
        double stretch = (double) sheets / freedom();
        double variance = 0;
        SortedMap<Integer, Double> byBooklet = new TreeMap<>();
        for (String stratum : sums.cells().keySet()) {
            Cell ofStratum = of(stratum).values().stream().reduce(Cell.NONE, Cell::plus);
            double weight = weights.getOrDefault(stratum, 1.0);
            for (Map.Entry<Integer, Cell> entry : of(stratum).entrySet()) {
                Cell ofBooklet = booklets.getOrDefault(entry.getKey(), Cell.NONE);
                double fitted = mean(ofBooklet) + mean(ofStratum) - mean(whole);
                double squares = stretch * squares(entry.getValue(), fitted);
                variance += weight * weight * squares;
                byBooklet.merge(entry.getKey(), squares, Double::sum);
            }
        }
        double sampled = variance / (weighted * weighted);
        double finite = spread(booklets, byBooklet) / grade;
        return Math.max(sampled - finite, sampled / 100);
    }

    /** Mean of d over the sheets of a cell. */
    private double mean(Cell cell) {
        return cell.sheets() == 0 ? 0 : (cell.right() - share * cell.presented()) / cell.sheets();
    }

    /** Σ (d − fitted)² over the sheets of a cell, on all of which as many items of the domain stand. */
    private double squares(Cell cell, double fitted) {
        double items = (double) cell.presented() / cell.sheets();
        double centre = share * items + fitted;
        return Math.max(0, cell.rightSquares() - 2 * centre * cell.right() + cell.sheets() * centre * centre);
    }

    /** S²: the variance of pupils' shares on the whole domain, v̄/m + (m−1)/m · c̄. */
    private double spread(SortedMap<Integer, Cell> booklets, SortedMap<Integer, Double> squares) {
        double items = sums.items().size();
        double ofItem = sums.items().values().stream()
                .mapToDouble(DomainSums.OfItem::variance)
                .average()
                .orElse(0);
        double together = 0;
        double pairs = 0;
        for (Map.Entry<Integer, Cell> entry : booklets.entrySet()) {
            double on = (double) entry.getValue().presented() / entry.getValue().sheets();
            together +=
                    squares.getOrDefault(entry.getKey(), 0.0) - entry.getValue().sheets() * on * ofItem;
            pairs += entry.getValue().sheets() * on * (on - 1);
        }
        double covariance = pairs <= 0 ? 0 : together / pairs;
        return Math.max(0, ofItem / items + (items - 1) / items * covariance);
    }
}
