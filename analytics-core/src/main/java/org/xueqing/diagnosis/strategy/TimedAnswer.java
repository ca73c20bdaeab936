package org.xueqing.diagnosis.strategy;

import java.io.Serializable;
import java.util.stream.Stream;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/**
 * An answer and how long it took.
 *
 * @param seconds above 0
 */
public record TimedAnswer(String studentId, String itemId, double seconds, boolean isRight) implements Serializable {

    private static final double MILLIS = 1e3;

    public TimedAnswer {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException(seconds + " seconds");
        }
    }

    /** All attempts of a pupil whose sender said how long they took. */
    public static Stream<TimedAnswer> of(History history) {
        return history.answers().stream().flatMap(answer -> of(history.studentId(), answer));
    }

    /** Nothing where nobody measured how long it took. */
    static Stream<TimedAnswer> of(String studentId, Answer answer) {
        Long millis = answer.durationMillis();
        return millis == null || millis <= 0
                ? Stream.empty()
                : Stream.of(new TimedAnswer(studentId, answer.itemId(), millis / MILLIS, answer.isCorrect()));
    }

    double logSeconds() {
        return Math.log(seconds);
    }
}
