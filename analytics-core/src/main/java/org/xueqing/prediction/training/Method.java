package org.xueqing.prediction.training;

import java.io.Serializable;
import org.xueqing.prediction.boosting.BoostingSettings;

/** How a model of the next answer is learnt. */
public sealed interface Method extends Serializable {

    /** The explainable default: Smile's logistic regression, Σ log-loss + λ/2 · ‖w‖² on standardised features. */
    record Logistic(double penalty) implements Method {

        public static final Logistic USUAL = new Logistic(1);
    }

    /** The accurate one: boosted trees, at most as many as the settings say. */
    record Boosted(BoostingSettings settings) implements Method {

        /** Chosen on inner folds of training pupils; see docs/evaluation.md. */
        public static final Boosted USUAL = new Boosted(new BoostingSettings(300, 0.06, 63, 200, 10, 0.5, 1));

        Boosted withTrees(int trees) {
            return new Boosted(settings.withTrees(trees, settings.learningRate()));
        }

        /** Quicker and nearly as right. */
        public static final Boosted QUICK = new Boosted(USUAL.settings.withTrees(100, 0.12));
    }
}
