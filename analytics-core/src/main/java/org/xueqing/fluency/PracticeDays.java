package org.xueqing.fluency;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.history.Answer;

/**
 * What one pupil did on one knowledge point, day by day: the accumulator of all measures of fluency. Adding answers or other
 * accumulators is associative, commutative and free of order, with {@link #NONE} as identity, so that parts of a log can be
 * counted apart.
 *
 * <p>Counted is a first attempt on this point alone that says when and how long: of an answer that needs several points
 * nobody knows how long each took. Above {@link #MOST_MILLIS} the child was elsewhere. What cannot be counted is told in
 * {@code untimed}.
 *
 * @param byDay counted answers by the day of the school's time zone
 * @param untimed answers on the point without a usable time
 */
public record PracticeDays(SortedMap<LocalDate, Frequency> byDay, long untimed) implements Serializable {

    public static final PracticeDays NONE = new PracticeDays(new TreeMap<>(), 0);

    /** Five minutes for one answer of fact practice. */
    public static final long MOST_MILLIS = 300_000;

    public PracticeDays {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
        if (untimed < 0) {
            throw new IllegalArgumentException(untimed + " untimed answers");
        }
    }

    /** What one answer adds; nothing if it is a later attempt. */
    public static PracticeDays of(Answer answer, ZoneId zone) {
        if (!answer.isFirstAttempt()) {
            return NONE;
        }
        Long millis = answer.durationMillis();
        if (!answer.isTimed()
                || millis == null
                || millis == 0
                || millis > MOST_MILLIS
                || answer.knowledgePoints().size() != 1) {
            return new PracticeDays(new TreeMap<>(), 1);
        }
        return of(LocalDate.ofInstant(answer.place().orderedAt(), zone), Frequency.of(answer.isCorrect(), millis));
    }

    public static PracticeDays of(LocalDate day, Frequency frequency) {
        return new PracticeDays(new TreeMap<>(Map.of(day, frequency)), 0);
    }

    public PracticeDays plus(PracticeDays other) {
        SortedMap<LocalDate, Frequency> sum = new TreeMap<>(byDay);
        other.byDay.forEach((day, frequency) -> sum.merge(day, frequency, Frequency::plus));
        return new PracticeDays(sum, untimed + other.untimed);
    }

    /** All days together. */
    public Frequency total() {
        return byDay.values().stream().reduce(Frequency.NONE, Frequency::plus);
    }

    public Optional<LocalDate> lastDay() {
        return byDay.isEmpty() ? Optional.empty() : Optional.of(byDay.lastKey());
    }
}
