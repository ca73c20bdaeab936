package org.xueqing.measurement.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.measurement.rate.GradeRates.OfPupil;

class RateModelTest {

    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
    private static final int PUPILS = 150;

    @Test
    void intervalsHoldTheRatesOfPupilsAndTheUsualOnesAreFound() {
        PlantedRates grade = PlantedRates.of(PUPILS, 6);
        GradeRates rates = RateModel.of(grade.practice());
        int held = 0;
        for (OfPupil pupil : rates.pupils()) {
            int number = Integer.parseInt(pupil.studentId().substring(1)) - 100;
            held += holds(pupil.learning(), grade.learning()[number]) ? 1 : 0;
            held += holds(pupil.forgetting(), grade.forgetting()[number]) ? 1 : 0;
        }
        assertThat(held).isBetween(2 * PUPILS * 90 / 100, 2 * PUPILS * 99 / 100);
        assertThat(rates.usualLearning()).isCloseTo(PlantedRates.USUAL_LEARNING, within(0.1));
        assertThat(rates.usualForgetting()).isCloseTo(PlantedRates.USUAL_FORGETTING, within(0.1));
    }

    @Test
    void theOrderOfThePupilsChangesNoBit() {
        List<PupilOpportunities> practice =
                new ArrayList<>(PlantedRates.of(40, 7).practice());
        GradeRates once = RateModel.of(practice);
        Collections.shuffle(practice, new Random(1));
        assertThat(RateModel.of(practice)).isEqualTo(once);
    }

    @Test
    void aPupilWithFewAnswersHasNoRate() {
        List<PupilOpportunities> practice =
                new ArrayList<>(PlantedRates.of(40, 8).practice());
        practice.add(PupilOpportunities.of(new History("a", List.of(answer("x", 0, true))), START));
        OfPupil first = RateModel.of(practice).pupils().get(0);
        assertThat(first).isEqualTo(new OfPupil("a", new Rate.TooFewAnswers(0), new Rate.TooFewAnswers(0)));
    }

    @Test
    void nobodyAndAPupilWithoutAnswersAreNoError() {
        assertThat(RateModel.of(List.of()).pupils()).isEmpty();
        assertThat(RateModel.of(List.of(PupilOpportunities.of(new History("a", List.of()), START)))
                        .pupils())
                .containsExactly(new OfPupil("a", new Rate.TooFewAnswers(0), new Rate.TooFewAnswers(0)));
    }

    @Test
    void whatWasPractisedBeforeTheYearCountsAsPracticeAlone() {
        History history =
                new History("a", List.of(answer("x", -10, true), answer("y", 2, false), answer("x", 4, true)));
        PupilOpportunities opportunities = PupilOpportunities.of(history, START);
        assertThat(opportunities.answers()).isEqualTo(2);
        assertThat(opportunities.earlier()).containsExactly(1, 2);
        assertThat(opportunities.days()).containsExactly(12, 2);
        assertThat(opportunities.correct()).containsExactly(false, true);
    }

    private static boolean holds(Rate rate, double truth) {
        return rate instanceof Rate.Known known && Math.abs(known.beyond() - truth) <= 1.96 * known.error();
    }

    private static Answer answer(String item, int day, boolean isCorrect) {
        Place place = new Place(START.plus(Duration.ofDays(day)), 0, item);
        return new Answer(place, true, item, List.of("p"), 1, isCorrect);
    }
}
