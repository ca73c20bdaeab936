package org.xueqing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xueqing.event.Answered;
import org.xueqing.event.EventReader;
import org.xueqing.event.EventWriter;
import org.xueqing.event.Reading;
import org.xueqing.event.Setting;
import org.xueqing.event.Voided;
import org.xueqing.simulation.bug.Bug;
import org.xueqing.simulation.bug.Bugs;

/** A year of a small school in each world. */
class WorldTest {

    private static final SchoolPeriod.Year YEAR = new SchoolPeriod.Year(2026);
    private static final Map<World, Story> STORIES = new HashMap<>();

    /** A school and its weeks. */
    private record Story(SimulatedSchool school, List<SchoolWeek> weeks) {

        static Story of(World world) {
            return STORIES.computeIfAbsent(world, it -> {
                SchoolPlan plan = DemoSchool.PLAN
                        .withClasses(List.of(1, 2, 3, 4, 5, 6), 1, 16)
                        .withPeriod(YEAR)
                        .withWorld(it);
                SimulatedSchool school = SimulatedSchool.of(plan, DemoSchool.CURRICULUM);
                return new Story(school, school.weeks().toList());
            });
        }

        Stream<Answered> answers() {
            return weeks.stream()
                    .flatMap(week -> week.sent().stream())
                    .map(Sent::event)
                    .filter(Answered.class::isInstance)
                    .map(Answered.class::cast);
        }

        Stream<AnswerTruth> truths() {
            return weeks.stream().flatMap(week -> week.answers().stream());
        }

