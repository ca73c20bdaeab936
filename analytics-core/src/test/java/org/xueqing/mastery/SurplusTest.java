package org.xueqing.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.PupilEvidence;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import org.xueqing.response.SurplusEffects;

class SurplusTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<String> POINTS = List.of("K104", "K107", "K108", "unknown:1");
    private static final BktParameters ORDINARY = new BktParameters(
            Map.of(
                    "K104", new Bkt(0.4, 0.2, 0.2, 0.1, 0.03),
                    "K107", new Bkt(0.3, 0.1, 0.3, 0.2, 0.1),
                    "K108", new Bkt(0.9, 0.05, 0.1, 0.05)),
            Bkt.NAMED_PRIOR,
            new ItemEase(Map.of("item-1", 5, "item-2", -7, "item-3", 16)));
    private static final BktParameters PARAMETERS = ORDINARY.with(SurplusEffects.USUAL);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsCutAnywhereAndResumedIsTheWholeToTheLastBit(long seed) {
        List<Answer> answers = answers(new Random(seed), 80);
        PupilMastery whole = folded(PupilMastery.EMPTY, answers);
        for (int cut = 0; cut <= answers.size(); cut++) {
            PupilMastery before = folded(PupilMastery.EMPTY, answers.subList(0, cut));
            assertThat(folded(before, answers.subList(cut, answers.size()))).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void oneAnswerAtATimeIsTheWhole(long seed) {
        Tracing tracing = new Tracing(PARAMETERS);
        PupilMastery step = PupilMastery.EMPTY;
        List<Answer> answers = answers(new Random(seed), 60);
        for (Answer answer : answers) {
            step = tracing.after(step, answer);
        }
        assertThat(step).isEqualTo(folded(PupilMastery.EMPTY, answers));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void withoutEffectsNobodyHasASurplusAndWhatBelongsToOthersIsForgotten(long seed) {
        Trace trace = new Trace(PARAMETERS);
        answers(new Random(seed), 50).forEach(trace::fold);
        assertThat(trace.surplus()).isNotEqualTo(Surplus.NONE);
        trace.clear();
        assertThat(trace.surplus()).isEqualTo(Surplus.NONE);
        Trace ordinary = new Trace(ORDINARY);
        answers(new Random(seed), 50).forEach(ordinary::fold);
        assertThat(ordinary.surplus()).isEqualTo(Surplus.NONE);
    }

    @Test
    void theFirstAnswerOfAPupilIsExpectedAsOfAnOrdinaryOne() {
        Answer first = answer(0, List.of("K104", "K107"), "item-1", true);
        assertThat(new Trace(PARAMETERS).fold(first)).isEqualTo(new Trace(ORDINARY).fold(first));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void oneMoreRightAnswerElsewhereNeverLowersAPointMetForTheFirstTimeNorAWrongOneRaisesIt(long seed) {
        Random random = new Random(seed);
        double share = random.nextDouble();
        Trace trace = new Trace(PARAMETERS);
        int unmet = trace.numberOf("unmet");
        for (int i = 0; i < 300; i++) {
            double before = trace.mastery(unmet, 0);
            double surplus = trace.surplus().logits();
            boolean isCorrect = random.nextDouble() < share;
            trace.fold(answer(i, someOf(random), "item-" + random.nextInt(6), isCorrect));
            double rise = isCorrect ? 1 : -1;
            assertThat(rise * (trace.mastery(unmet, 0) - before)).isGreaterThanOrEqualTo(0);
            assertThat(rise * (trace.surplus().logits() - surplus)).isGreaterThanOrEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void howeverManyAnswersAreAlikeASurplusIsBoundedAndEveryMasteryAProbability(boolean isCorrect) {
        Trace trace = new Trace(PARAMETERS);
        int unmet = trace.numberOf("unmet");
        for (int i = 0; i < 100_000; i++) {
            trace.fold(answer(i, List.of("K" + i % 1_000), "item-1", isCorrect));
        }
        assertThat(Math.abs(trace.surplus().logits())).isEqualTo(Surplus.MOST);
        assertThat(trace.mastery(unmet, 0)).isBetween(0.01, 0.95);
        assertThat(trace.belief().byPoint().values())
                .allMatch(point -> point.probability() >= 0 && point.probability() <= 1)
                .allMatch(point -> point.uncertainty() >= 0 && point.uncertainty() <= 0.5);
    }

    @Test
    void saysNothingOfAPointWithoutAnswersOfItsOwnAndChangesNoneThatIsLeftAlone() {
        PupilMastery before = folded(PupilMastery.EMPTY, List.of(answer(0, List.of("K104"), "item-1", true)));
        PupilMastery after = new Tracing(PARAMETERS).after(before, answer(1, List.of("K107"), "item-2", true));
        assertThat(after.byPoint()).containsOnlyKeys("K104", "K107");
        assertThat(after.byPoint().get("K104")).isEqualTo(before.byPoint().get("K104"));
    }

    @Test
    void aRightAnswerRaisesMasteryAlsoOfTheWeakestAndTheStrongest() {
        for (double logits : new double[] {-Surplus.MOST, Surplus.MOST}) {
            Trace trace = new Trace(PARAMETERS);
            trace.resume(new PupilMastery(Map.of(), new Surplus(logits, 20)));
            int point = trace.numberOf("K107");
            long now = PupilEvidence.micros(MORNING);
            double before = trace.mastery(point, now);
            trace.fold(answer(0, List.of("K107"), "item-1", true));
            assertThat(trace.mastery(point, now)).isGreaterThan(before);
        }
    }

    @Test
    void forgettingOfSeveralStepsIsThatOfEachOneAfterTheOther() {
        double left = 0.9;
        for (int step = 0; step <= 400; step++) {
            assertThat(NumberedPoints.left(0.9, 0.017, step)).isCloseTo(left, within(1e-13));
            left *= 1 - 0.017;
        }
    }

    @Test
    void refusesWhatIsNoSurplus() {
        assertThatThrownBy(() -> new Surplus(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Surplus(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SurplusEffects(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PupilMastery folded(PupilMastery before, List<Answer> answers) {
        Trace trace = new Trace(PARAMETERS);
        trace.resume(before);
        answers.forEach(trace::fold);
        return trace.belief();
    }

    private static List<Answer> answers(Random random, int count) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(answer(i, someOf(random), "item-" + random.nextInt(6), random.nextBoolean()));
        }
        return answers;
    }

    private static List<String> someOf(Random random) {
        List<String> points = new ArrayList<>(POINTS);
        Collections.shuffle(points, random);
        return points.subList(0, 1 + random.nextInt(2));
    }

    /** Twenty hours after the one before; every fifth is untimed. */
    private static Answer answer(int number, List<String> points, String item, boolean isCorrect) {
        boolean isTimed = number % 5 != 4;
        Instant at = isTimed ? MORNING.plusSeconds(number * 72_000L) : Instant.EPOCH;
        return new Answer(new Place(at, number, "id-" + number), isTimed, item, points, 1, isCorrect);
    }
}
