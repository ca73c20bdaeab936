package org.xueqing.diagnosis.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Answers without a pause between them.
 *
 * @param began moment of the first answer
 * @param ended moment of the last one
 * @param right without help
 */
public record Sitting(Instant began, Instant ended, int answers, int right) {

    /** So long without an answer, and another sitting begins. */
    public static final Duration PAUSE = Duration.ofMinutes(30);

    /** An answer and its moment. */
    public record Moment(Instant at, boolean isRight) {}

    /** In their order; moments may come in any. */
    public static List<Sitting> of(List<Moment> moments) {
        List<Sitting> sittings = new ArrayList<>();
        for (Moment moment :
                moments.stream().sorted(Comparator.comparing(Moment::at)).toList()) {
            int last = sittings.size() - 1;
            if (last >= 0 && sittings.get(last).reaches(moment.at())) {
                sittings.set(last, sittings.get(last).plus(moment));
            } else {
                sittings.add(new Sitting(moment.at(), moment.at(), 1, moment.isRight() ? 1 : 0));
            }
        }
        return List.copyOf(sittings);
    }

    /** From the first answer to the last; zero of a single one. */
    public Duration length() {
        return Duration.between(began, ended);
    }

    private boolean reaches(Instant at) {
        return Duration.between(ended, at).compareTo(PAUSE) <= 0;
    }

    private Sitting plus(Moment moment) {
        return new Sitting(began, moment.at(), answers + 1, right + (moment.isRight() ? 1 : 0));
    }
}
