package org.xueqing.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/**
 * Two answers of one pupil with one ordinal: one answer written as several rows, one for each of its skills, so that the
 * second is predicted by somebody who has seen the first. Equal content is no sign of it.
 */
public record RepeatedAnswer(String studentId, long sequence) {

    /** Timed answers have an ordinal only where it is not 0, which also stands for none. */
    public static Optional<RepeatedAnswer> firstOf(List<History> histories) {
        return histories.stream().flatMap(RepeatedAnswer::of).findFirst();
    }

    private static Stream<RepeatedAnswer> of(History history) {
        Set<Long> seen = new HashSet<>();
        return history.answers().stream()
                .filter(answer -> !answer.isTimed() || answer.place().sequence() > 0)
                .map(Answer::place)
                .filter(place -> !seen.add(place.sequence()))
                .map(place -> new RepeatedAnswer(history.studentId(), place.sequence()));
    }
}
