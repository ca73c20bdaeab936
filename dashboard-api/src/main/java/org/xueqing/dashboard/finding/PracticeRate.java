package org.xueqing.dashboard.finding;

import org.jspecify.annotations.Nullable;

/**
 * How fast practice helps a pupil, or fades, beside what is usual in the grade.
 *
 * @param usual logits a doubling of practice, or of the days since
 * @param beyond by which the pupil's is above that; null, with its error, where answers are too few
 * @param answers that tell of it
 */
public record PracticeRate(Kind kind, double usual, @Nullable Double beyond, @Nullable Double error, int answers) {

    private static final double ERRORS_OF_95_PERCENT = 1.96;

    /** Below it, "so many times as fast" would divide by next to nothing. */
    private static final double LEAST_USUAL = 0.1;

    /** Which rate. */
    public enum Kind {
        LEARNING,
        FORGETTING
    }

    /** What the answers allow to be said. */
    public enum Pace {
        FASTER,
        SLOWER,
        NOT_TOLD_APART,
        TOO_FEW
    }

    public Pace pace() {
        if (beyond == null || error == null) {
            return Pace.TOO_FEW;
        }
        double margin = ERRORS_OF_95_PERCENT * error;
        if (beyond > margin) {
            return Pace.FASTER;
        }
        return beyond < -margin ? Pace.SLOWER : Pace.NOT_TOLD_APART;
    }

    public boolean isKnown() {
        return beyond != null;
    }

    /** Whether "so many times the usual" can be said. */
    public boolean hasFactor() {
        return isKnown() && usual >= LEAST_USUAL;
    }

    public double factor() {
        return factor(0);
    }

    public double lowFactor() {
        return factor(-ERRORS_OF_95_PERCENT);
    }

    public double highFactor() {
        return factor(ERRORS_OF_95_PERCENT);
    }

    private double factor(double errors) {
        double own = usual + (beyond == null ? 0 : beyond) + errors * (error == null ? 0 : error);
        return Math.max(0, own / usual);
    }
}
