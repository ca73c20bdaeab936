package org.xueqing.diagnosis.strategy;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A pupil's practice as it travels: few objects, since Java writes each of them anew.
 *
 * @param seconds that each answer took
 * @param at of each answer, seconds since the epoch and nanoseconds one after the other
 */
record PackedPractice(String studentId, HabitSums sums, String[] items, double[] seconds, boolean[] right, long[] at)
        implements Serializable {

    static PackedPractice of(PupilPractice pupil) {
        List<TimedAnswer> timed = pupil.timed();
        boolean[] right = new boolean[timed.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = timed.get(i).isRight();
        }
        return new PackedPractice(
                pupil.studentId(),
                pupil.sums(),
                timed.stream().map(TimedAnswer::itemId).toArray(String[]::new),
                timed.stream().mapToDouble(TimedAnswer::seconds).toArray(),
                right,
                pupil.moments().stream()
                        .flatMapToLong(moment -> LongStream.of(moment.getEpochSecond(), moment.getNano()))
                        .toArray());
    }

    private Object readResolve() {
        return new PupilPractice(
                studentId,
                sums,
                IntStream.range(0, items.length)
                        .mapToObj(i -> new TimedAnswer(studentId, items[i], seconds[i], right[i]))
                        .toList(),
                IntStream.range(0, items.length)
                        .mapToObj(i -> Instant.ofEpochSecond(at[2 * i], at[2 * i + 1]))
                        .toList());
    }
}
