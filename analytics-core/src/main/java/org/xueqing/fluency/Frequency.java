package org.xueqing.fluency;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * Answers counted against the time that they took. Adding is associative and commutative, with {@link #NONE} as identity.
 *
 * @param correct without help
 */
public record Frequency(long correct, long incorrect, long millis) implements Serializable {

    public static final Frequency NONE = new Frequency(0, 0, 0);

    private static final double MILLIS_PER_MINUTE = 60_000;

    public Frequency {
        if (correct < 0 || incorrect < 0 || millis < 0) {
            throw new IllegalArgumentException(correct + " correct, " + incorrect + " incorrect in " + millis + " ms");
        }
    }

    static Frequency of(boolean isCorrect, long millis) {
        return new Frequency(isCorrect ? 1 : 0, isCorrect ? 0 : 1, millis);
    }

    public Frequency plus(Frequency other) {
        return new Frequency(correct + other.correct, incorrect + other.incorrect, millis + other.millis);
    }

    public long answers() {
        return correct + incorrect;
    }

    /** Empty without any time: a frequency is a count over a span. */
    public OptionalDouble correctPerMinute() {
        return perMinute(correct);
    }

    public OptionalDouble incorrectPerMinute() {
        return perMinute(incorrect);
    }

    /** Share of the answers that is correct; empty without answers. */
    public OptionalDouble accuracy() {
        return answers() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) correct / answers());
    }

    double minutes() {
        return millis / MILLIS_PER_MINUTE;
    }

    private OptionalDouble perMinute(long count) {
        return millis == 0 ? OptionalDouble.empty() : OptionalDouble.of(count / minutes());
    }
}
