package org.xueqing.evaluation;

import java.util.List;
import org.xueqing.history.History;

/**
 * A way to learn prediction of the next answer. It is given training pupils only; whatever it chooses (features,
 * hyper-parameters, stopping) it chooses on folds of these. It keeps nothing between two calls of {@link #learn}, which
 * may come from two threads at once.
 */
public interface Learner {

    /** The word for it on the command line, in reports and in the ledger. */
    String name();

    /** What was set by hand, for the ledger: a reader must be able to repeat the run. */
    default String settings() {
        return "";
    }

    /** How the skills of a foreign source become knowledge points where the caller leaves it open. */
    default Skills skills() {
        return Skills.COMBINATION;
    }

    /** @param training whole histories of training pupils, in the order of the file */
    Predictor learn(List<History> training);

    /** Two namings of the skills of an answer that needs several. */
    enum Skills {
        /** The set of skills is one knowledge point of its own. */
        COMBINATION,
        /** Each skill is a knowledge point; the answer is one joint observation. */
        Q
    }
}
