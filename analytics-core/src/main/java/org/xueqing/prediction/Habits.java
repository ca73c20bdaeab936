package org.xueqing.prediction;

import org.jspecify.annotations.Nullable;
import org.xueqing.history.Answer;

/** How a pupil works, from what lies behind: never from the answer that is to be predicted. */
final class Habits {

    private static final double WEIGHT = 0.1;
    private static final double MILLIS_PER_SECOND = 1000;
    private static final double HASTE_SECONDS = 3;
    private static final double IMAGINED = 2;

    private double logSeconds;
    private double haste;
    private boolean isPaceKnown;
    private int wrong;
    private int triedAgain;

    void describe(double[] values) {
        values[Feature.PACE.ordinal()] = isPaceKnown ? logSeconds : -1;
        values[Feature.HASTE.ordinal()] = haste;
        values[Feature.PERSISTENCE.ordinal()] = triedAgain / (wrong + IMAGINED);
    }

    void add(Answer answer) {
        if (answer.isFirstAttempt()) {
            wrong += answer.isCorrect() ? 0 : 1;
            pace(answer.durationMillis());
        } else if (answer.attempt() == 2) {
            triedAgain++;
        }
    }

    private void pace(@Nullable Long millis) {
        if (millis == null || millis < 0) {
            return;
        }
        double seconds = millis / MILLIS_PER_SECOND;
        double newest = Math.log1p(seconds);
        logSeconds += (isPaceKnown ? WEIGHT : 1) * (newest - logSeconds);
        haste += WEIGHT * ((seconds < HASTE_SECONDS ? 1 : 0) - haste);
        isPaceKnown = true;
    }
}
