package org.xueqing.prediction.boosting;

import java.io.Serializable;

/**
 * How trees are boosted.
 *
 * @param learningRate share of each tree's step that is taken, in (0, 1]
 * @param mostLeaves of a tree, 2 to 16,383
 * @param fewestRows in a leaf
 * @param penalty on the square of a leaf's step
 * @param featureShare share of the features that each tree may look at, in (0, 1]
 */
public record BoostingSettings(
        int trees, double learningRate, int mostLeaves, int fewestRows, double penalty, double featureShare, long seed)
        implements Serializable {

    public BoostingSettings {
        if (trees < 1 || mostLeaves < 2 || mostLeaves > Short.MAX_VALUE / 2 || fewestRows < 1) {
            throw new IllegalArgumentException(
                    trees + " trees of " + mostLeaves + " leaves of " + fewestRows + " rows cannot be grown");
        }
        if (!(learningRate > 0 && learningRate <= 1 && featureShare > 0 && featureShare <= 1 && penalty >= 0)) {
            throw new IllegalArgumentException("learning rate " + learningRate + ", share of features " + featureShare
                    + " and penalty " + penalty + " are not (0, 1], (0, 1] and 0 or more");
        }
    }

    public BoostingSettings withTrees(int other, double rate) {
        return new BoostingSettings(other, rate, mostLeaves, fewestRows, penalty, featureShare, seed);
    }
}
