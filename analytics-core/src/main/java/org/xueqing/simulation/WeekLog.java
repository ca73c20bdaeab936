package org.xueqing.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xueqing.event.LearningEvent;

/** Collects one week. What is sent after its end is handed to the next one. */
final class WeekLog {

    private final List<Sent> sent;
    private final List<SimulatedActivity> activities = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<AnswerTruth> answers = new ArrayList<>();

    WeekLog(List<Sent> underway) {
        sent = new ArrayList<>(underway);
    }

    void send(Instant at, LearningEvent event) {
        sent.add(new Sent(at, event));
    }

    void add(SimulatedActivity activity) {
        activities.add(activity);
    }

    void add(Absence absence) {
        absences.add(absence);
    }

    void add(AnswerTruth truth) {
        answers.add(truth);
    }

    List<Sent> underwayAt(Instant end) {
        return sent.stream().filter(it -> !it.sentAt().isBefore(end)).toList();
    }

    SchoolWeek close(int number, LocalDate firstDay, Instant end, List<Knowledge> knowledge, List<Mood> moods) {
        List<Sent> inTime = sent.stream()
                .filter(it -> it.sentAt().isBefore(end))
                .sorted(Sent.ORDER)
                .toList();
        return new SchoolWeek(
                number,
                firstDay,
                inTime,
                List.copyOf(activities),
                List.copyOf(absences),
                List.copyOf(answers),
                knowledge,
                moods);
    }
}
