package org.xueqing.diagnosis.teaching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sitting in which a class did most of an activity: answers with no pause longer than {@link #LONGEST_PAUSE} between them.
 *
 * @param answers in the order in which they were given; at least one
 * @param besides answers to the activity outside this sitting
 */
public record Lesson(List<LessonAnswer> answers, int besides) {

    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** What is shown at most; what comes later counts as outside. */
    public static final Duration LONGEST = Duration.ofMinutes(90);

    /** Answers in one minute, counted from the first answer. */
    public record Minute(int minute, int right, int wrong) {}

    /** A change, and the moment of the first answer after it. */
    public record Turn(Instant at, RateChange change) {}

    public Lesson {
        answers = List.copyOf(answers);
        if (answers.isEmpty() || besides < 0) {
            throw new IllegalArgumentException("a lesson of no answers");
        }
    }

    /** The sitting with most answers, of equal ones the first; empty without answers. */
    public static Optional<Lesson> of(List<LessonAnswer> answers) {
        List<LessonAnswer> sorted =
                answers.stream().sorted(Comparator.comparing(LessonAnswer::at)).toList();
        return sittings(sorted).stream()
                .map(Lesson::shortened)
                .max(Comparator.<List<LessonAnswer>>comparingInt(List::size)
                        .thenComparing(sitting -> sitting.get(0).at(), Comparator.reverseOrder()))
                .map(sitting -> new Lesson(sitting, sorted.size() - sitting.size()));
    }

    private static List<List<LessonAnswer>> sittings(List<LessonAnswer> sorted) {
        List<List<LessonAnswer>> sittings = new ArrayList<>();
        Instant last = Instant.MIN;
        for (LessonAnswer answer : sorted) {
            if (sittings.isEmpty() || last.plus(LONGEST_PAUSE).isBefore(answer.at())) {
                sittings.add(new ArrayList<>());
            }
            sittings.get(sittings.size() - 1).add(answer);
            last = answer.at();
        }
        return sittings;
    }

    private static List<LessonAnswer> shortened(List<LessonAnswer> sitting) {
        Instant end = sitting.get(0).at().plus(LONGEST);
        return sitting.stream().filter(answer -> answer.at().isBefore(end)).toList();
    }

    public Instant begin() {
        return answers.get(0).at();
    }

    public Instant end() {
        return answers.get(answers.size() - 1).at();
    }

    /** Every minute from the first answer to the last, those without answers too. */
    public List<Minute> minutes() {
        int[][] counts = new int[minuteOf(end()) + 1][2];
        answers.forEach(answer -> counts[minuteOf(answer.at())][answer.isRight() ? 1 : 0]++);
        List<Minute> minutes = new ArrayList<>();
        for (int minute = 0; minute < counts.length; minute++) {
            minutes.add(new Minute(minute, counts[minute][1], counts[minute][0]));
        }
        return minutes;
    }

    /** The same in parts of some minutes each, named by the first of them. */
    public List<Minute> parts(int length) {
        List<Minute> minutes = minutes();
        List<Minute> parts = new ArrayList<>();
        for (int from = 0; from < minutes.size(); from += length) {
            List<Minute> part = minutes.subList(from, Math.min(from + length, minutes.size()));
            parts.add(new Minute(
                    from,
                    part.stream().mapToInt(Minute::right).sum(),
                    part.stream().mapToInt(Minute::wrong).sum()));
        }
        return parts;
    }

    /** Whole minutes since the first answer; below 0 before it. */
    public int minuteOf(Instant moment) {
        return (int) Math.floorDiv(Duration.between(begin(), moment).toMillis(), 60_000L);
    }

    public List<Turn> turns() {
        return RateChange.of(answers.stream().map(LessonAnswer::isRight).toList()).stream()
                .map(change -> new Turn(answers.get(change.at()).at(), change))
                .toList();
    }
}
