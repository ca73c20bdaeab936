package org.xueqing.prediction.training;

import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.calibration.LinearSystem;
import smile.classification.LogisticRegression;
import smile.util.IntSet;

/**
 * Smile's logistic regression, its weights found by Newton's steps (iteratively reweighted least squares; Hastie, Tibshirani, Friedman
 * 2009, 4.4.1): least Σ log-loss + λ/2 · ‖w‖² on standardised features, the intercept free. Features of a history say much the same, so
 * that slopes alone, as in Smile's own search (L-BFGS), lead there by a hundred small steps and more; with the information it takes some seven.
 */
final class LogisticFit {

    /** What a further step could bring, in units of log-loss of all rows. */
    private static final double NOTHING = 1e-9;

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 30;

    private final Standardisation standard;
    private final double[][] rows;
    private final double[] shares;
    private final double penalty;

    private LogisticFit(Standardisation standard, double[][] rows, double[] shares, double penalty) {
        this.standard = standard;
        this.rows = rows;
        this.shares = shares;
        this.penalty = penalty;
    }

    /**
     * @param shares of right outcomes, by row; in [0, 1]
     * @param penalty λ &gt; 0
     * @return of standardised features; the same to the last bit on any number of cores
     */
    static LogisticRegression.Binomial fit(Standardisation standard, double[][] rows, double[] shares, double penalty) {
        LogisticSums least = new LogisticFit(standard, rows, shares, penalty).descend();
        return new LogisticRegression.Binomial(least.weights, -least.loss, penalty, IntSet.of(2));
    }

    private LogisticSums descend() {
        LogisticSums here = sums(new double[standard.means().length + 1]);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = here.slopes.clone();
            if (!LinearSystem.solve(here.information, move) || gain(here.slopes, move) < NOTHING) {
                return here;
            }
            LogisticSums next = halvedUntilBetter(here, move);
            if (next == here) {
                return here;
            }
            here = next;
        }
        return here;
    }

    private LogisticSums halvedUntilBetter(LogisticSums here, double[] move) {
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] moved = here.weights.clone();
            for (int j = 0; j < moved.length; j++) {
                moved[j] += length * move[j];
            }
            LogisticSums next = sums(moved);
            if (next.loss < here.loss) {
                return next;
            }
            length /= 2;
        }
        return here;
    }

    private static double gain(double[] slopes, double[] move) {
        return IntStream.range(0, move.length)
                .mapToDouble(j -> slopes[j] * move[j] / 2)
                .sum();
    }

    /** Parts are as many on every machine and are added in their order. */
    private LogisticSums sums(double[] weights) {
        int parts = 1 + rows.length / LogisticSums.ROWS_OF_A_PART;
        List<LogisticSums> sums = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> part(weights, part))
                .toList();
        LogisticSums all = new LogisticSums(weights);
        sums.forEach(all::add);
        all.penalise(penalty);
        return all;
    }

    private LogisticSums part(double[] weights, int part) {
        LogisticSums sums = new LogisticSums(weights);
        int from = part * LogisticSums.ROWS_OF_A_PART;
        sums.add(standard, rows, shares, from, Math.min(rows.length, from + LogisticSums.ROWS_OF_A_PART));
        return sums;
    }
}
