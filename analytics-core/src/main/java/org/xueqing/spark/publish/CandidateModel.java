package org.xueqing.spark.publish;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.evaluation.LossDifference;

/**
 * A model that a run learnt, beside the one in use.
 *
 * @param bytes see {@code prediction.ModelBytes}
 * @param logLoss per answer of unseen pupils; null if there were none
 * @param comparedTo model in use; null if there is none, or none that this version can read
 * @param difference to it; null without it or without unseen pupils
 */
@SuppressWarnings("ArrayRecordComponent") // on its way into the registry, never compared
public record CandidateModel(
        String model,
        String stratum,
        String method,
        List<String> features,
        byte[] bytes,
        int unseenPupils,
        long unseenAnswers,
        @Nullable Double logLoss,
        @Nullable Long comparedTo,
        @Nullable LossDifference difference)
        implements Serializable {

    /** What the comparison came to. */
    public enum Verdict {
        /** There is none in use. */
        FIRST,
        NOT_WORSE,
        WORSE,
        /** Nobody was left to judge it on, and there is one in use. */
        NOBODY_UNSEEN;

        public boolean goesLive() {
            return this == FIRST || this == NOT_WORSE;
        }
    }

    public Verdict verdict() {
        if (comparedTo == null) {
            return Verdict.FIRST;
        }
        return Optional.ofNullable(difference)
                .map(it -> it.isWorse() ? Verdict.WORSE : Verdict.NOT_WORSE)
                .orElse(Verdict.NOBODY_UNSEEN);
    }
}
