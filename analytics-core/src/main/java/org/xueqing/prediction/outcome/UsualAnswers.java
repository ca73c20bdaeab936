package org.xueqing.prediction.outcome;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many answers a pupil of a class usually gives, whole days since the epoch (UTC) taken as they are: a class is at home then.
 *
 * @param untilEndOfDay by class: the mean of all its pupils from the first day on
 */
public record UsualAnswers(Map<String, NavigableMap<Long, Double>> untilEndOfDay) implements Serializable {

    public static final UsualAnswers NONE = new UsualAnswers(Map.of());

    /** @param answersByDay of all pupils of each class together */
    public static UsualAnswers of(Map<String, SortedMap<Long, Long>> answersByDay, Map<String, Integer> pupils) {
        Map<String, NavigableMap<Long, Double>> sums = new HashMap<>();
        answersByDay.forEach(
                (classId, days) -> sums.put(classId, sums(days, Math.max(1, pupils.getOrDefault(classId, 1)))));
        return new UsualAnswers(sums);
    }

    public static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), ChronoUnit.DAYS.getDuration().toSeconds());
    }

    /** The last moment of its day, so that a pupil's own answers and the usual ones are those of the same days. */
    static Instant endOfDay(Instant at) {
        return Instant.EPOCH.plus(day(at) + 1, ChronoUnit.DAYS).minusNanos(1_000);
    }

    /** Answers of a usual pupil from the day of one moment until the day of another. */
    double between(String classId, Instant from, Instant to) {
        return until(classId, day(to)) - until(classId, day(from) - 1);
    }

    private double until(String classId, long day) {
        Map.Entry<Long, Double> last = untilEndOfDay
                .getOrDefault(classId, Collections.emptyNavigableMap())
                .floorEntry(day);
        return last == null ? 0 : last.getValue();
    }

    private static NavigableMap<Long, Double> sums(SortedMap<Long, Long> days, int pupils) {
        NavigableMap<Long, Double> sums = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<Long, Long> day : days.entrySet()) {
            sum += (double) day.getValue() / pupils;
            sums.put(day.getKey(), sum);
        }
        return sums;
    }
}
