package org.xueqing.measurement.ability;

import java.util.Optional;

/**
 * Covariances of estimates. Of an item the three parameters are slope a, intercept −ab and logit of guessing; what is
 * fixed has covariance 0.
 */
final class Covariances {

    private final Layout layout;
    private final Optional<double[][]> together;
    private final double[][][] alone;

    private Covariances(Layout layout, Optional<double[][]> together, double[][][] alone) {
        this.layout = layout;
        this.together = together;
        this.alone = alone;
    }

    /** @param covariance of the free parameters */
    static Covariances together(Layout layout, double[][] covariance) {
        return new Covariances(layout, Optional.of(covariance), new double[0][][]);
    }

    static Covariances itemByItem(Likelihood likelihood, Likelihood.Expectation here) {
        return new Covariances(
                likelihood.layout(), Optional.empty(), ItemByItemInformation.covariances(likelihood, here));
    }

    double[][] item(int item) {
        return together.isPresent() ? between(item, item) : alone[item];
    }

    /** Of the parameters of an item (rows) with those of another; 0 where errors were taken item by item. */
    double[][] between(int item, int other) {
        double[][] block = new double[Layout.PER_ITEM][Layout.PER_ITEM];
        for (int i = 0; i < Layout.PER_ITEM; i++) {
            for (int j = 0; j < Layout.PER_ITEM; j++) {
                block[i][j] = entry(Layout.PER_ITEM * item + i, Layout.PER_ITEM * other + j);
            }
        }
        return block;
    }

    private double entry(int row, int column) {
        return together.isPresent() && layout.isFree(row) && layout.isFree(column)
                ? together.get()[layout.position(row)][layout.position(column)]
                : 0;
    }

    double meanError(int group) {
        return Math.sqrt(entry(layout.mean(group), layout.mean(group)));
    }

    double logSdError(int group) {
        return Math.sqrt(entry(layout.logSd(group), layout.logSd(group)));
    }
}
