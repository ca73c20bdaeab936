package org.xueqing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xueqing.simulation.DemoSchool.SCHOOL;
import static org.xueqing.simulation.DemoSchool.WEEKS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Answered;

class TruthTest {

    @Test
    void theShareOfCorrectAnswersIsThatOfASchool() {
        assertThat(DemoSchool.share(DemoSchool.firstAttempts().stream())).isBetween(0.55, 0.9);
    }

    @Test
    void theShareRisesWithTheOpportunitiesOnAPoint() {
        Map<String, Integer> opportunities = new HashMap<>();
        Map<Integer, List<Answered>> byOpportunity = DemoSchool.firstAttempts().stream()
                .collect(Collectors.groupingBy(it -> opportunities.merge(
                        it.studentId() + SCHOOL.bank().item(it.itemId()).knowledgePoints(), 1, Integer::sum)));
        double first = share(byOpportunity, 1);
        double third = share(byOpportunity, 3);
        double sixth = share(byOpportunity, 6);
        assertThat(third).isGreaterThan(first + 0.03);
        assertThat(sixth).isGreaterThan(third + 0.02);
    }

    @Test
    void abilityShowsInTheShareOfCorrectAnswers() {
        Map<String, List<Answered>> byPupil =
                DemoSchool.firstAttempts().stream().collect(Collectors.groupingBy(Answered::studentId));
        double[] ability =
                SCHOOL.pupilTraits().stream().mapToDouble(PupilTraits::ability).toArray();
        double[] share = SCHOOL.pupilTraits().stream()
                .mapToDouble(it -> DemoSchool.share(byPupil.getOrDefault(it.studentId(), List.of()).stream()))
                .toArray();
        assertThat(correlation(ability, share)).isGreaterThan(0.7);
    }

    @Test
    void thoseWhoKnowAnswerRightAndOthersGuess() {
        Map<UUID, AnswerTruth> truths = WEEKS.stream()
                .flatMap(week -> week.answers().stream())
                .collect(Collectors.toMap(AnswerTruth::eventId, it -> it));
        Map<Boolean, List<Answered>> byKnowing = DemoSchool.firstAttempts().stream()
                .collect(Collectors.partitioningBy(
                        it -> Objects.requireNonNull(truths.get(it.eventId())).known()));
        assertThat(share(byKnowing, true)).isGreaterThan(0.85);
        assertThat(share(byKnowing, false)).isLessThan(0.3);
    }

    @Test
    void probabilitiesOfTheTruthAreThoseOfTheAnswers() {
        double expected = WEEKS.stream()
                .flatMap(week -> week.answers().stream())
                .mapToDouble(AnswerTruth::right)
                .average()
                .orElseThrow();
        assertThat(DemoSchool.share(DemoSchool.events(Answered.class))).isCloseTo(expected, within(0.008));
    }

    @Test
    void knowledgeGrowsOverTheTermAndSomeIsForgotten() {
        assertThat(shareKnown(WEEKS.get(7))).isGreaterThan(shareKnown(WEEKS.get(0)) + 0.1);
        assertThat(WEEKS.get(7).knowledge()).anyMatch(it -> !it.known() && it.everKnown());
        assertThat(WEEKS.get(7).knowledge())
                .allMatch(it -> it.known() == (it.learnedAt() != null) && it.known() == (it.level() == 1));
    }

    @Test
    void slipAndGuessOfEveryItemLeaveRoomForKnowing() {
        assertThat(SCHOOL.bank().items())
                .allMatch(item -> item.slip() > 0 && item.guess() > 0 && item.slip() + item.guess() < 0.75);
    }

    @Test
    void theBankHoldsItemsOfDifferentDifficultyAndSomeOfTwoPoints() {
        assertThat(SCHOOL.pointTraits())
                .allSatisfy(point -> assertThat(SCHOOL.bank().itemsFor(point.knowledgePoint()))
                        .hasSizeBetween(4, 12)
                        .extracting(Item::slip)
                        .doesNotHaveDuplicates());
        assertThat(SCHOOL.bank().items().stream()
                        .filter(it -> it.knowledgePoints().size() == 2))
                .hasSizeGreaterThan(50);
        assertThat(SCHOOL.bank().items()).extracting(Item::stem).allMatch(stem -> stem.length() > 6);
    }

    @Test
    void aBugAtWorkGivesExactlyTheAnswerOfItsProcedure() {
        Map<UUID, Answered> answers =
                DemoSchool.events(Answered.class).collect(Collectors.toMap(Answered::eventId, it -> it));
        List<AnswerTruth> atWork = WEEKS.stream()
                .flatMap(week -> week.answers().stream())
                .filter(AnswerTruth::isBugAtWork)
                .toList();
        assertThat(atWork).hasSizeGreaterThan(1_000).noneMatch(AnswerTruth::correct);
        assertThat(atWork).allSatisfy(truth -> {
            String written =
                    Objects.requireNonNull(answers.get(truth.eventId())).response();
            String procedure = SCHOOL.bank()
                    .item(truth.itemId())
                    .answerUnder(Objects.requireNonNull(truth.bug()))
                    .orElseThrow();
            assertThat(written == null ? procedure : written).isEqualTo(procedure);
        });
    }

    @Test
    void aRightAnswerOnTheScreenIsTheItemsAnswerAndAWrongOneIsAnother() {
        assertThat(DemoSchool.events(Answered.class).filter(it -> it.durationMillis() != null))
                .allMatch(it ->
                        it.correct() == SCHOOL.bank().item(it.itemId()).answer().equals(it.response()));
    }

    @Test
    void rapidGuessesAreFastAndRightByChance() {
        Map<UUID, Answered> answers =
                DemoSchool.events(Answered.class).collect(Collectors.toMap(Answered::eventId, it -> it));
        List<Answered> hasty = WEEKS.stream()
                .flatMap(week -> week.answers().stream())
                .filter(truth -> truth.conduct() == Conduct.HASTY)
                .map(truth -> Objects.requireNonNull(answers.get(truth.eventId())))
                .toList();
        assertThat(hasty).allMatch(it -> it.durationMillis() == null || it.durationMillis() < 3_000);
        assertThat(DemoSchool.share(hasty.stream())).isLessThan(0.35);
    }

    @Test
    void theTruthOfEachAnswerExistsOnce() {
        List<UUID> truths = WEEKS.stream()
                .flatMap(week -> week.answers().stream())
                .map(AnswerTruth::eventId)
                .toList();
        assertThat(truths).doesNotHaveDuplicates();
        assertThat(new HashSet<>(truths))
                .isEqualTo(
                        DemoSchool.events(Answered.class).map(Answered::eventId).collect(Collectors.toSet()));
    }

    private static <K> double share(Map<K, List<Answered>> groups, K key) {
        return DemoSchool.share(groups.getOrDefault(key, List.of()).stream());
    }

    private static double shareKnown(SchoolWeek week) {
        return week.knowledge().stream()
                .mapToInt(it -> it.known() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
