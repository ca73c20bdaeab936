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
    void someWorkIsKeyedDaysLate() {
        long late = DemoSchool.sent().filter(SchoolLifeTest::isDaysLate).count();
        assertThat(late).isBetween(1_000L, 20_000L);
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
        Map<String, SimulatedPupil> pupils =
                SCHOOL.pupils().stream().collect(Collectors.toMap(SimulatedPupil::studentId, it -> it));
        assertThat(DemoSchool.events(Answered.class)).allMatch(answered -> {
            SimulatedPupil pupil = Objects.requireNonNull(pupils.get(answered.studentId()));
            return SCHOOL.bank().item(answered.itemId()).knowledgePoints().stream()
                    .allMatch(point -> pupil.memberships().stream().anyMatch(membership -> {
                        Instant lesson = lessons.get(membership.classId() + point);
                        return lesson != null && lesson.isBefore(DemoSchool.answeredAt(answered));
                    }));
        });
    }

    @Test
    void answersAreGivenOnSchoolDaysInTheirHours() {
        assertThat(DemoSchool.events(Answered.class)).allMatch(answered -> {
            ZonedDateTime at = DemoSchool.answeredAt(answered).atZone(Timetable.ZONE);
            boolean atHome = answered.setting() == Setting.HOMEWORK || answered.setting() == Setting.SELF_STUDY;
            boolean inSchool = at.toLocalTime().isBefore(LocalTime.of(17, 30));
            LocalTime from = inSchool ? LocalTime.of(8, 30) : LocalTime.of(17, 30);
            LocalTime to = inSchool ? LocalTime.of(17, 0) : LocalTime.of(21, 20);
            if (!inSchool && !atHome) {
                return false;
            }
            return Timetable.isSchoolDay(at.toLocalDate())
                    && at.toLocalTime().isAfter(from)
                    && at.toLocalTime().isBefore(to);
        });
    }

    @Test
    void aDaysWorkIsBounded() {
        Map<String, List<Answered>> days = DemoSchool.events(Answered.class)
                .collect(Collectors.groupingBy(it -> it.studentId() + DemoSchool.dayOf(it)));
        assertThat(days.values()).allSatisfy(day -> {
            assertThat(day).hasSizeLessThanOrEqualTo(30);
            assertThat(minutes(day)).isLessThan(60);
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
    void paperKnowsNoDurationNoRetryAndNoTextOfRightAnswers() {
        Set<String> paper = WEEKS.stream()
                .flatMap(week -> week.activities().stream())
                .filter(it -> it.medium() == Medium.PAPER)
                .map(SimulatedActivity::activityId)
                .collect(Collectors.toSet());
        assertThat(DemoSchool.events(Answered.class)
                        .filter(it -> it.activityId() != null && paper.contains(it.activityId())))
                .isNotEmpty()
                .allMatch(it -> it.durationMillis() == null && it.attempt() == 1 && it.hints() == 0)
                .noneMatch(it -> it.correct() && it.response() != null)
                .anyMatch(it -> !it.correct() && it.response() == null)
                .anyMatch(it -> it.response() != null);
    }

    @Test
    void absentPupilsGiveNoAnswers() {
        Set<String> absences = WEEKS.stream()
                .flatMap(week -> week.absences().stream())
                .map(it -> it.studentId() + it.day())
                .collect(Collectors.toSet());
        assertThat(DemoSchool.events(Answered.class))
                .noneMatch(it -> absences.contains(it.studentId() + DemoSchool.dayOf(it)));
    }

    @Test
    void activitiesHoldTheItemsThatAreAnsweredInThem() {
        Map<String, SimulatedActivity> activities = WEEKS.stream()
                .flatMap(week -> week.activities().stream())
                .collect(Collectors.toMap(SimulatedActivity::activityId, it -> it));
        assertThat(DemoSchool.events(Answered.class).filter(it -> it.setting() == Setting.SELF_STUDY))
                .isNotEmpty()
                .allMatch(it -> it.activityId() == null && it.sessionId() != null);
        assertThat(DemoSchool.events(Answered.class).filter(it -> it.setting() != Setting.SELF_STUDY))
                .allMatch(it -> Objects.requireNonNull(activities.get(it.activityId()))
                        .itemIds()
                        .contains(it.itemId()));
    }

    private static boolean isDaysLate(Sent sent) {
        return sent.event() instanceof Answered answered
                && sent.sentAt().isAfter(DemoSchool.answeredAt(answered).plus(Duration.ofDays(2)));
    }

    private static double minutes(List<Answered> day) {
        return day.stream()
                        .filter(it -> it.setting() == Setting.HOMEWORK || it.setting() == Setting.SELF_STUDY)
                        .mapToLong(it -> it.durationMillis() == null ? 0 : it.durationMillis())
                        .sum()
                / 60_000.0;
    }

    private static String place(Answered answered) {
        return answered.studentId() + answered.answeredAt();
    }
}
