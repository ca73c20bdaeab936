package org.xueqing.diagnosis.strategy;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How one pupil works.
 *
 * @param pace logarithm of how much longer than usual the pupil takes, 0 where nobody knows
 */
public record PupilStrategies(String studentId, HabitSums sums, double pace) implements Serializable {

    private static final double PROBABLE = 0.5;

    /** All pupils of a grade, in the order of their ids; the result does not depend on the order they come in. */
    public static List<PupilStrategies> of(List<PupilPractice> pupils) {
        List<PupilPractice> ordered = pupils.stream()
                .sorted(Comparator.comparing(PupilPractice::studentId))
                .toList();
        RapidGuessing guessing = RapidGuessing.of(
                ordered.stream().flatMap(pupil -> pupil.timed().stream()).toList());
        return ordered.stream().map(pupil -> of(pupil, guessing)).toList();
    }

    private static PupilStrategies of(PupilPractice pupil, RapidGuessing guessing) {
        List<Noted> guesses = IntStream.range(0, pupil.timed().size())
                .boxed()
                .flatMap(i -> guess(pupil, i, guessing))
                .toList();
        return new PupilStrategies(
                pupil.studentId(),
                pupil.sums().plus(HabitSums.of(guesses)),
                guessing.paces().getOrDefault(pupil.studentId(), 0.0));
    }

    private static Stream<Noted> guess(PupilPractice pupil, int i, RapidGuessing guessing) {
        TimedAnswer answer = pupil.timed().get(i);
        return guessing.probability(answer).stream()
                .mapToObj(probability -> new Noted(
                        Habit.RAPID_GUESSING, pupil.moments().get(i), answer.itemId(), probability >= PROBABLE));
    }

    /** One value for each habit. */
    public List<HabitValue> values() {
        return Stream.of(Habit.values())
                .map(habit -> HabitValue.of(habit, sums.of(habit)))
                .toList();
    }
}
