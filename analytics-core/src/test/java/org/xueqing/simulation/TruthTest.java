package org.xueqing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xueqing.simulation.DemoSchool.SCHOOL;
import static org.xueqing.simulation.DemoSchool.WEEKS;

import java.util.Arrays;
import java.util.HashMap;
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
        assertThat(DemoSchool.share(DemoSchool.events(Answered.class))).isCloseTo(expected, within(0.006));
    }

    @Test
    void knowledgeGrowsOverTheTermAndSomeIsForgotten() {
        assertThat(shareKnown(WEEKS.get(5))).isGreaterThan(shareKnown(WEEKS.get(0)) + 0.1);
        assertThat(WEEKS.get(5).knowledge()).anyMatch(it -> !it.known() && it.everKnown());
        assertThat(WEEKS.get(5).knowledge()).allMatch(it -> it.known() == (it.learnedAt() != null));
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
                        .hasSizeBetween(8, 10)
                        .extracting(Item::slip)
                        .doesNotHaveDuplicates());
        assertThat(SCHOOL.bank().items().stream()
                        .filter(it -> it.knowledgePoints().size() == 2))
                .hasSizeGreaterThan(50);
    }

    @Test
    void aPupilUnderAMisconceptionWritesItsAnswer() {
        Map<String, PupilTraits> traits =
                SCHOOL.pupilTraits().stream().collect(Collectors.toMap(PupilTraits::studentId, it -> it));
        long misled = DemoSchool.firstAttempts().stream()
                .filter(it -> !it.correct() && it.response() != null)
                .filter(it -> SCHOOL.bank()
                        .item(it.itemId())
                        .misledAnswer(Objects.requireNonNull(traits.get(it.studentId()))
                                .misconceptions())
                        .filter(answer -> answer.equals(it.response()))
                        .isPresent())
                .count();
        assertThat(misled).isGreaterThan(50);
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
