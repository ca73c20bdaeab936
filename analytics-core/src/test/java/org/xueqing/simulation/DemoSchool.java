package org.xueqing.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;

/** The demo's school, simulated once for all tests. */
final class DemoSchool {

    static final Curriculum CURRICULUM = Curriculum.load();
    static final SchoolPlan PLAN = SchoolPlan.demo(LocalDate.of(2026, 11, 21));
    static final SimulatedSchool SCHOOL = SimulatedSchool.of(PLAN, CURRICULUM);
    static final List<SchoolWeek> WEEKS = SCHOOL.weeks().toList();

    private DemoSchool() {}

    static Stream<Sent> sent() {
        return WEEKS.stream().flatMap(week -> week.sent().stream());
    }

    static Stream<LearningEvent> events() {
        return sent().map(Sent::event);
    }

    static <T extends LearningEvent> Stream<T> events(Class<T> type) {
        return events().filter(type::isInstance).map(type::cast);
    }

    /** First attempts in the order in which they were given. */
    static List<Answered> firstAttempts() {
        return events(Answered.class)
                .filter(answered -> answered.attempt() == 1)
                .sorted(Comparator.comparing(DemoSchool::answeredAt))
                .toList();
    }

    static Instant answeredAt(Answered answered) {
        return Optional.ofNullable(answered.answeredAt()).orElseThrow();
    }

    static LocalDate dayOf(Answered answered) {
        return answeredAt(answered).atZone(Timetable.ZONE).toLocalDate();
    }

    static double share(Stream<Answered> answers) {
        return answers.mapToInt(answered -> answered.correct() ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
