package org.xueqing.measurement.ability;

/** How errors of items hang together, by the items' numbers among the answers. */
public final class Estimates {

    private final Covariances covariances;
    private final int[] kept;

    Estimates(Covariances covariances, int[] kept) {
        this.covariances = covariances;
        this.kept = kept;
    }

    /** The standard error of the difference of two difficulties, by the delta method. */
    double difficultyDifferenceError(int item, ItemParameters its, int other, ItemParameters others) {
        double variance = product(its, covariances.item(kept[item]), its)
                + product(others, covariances.item(kept[other]), others)
                - 2 * product(its, covariances.between(kept[item], kept[other]), others);
        return Math.sqrt(Math.max(0, variance));
    }

    /** b = −d/a moves by −b/a with a, and by −1/a with d. */
    private static double product(ItemParameters left, double[][] covariance, ItemParameters right) {
        double[] l = {-left.difficulty() / left.discrimination(), -1 / left.discrimination()};
        double[] r = {-right.difficulty() / right.discrimination(), -1 / right.discrimination()};
        return l[0] * covariance[0][0] * r[0]
                + l[0] * covariance[0][1] * r[1]
                + l[1] * covariance[1][0] * r[0]
                + l[1] * covariance[1][1] * r[1];
    }
}
