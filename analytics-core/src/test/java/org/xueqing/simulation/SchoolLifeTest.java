package org.xueqing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xueqing.simulation.DemoSchool.PLAN;
import static org.xueqing.simulation.DemoSchool.SCHOOL;
import static org.xueqing.simulation.DemoSchool.WEEKS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.event.Taught;
import org.xueqing.event.Voided;

class SchoolLifeTest {

    @Test
    void eventsAreSentInOrderOfTimeAndNeverBeforeTheyHappen() {
        List<Sent> sent = DemoSchool.sent().toList();
        for (int at = 1; at < sent.size(); at++) {
            assertThat(sent.get(at).sentAt()).isAfterOrEqualTo(sent.get(at - 1).sentAt());
        }
        assertThat(sent).filteredOn(it -> it.event() instanceof Answered).allMatch(it -> !it.sentAt()
                .isBefore(DemoSchool.answeredAt((Answered) it.event())));
    }

    @Test
    void someHomeworkIsKeyedDaysLate() {
        long late = DemoSchool.sent().filter(SchoolLifeTest::isDaysLate).count();
        assertThat(late).isBetween(200L, 2_000L);
    }

    @Test
    void nothingIsSentAfterTheLastDay() {
        Instant end = Timetable.midnight(PLAN.lastDay().plusDays(1));
        assertThat(DemoSchool.sent()).allMatch(it -> it.sentAt().isBefore(end));
        assertThat(DemoSchool.events(Answered.class))
                .hasSize(WEEKS.stream().mapToInt(week -> week.answers().size()).sum());
    }

    @Test
    void noPointIsAnsweredBeforeItsLesson() {
        Map<String, Instant> lessons = new HashMap<>();
        DemoSchool.events(Taught.class).forEach(taught -> taught.knowledgePoints()
                .forEach(point -> lessons.putIfAbsent(taught.classId() + point, taught.taughtAt())));
        Map<String, String> classes =
                SCHOOL.pupils().stream().collect(Collectors.toMap(SimulatedPupil::studentId, SimulatedPupil::classId));
        assertThat(DemoSchool.events(Answered.class)).allSatisfy(answered -> assertThat(
                        SCHOOL.bank().item(answered.itemId()).knowledgePoints())
                .allSatisfy(point -> assertThat(lessons.get(classes.get(answered.studentId()) + point))
                        .isNotNull()
                        .isBefore(DemoSchool.answeredAt(answered))));
    }

    @Test
    void answersAreGivenOnSchoolDaysInTheirHours() {
        assertThat(DemoSchool.events(Answered.class)).allMatch(answered -> {
            ZonedDateTime at = DemoSchool.answeredAt(answered).atZone(Timetable.ZONE);
            LocalTime from = answered.setting() == Setting.HOMEWORK ? LocalTime.of(17, 30) : LocalTime.of(8, 30);
            LocalTime to = answered.setting() == Setting.HOMEWORK ? LocalTime.of(20, 45) : LocalTime.of(16, 0);
            return Timetable.isSchoolDay(at.toLocalDate())
                    && at.toLocalTime().isAfter(from)
                    && at.toLocalTime().isBefore(to);
        });
    }

    @Test
    void aDaysWorkIsBounded() {
        Map<String, List<Answered>> days = DemoSchool.events(Answered.class)
                .collect(Collectors.groupingBy(it -> it.studentId()
                        + DemoSchool.answeredAt(it).atZone(Timetable.ZONE).toLocalDate()));
        assertThat(days.values()).allSatisfy(day -> {
            assertThat(day).hasSizeLessThanOrEqualTo(25);
            assertThat(minutes(day, Setting.HOMEWORK)).isLessThan(30);
        });
    }

    @Test
    void aVoidTakesBackAnAnswerThatIsGivenAgainOtherwise() {
        Map<UUID, Answered> answers =
                DemoSchool.events(Answered.class).collect(Collectors.toMap(Answered::eventId, it -> it));
        Map<String, List<Answered>> byPlace = answers.values().stream().collect(Collectors.groupingBy(it -> place(it)));
        assertThat(DemoSchool.events(Voided.class)).allSatisfy(voided -> {
            Answered wrong = Objects.requireNonNull(answers.get(voided.targetEventId()));
            assertThat(wrong.studentId()).isEqualTo(voided.studentId());
            assertThat(byPlace.get(place(wrong))).extracting(Answered::correct).containsExactlyInAnyOrder(true, false);
        });
    }

    @Test
    void absentPupilsGiveNoAnswers() {
        Set<String> absences = WEEKS.stream()
                .flatMap(week -> week.absences().stream())
                .map(it -> it.studentId() + it.day())
                .collect(Collectors.toSet());
        assertThat(DemoSchool.events(Answered.class))
                .noneMatch(it -> absences.contains(it.studentId()
                        + DemoSchool.answeredAt(it).atZone(Timetable.ZONE).toLocalDate()));
    }

    @Test
    void activitiesHoldTheItemsThatAreAnsweredInThem() {
        Map<String, SimulatedActivity> activities = WEEKS.stream()
                .flatMap(week -> week.activities().stream())
                .collect(Collectors.toMap(SimulatedActivity::activityId, it -> it));
        assertThat(activities).hasSize(6 * 30 * 2);
        assertThat(DemoSchool.events(Answered.class))
                .allMatch(it -> Objects.requireNonNull(activities.get(it.activityId()))
                        .itemIds()
                        .contains(it.itemId()));
    }

    private static boolean isDaysLate(Sent sent) {
        return sent.event() instanceof Answered answered
                && sent.sentAt().isAfter(DemoSchool.answeredAt(answered).plus(Duration.ofDays(2)));
    }

    private static double minutes(List<Answered> day, Setting setting) {
        return day.stream()
                        .filter(it -> it.setting() == setting)
                        .mapToLong(it -> it.durationMillis() == null ? 0 : it.durationMillis())
                        .sum()
                / 60_000.0;
    }

    private static String place(Answered answered) {
        return answered.studentId() + answered.answeredAt();
    }
}