        Map<String, Integer> gradeOf() {
            Map<String, Integer> grades = new HashMap<>();
            school.pupils()
                    .forEach(pupil ->
                            grades.put(pupil.studentId(), pupil.classId().charAt(4) - '0'));
            return grades;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theShareOfCorrectAnswersIsThatOfASchoolInEveryGrade(World world) {
        Story story = Story.of(world);
        Map<String, Integer> grades = story.gradeOf();
        Map<Integer, List<Answered>> byGrade =
                story.answers().collect(Collectors.groupingBy(it -> grades.getOrDefault(it.studentId(), 0)));
        assertThat(byGrade).hasSize(6);
        byGrade.values().forEach(answers -> assertThat(DemoSchool.share(answers.stream()))
                .isBetween(0.55, 0.95));
    }

    @ParameterizedTest
    @EnumSource
    void learningRisesWithOpportunity(World world) {
        Story story = Story.of(world);
        Map<String, Integer> opportunities = new HashMap<>();
        Map<Integer, List<Answered>> byOpportunity = story.answers()
                .filter(it -> it.attempt() == 1)
                .sorted(Comparator.comparing(DemoSchool::answeredAt))
                .collect(Collectors.groupingBy(it -> opportunities.merge(
                        it.studentId()
                                + story.school()
                                        .bank()
                                        .item(it.itemId())
                                        .knowledgePoints()
                                        .get(0),
                        1,
                        Integer::sum)));
        double first = DemoSchool.share(Objects.requireNonNull(byOpportunity.get(1)).stream());
        double third = DemoSchool.share(Objects.requireNonNull(byOpportunity.get(3)).stream());
        double eighth = DemoSchool.share(Objects.requireNonNull(byOpportunity.get(8)).stream());
        assertThat(third).isGreaterThan(first + 0.02);
        assertThat(eighth).isGreaterThan(third + 0.02);
    }

    @ParameterizedTest
    @EnumSource
    void homeworkAndTestsKeepTheLaw(World world) {
        Story story = Story.of(world);
        Map<String, Integer> grades = story.gradeOf();
        List<SimulatedActivity> activities = story.weeks().stream()
                .flatMap(week -> week.activities().stream())
                .toList();
        assertThat(activities.stream().filter(it -> it.classId().charAt(4) <= '2'))
                .noneMatch(it -> it.setting() == Setting.HOMEWORK || it.setting() == Setting.TEST);
        assertThat(activities.stream().filter(it -> it.setting() == Setting.TEST))
                .hasSize(4 * 2)
                .allMatch(it -> YEAR.terms().stream()
                        .anyMatch(term -> term.isTestWindow(
                                it.startsAt().atZone(Timetable.ZONE).toLocalDate())));
        assertThat(story.answers().filter(it -> it.setting() == Setting.HOMEWORK || it.setting() == Setting.TEST))
                .allMatch(it -> grades.getOrDefault(it.studentId(), 0) >= 3);
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerHasItsTruthAndEveryEventMakesTheRoundTrip(World world) {
        Story story = Story.of(world);
        List<UUID> truths = story.truths().map(AnswerTruth::eventId).sorted().toList();
        assertThat(truths)
                .doesNotHaveDuplicates()
                .isEqualTo(story.answers().map(Answered::eventId).sorted().toList());
        assertThat(story.weeks().stream().flatMap(week -> week.sent().stream()).map(Sent::event))
                .allMatch(event -> EventReader.read(EventWriter.write(event)).equals(new Reading.Read(event, "{}")));
    }

    @ParameterizedTest
    @EnumSource
    void absentPupilsHaveNoAnswersOfTheDay(World world) {
        Story story = Story.of(world);
        Set<String> absences = story.weeks().stream()
                .flatMap(week -> week.absences().stream())
                .map(it -> it.studentId() + it.day())
                .collect(Collectors.toSet());
        assertThat(absences).isNotEmpty();
        assertThat(story.answers()).noneMatch(it -> absences.contains(it.studentId() + DemoSchool.dayOf(it)));
    }

    @Test
    void foreignBugsAreAppliedSevenTimesInTenAndStandInNoLibrary() {
        List<AnswerTruth> held = Story.of(World.FOREIGN_BUGS)
                .truths()
                .filter(it -> it.bug() != null)
                .toList();
        assertThat(held).hasSizeGreaterThan(1_000);
        assertThat(held.stream().filter(AnswerTruth::isBugAtWork).count() / (double) held.size())
                .isBetween(0.6, 0.8);
        assertThat(held).anyMatch(it -> it.known() && it.isBugAtWork());
        assertThat(held)
                .extracting(AnswerTruth::bug)
                .isSubsetOf(Bugs.FOREIGN.stream().map(Bug::name).toList());
    }

    @Test
    void badlyKeyedAnswersSayWhatThePaperDoesNot() {
        Story story = Story.of(World.NOISY_KEYING);
        Map<UUID, Answered> answers = story.answers().collect(Collectors.toMap(Answered::eventId, Function.identity()));
        Map<Keying, List<AnswerTruth>> byKeying = story.truths().collect(Collectors.groupingBy(AnswerTruth::keying));
        assertThat(byKeying).hasSize(4);
        byKeying.forEach((keying, truths) -> assertThat(truths).allMatch(truth -> {
            Answered keyed = Objects.requireNonNull(answers.get(truth.eventId()));
            return switch (keying) {
                case AS_WRITTEN -> keyed.correct() == truth.correct() && isOfTheSame(keyed, truth);
                case FLIPPED -> keyed.correct() != truth.correct() && isOfTheSame(keyed, truth);
                case OTHER_ITEM -> !keyed.itemId().equals(truth.itemId());
                case OTHER_PUPIL -> !keyed.studentId().equals(truth.studentId());
            };
        }));
    }

    @Test
    void someBadlyKeyedAnswersAreVoided() {
        Story story = Story.of(World.NOISY_KEYING);
        List<UUID> voided = new ArrayList<>();
        story.weeks().stream().flatMap(week -> week.sent().stream()).forEach(sent -> {
            if (sent.event() instanceof Voided it) {
                voided.add(it.targetEventId());
            }
        });
        List<UUID> misapplied = story.truths()
                .filter(it -> it.keying() != Keying.AS_WRITTEN)
                .map(AnswerTruth::eventId)
                .toList();
        assertThat(misapplied).containsAll(voided);
        assertThat(voided.size() / (double) misapplied.size()).isBetween(0.25, 0.35);
    }

    @Test
    void theGradualWorldKnowsNoStepsBetweenKnowingAndNot() {
        assertThat(Story.of(World.GRADUAL).truths().map(AnswerTruth::level).distinct())
                .hasSizeGreaterThan(1_000);
    }

    private static boolean isOfTheSame(Answered keyed, AnswerTruth truth) {
        return keyed.itemId().equals(truth.itemId()) && keyed.studentId().equals(truth.studentId());
    }
}
