package org.xueqing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.PupilMastery;
import org.xueqing.mastery.Trace;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.SurplusEffects;

class StandingsTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<String> POINTS = List.of("K104", "K107", "K108", "K110");
    private static final BktParameters PARAMETERS =
            new BktParameters(Map.of(), Bkt.NAMED_PRIOR).with(SurplusEffects.USUAL);

    @Test
    void masteryIsThatOfTracingAtTheMomentOfPlanning() {
        for (long seed = 1; seed <= 20; seed++) {
            Trace trace = traced(new SplittableRandom(seed), 0.6);
            Instant now = BEGIN.plus(Duration.ofDays(100));
            Map<String, Standing> standings = new Standings(PARAMETERS, now).of(trace.belief(), POINTS);
            for (String point : POINTS) {
                assertThat(standing(standings, point).mastery())
                        .isEqualTo(trace.mastery(trace.numberOf(point), PupilEvidence.micros(now)));
                assertThat(standing(standings, point).learn()).isEqualTo(trace.learning(trace.numberOf(point)));
            }
        }
    }

    @Test
    void aPointThatWasHeldIsLessSoTheLongerAgoItWasAnswered() {
        PupilMastery pupil = traced(new SplittableRandom(1), 1).belief();
        Standing soon = of(pupil, 50);
        Standing late = of(pupil, 150);
        assertThat(late.held()).isEqualTo(soon.held());
        assertThat(late.mastery()).isLessThan(soon.mastery());
        assertThat(soon.mastery()).isLessThan(soon.held());
        assertThat(late.days()).isEqualTo(soon.days() + 100);
        assertThat(late.answers()).isEqualTo(soon.answers());
        assertThat(late.correct()).isEqualTo(late.answers());
    }

    @Test
    void aPointWithoutAnswersStandsWhereSuchAPupilBegins() {
        Standing ofNew = standing(new Standings(PARAMETERS, BEGIN).of(PupilMastery.EMPTY, List.of("K1")), "K1");
        Standing ofAble = standing(
                new Standings(PARAMETERS, BEGIN)
                        .of(traced(new SplittableRandom(2), 1).belief(), List.of("K1")),
                "K1");
        Standing ofWeak = standing(
                new Standings(PARAMETERS, BEGIN)
                        .of(traced(new SplittableRandom(2), 0).belief(), List.of("K1")),
                "K1");
        assertThat(ofNew)
                .isEqualTo(new Standing(
                        Bkt.NAMED_PRIOR.prior(), Bkt.NAMED_PRIOR.prior(), Bkt.NAMED_PRIOR.learn(), 0, 0, 0));
        assertThat(ofAble.mastery()).isEqualTo(ofAble.held()).isGreaterThan(ofNew.mastery());
        assertThat(ofWeak.mastery()).isEqualTo(ofWeak.held()).isLessThan(ofNew.mastery());
        assertThat(ofAble.learn()).isGreaterThan(ofNew.learn());
        assertThat(ofWeak.learn()).isLessThan(ofNew.learn());
    }

    @Test
    void whoWasReadBeforeNeverMatters() {
        PupilMastery one = traced(new SplittableRandom(3), 0.3).belief();
        PupilMastery other = traced(new SplittableRandom(4), 0.9).belief();
        Standings standings = new Standings(PARAMETERS, BEGIN.plus(Duration.ofDays(90)));
        Map<String, Standing> first = standings.of(one, POINTS);
        standings.of(other, List.of("K110", "K1"));
        assertThat(standings.of(one, POINTS)).isEqualTo(first);
    }

    private static Standing of(PupilMastery pupil, int days) {
        Instant now = BEGIN.plus(Duration.ofDays(days));
        return standing(new Standings(PARAMETERS, now).of(pupil, POINTS), "K104");
    }

    private static Standing standing(Map<String, Standing> standings, String point) {
        return Objects.requireNonNull(standings.get(point), point);
    }

    /** Forty answers, one a day. */
    private static Trace traced(SplittableRandom random, double right) {
        Trace trace = new Trace(PARAMETERS);
        for (int number = 0; number < 40; number++) {
            String point = POINTS.get(number % 3);
            Place place = new Place(BEGIN.plus(Duration.ofDays(number)), number, "e" + number);
            trace.fold(new Answer(place, true, "i-" + number, List.of(point), 1, random.nextDouble() < right));
        }
        return trace;
    }
}
