package org.xueqing.diagnosis.strategy;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xueqing.history.Answer;
import org.xueqing.history.LoggedPupil;

/**
 * What one pupil did, as far as it can be read without looking at others: sums of habits, and the latest answers with their times, which
 * are judged beside those of the grade.
 *
 * @param timed the latest, at most three hundred
 * @param moments of each
 */
public record PupilPractice(String studentId, HabitSums sums, List<TimedAnswer> timed, List<Instant> moments)
        implements Serializable {

    private static final int LATEST = 300;

    public PupilPractice {
        timed = List.copyOf(timed);
        moments = List.copyOf(moments);
    }

    /** @param through until when it is known what was done */
    public static PupilPractice of(LoggedPupil pupil, WheelSpinning wheels, Instant through) {
        List<Noted> noted = new ArrayList<>(PracticeHabits.of(pupil.history(), through));
        noted.addAll(new StepHabits(pupil, through).noted());
        noted.addAll(spinning(pupil, wheels));
        List<Answer> measured = pupil.history().answers().stream()
                .filter(answer -> answer.isFirstAttempt() // after "wrong" the item is known, and quick is no guess
                        && answer.isTimed()
                        && TimedAnswer.of(pupil.studentId(), answer).findAny().isPresent())
                .toList();
        List<Answer> latest = measured.subList(Math.max(0, measured.size() - LATEST), measured.size());
        return new PupilPractice(
                pupil.studentId(),
                HabitSums.of(noted),
                latest.stream()
                        .flatMap(answer -> TimedAnswer.of(pupil.studentId(), answer))
                        .toList(),
                latest.stream().map(answer -> answer.place().orderedAt()).toList());
    }

    private Object writeReplace() {
        return PackedPractice.of(this);
    }

    private static List<Noted> spinning(LoggedPupil pupil, WheelSpinning wheels) {
        Map<String, Integer> opportunities = new HashMap<>();
        Map<String, Instant> last = new HashMap<>();
        pupil.history().evidence().forEach(answer -> answer.knowledgePoints().forEach(point -> {
            opportunities.merge(point, 1, Integer::sum);
            last.put(point, answer.place().orderedAt());
        }));
        Set<String> found = wheels.of(pupil.history()).stream()
                .map(WheelSpinning.Finding::knowledgePoint)
                .collect(Collectors.toSet());
        return last.entrySet().stream()
                .filter(point -> opportunities.getOrDefault(point.getKey(), 0) >= WheelSpinning.FEWEST_OPPORTUNITIES)
                .map(point -> new Noted(
                        Habit.WHEEL_SPINNING, point.getValue(), point.getKey(), found.contains(point.getKey())))
                .toList();
    }
}
