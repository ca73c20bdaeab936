package org.xueqing.measurement.ability;

import java.util.stream.IntStream;

/**
 * The parameters under which expected counts are most likely: items one by one, unless they share their discrimination;
 * groups by mean and standard deviation of their pupils.
 */
final class Maximization {

    /** Newton goes no further in one step, on the scales of a slope, an intercept and a logit. */
    private static final double LONGEST = 1;

    private static final double STEEPEST = 15;

    /** Standard deviations that go on towards 0 have no maximum to end at; here they are let go no further. */
    private static final double NARROWEST = 0.1;

    private static final int MOST_STEPS = 12;
    private static final double SMALL = 1e-8;

    private final Layout layout;
    private final Prior prior;
    private final boolean slopeIsShared;

    Maximization(Layout layout, ItemModel model) {
        this(layout, model, Prior.NONE);
    }

    Maximization(Layout layout, ItemModel model, Prior prior) {
        this.layout = layout;
        this.prior = prior;
        this.slopeIsShared = model == ItemModel.ONE_PARAMETER;
    }

    double[] of(double[] parameters, ExpectedCounts counts, Quadrature quadrature) {
        double[] best = parameters.clone();
        if (slopeIsShared) {
            together(best, counts, quadrature);
        } else {
            IntStream.range(0, layout.items())
                    .parallel()
                    .filter(item -> layout.isFree(Layout.intercept(item)))
                    .forEach(item -> alone(item, best, counts, quadrature));
        }
        for (int group = 0; group < layout.groups(); group++) {
            if (layout.isFree(layout.mean(group))) {
                pupils(group, best, counts, quadrature);
            }
        }
        return best;
    }

    private void alone(int item, double[] best, ExpectedCounts counts, Quadrature quadrature) {
        int[] free = IntStream.range(0, Layout.PER_ITEM)
                .filter(k -> layout.isFree(Layout.PER_ITEM * item + k))
                .toArray();
        for (int step = 0; step < MOST_STEPS; step++) {
            ItemTerms terms = ItemTerms.of(item, best, counts, quadrature, prior);
            double[][] information = new double[free.length][free.length];
            double[] gradient = new double[free.length];
            for (int i = 0; i < free.length; i++) {
                gradient[i] = terms.gradient(free[i]);
                for (int j = 0; j < free.length; j++) {
                    information[i][j] = terms.expected(free[i], free[j]);
                }
            }
            double longest = Cholesky.of(information)
                    .map(factor -> move(item, best, free, factor.solve(gradient)))
                    .orElse(0.0);
            if (longest < SMALL) {
                return;
            }
        }
    }

    private static double move(int item, double[] best, int[] free, double[] direction) {
        double longest = 0;
        for (int i = 0; i < free.length; i++) {
            int parameter = Layout.PER_ITEM * item + free[i];
            double moved = best[parameter] + bounded(direction[i], LONGEST);
            longest = Math.max(longest, Math.abs(moved - best[parameter]));
            best[parameter] = moved;
        }
        best[Layout.slope(item)] = bounded(best[Layout.slope(item)], STEEPEST);
        return longest;
    }

    private static double bounded(double value, double bound) {
        return Math.max(-bound, Math.min(bound, value));
    }

    /** Newton in the shared slope and all intercepts; only the slope ties them, so they are eliminated one by one. */
    private void together(double[] best, ExpectedCounts counts, Quadrature quadrature) {
        for (int step = 0; step < MOST_STEPS; step++) {
            ItemTerms[] terms = new ItemTerms[layout.items()];
            double gradient = 0;
            double information = 0;
            for (int item = 0; item < terms.length; item++) {
                if (layout.isFree(Layout.intercept(item))) {
                    terms[item] = ItemTerms.of(item, best, counts, quadrature, prior);
                    double ratio = terms[item].expected(0, 1) / terms[item].expected(1, 1);
                    gradient += terms[item].gradient(0) - ratio * terms[item].gradient(1);
                    information += terms[item].expected(0, 0) - ratio * terms[item].expected(0, 1);
                }
            }
            double byHowMuch = bounded(gradient / information, LONGEST);
            double longest = Math.abs(byHowMuch);
            for (int item = 0; item < terms.length; item++) {
                if (layout.isFree(Layout.intercept(item))) {
                    ItemTerms its = terms[item];
                    double intercept = (its.gradient(1) - its.expected(0, 1) * byHowMuch) / its.expected(1, 1);
                    best[Layout.slope(item)] = bounded(best[Layout.slope(item)] + byHowMuch, STEEPEST);
                    best[Layout.intercept(item)] += bounded(intercept, LONGEST);
                    longest = Math.max(longest, Math.abs(intercept));
                }
            }
            if (longest < SMALL) {
                return;
            }
        }
    }

    private void pupils(int group, double[] best, ExpectedCounts counts, Quadrature quadrature) {
        double all = 0;
        double sum = 0;
        double squares = 0;
        for (int q = 0; q < quadrature.size(); q++) {
            double pupils = counts.pupils()[group * quadrature.size() + q];
            double node = quadrature.node(q);
            all += pupils;
            sum += pupils * node;
            squares += pupils * node * node;
        }
        double mean = sum / all;
        best[layout.mean(group)] = mean;
        double variance = Math.max(NARROWEST * NARROWEST, squares / all - mean * mean);
        best[layout.logSd(group)] = 0.5 * Math.log(variance);
    }
}
