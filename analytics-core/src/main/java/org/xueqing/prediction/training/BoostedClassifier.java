package org.xueqing.prediction.training;

import java.util.function.IntPredicate;
import org.xueqing.prediction.boosting.BoostedTrees;
import org.xueqing.prediction.boosting.Booster;
import org.xueqing.prediction.boosting.BoostingSettings;
import smile.classification.AbstractClassifier;

/**
 * Our boosted trees as a classifier of Smile, so that they can stand wherever one of Smile's does. Smile's own grow on exact splits: docs/benchmarks.md says what each
 * costs and brings on practice data.
 */
final class BoostedClassifier extends AbstractClassifier<double[]> {

    private static final double EVEN = 0.5;

    private final BoostedTrees trees;

    private BoostedClassifier(BoostedTrees trees) {
        super(new int[] {0, 1});
        this.trees = trees;
    }

    /**
     * @param y 1 or 0; both occur
     * @param mayAsk at which columns the trees may look
     */
    static BoostedClassifier fit(double[][] x, int[] y, BoostingSettings settings, IntPredicate mayAsk) {
        boolean[] outcomes = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            outcomes[i] = y[i] == 1;
        }
        return new BoostedClassifier(new Booster(settings).fit(x, outcomes, mayAsk));
    }

    BoostedTrees trees() {
        return trees;
    }

    @Override
    public int predict(double[] x) {
        return score(x) > EVEN ? 1 : 0;
    }

    @Override
    public double score(double[] x) {
        return 1 / (1 + Math.exp(-trees.logit(x)));
    }

    @Override
    public boolean soft() {
        return true;
    }

    @Override
    public int predict(double[] x, double[] posteriori) {
        posteriori[1] = score(x);
        posteriori[0] = 1 - posteriori[1];
        return posteriori[1] > EVEN ? 1 : 0;
    }
}
