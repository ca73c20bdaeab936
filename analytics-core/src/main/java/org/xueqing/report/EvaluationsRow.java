package org.xueqing.report;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code evaluations}: how right predictions were for pupils unseen in training.
 *
 * @param auc null if only one outcome occurs
 */
public record EvaluationsRow(
        String model, String stratum, long pupils, long answers, @Nullable Double auc, double logLoss, double rmse)
        implements Serializable {

    /** Baseline: the share of correct answers to the item. */
    public static final String ITEM_MEAN = "itemmean";

    public static final String NEXT_ANSWER = "next-answer";
}
