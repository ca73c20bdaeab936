package org.xueqing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Answered;
import org.xueqing.event.Place;
import org.xueqing.event.Setting;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.plan.Band.Need;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.SurplusEffects;

class SettlingTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
    private static final BktParameters PARAMETERS =
            new BktParameters(Map.of(), Bkt.NAMED_PRIOR).with(SurplusEffects.USUAL);

    @Test
    void inWhateverOrderAnswersCameThePupilStandsInTheSameGroupSinceTheSameMoment() {
        for (int seed = 0; seed < 100; seed++) {
            List<LogRecord> records = records(seed, 4 + seed % 20);
            List<LogRecord> shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, new Random(seed));
            Settling settling = new Settling(PARAMETERS, "K1", at(40));
            assertThat(settling.of(History.of("p", shuffled, ItemBank.EMPTY)))
                    .isEqualTo(settling.of(History.of("p", records, ItemBank.EMPTY)));
        }
    }

    @Test
    void whereverAPupilStandsMasteryIsNeverFartherOverTheBorderThanTheMargin() {
        for (int seed = 0; seed < 200; seed++) {
            List<Answer> answers = answers(seed, 1 + seed % 25);
            double mastery = mastery(answers, 40);
            Need need = settled(answers, 40).need();
            assertThat(mastery).isLessThan(need.until() + (need == Need.EXTEND ? 1 : Settled.MARGIN));
            assertThat(need == Need.RELEARN || mastery >= need.easier().until() - Settled.MARGIN)
                    .isTrue();
        }
    }

    @Test
    void nobodyGoesToAndFroWhileMasteryStaysNearABorder() {
        for (Need from : List.of(Need.RELEARN, Need.CONSOLIDATE, Need.EXTEND)) {
            for (double border : new double[] {0.5, 0.8}) {
                for (double mastery = border - 0.049; mastery < border + 0.049; mastery += 0.001) {
                    Need there = Settled.next(from, mastery);
                    for (double near = border - 0.049; near < border + 0.049; near += 0.007) {
                        assertThat(Settled.next(there, near)).isEqualTo(there);
                    }
                }
            }
        }
    }

    @Test
    void whoseMasteryClearlyPassesABorderMovesAndTheMoveSaysWhenAndWhy() {
        List<Answer> answers = new ArrayList<>();
        boolean[] right = {false, false, true, true, true};
        IntStream.range(0, right.length).forEach(i -> answers.add(answer(i, "K1", right[i])));
        assertThat(settled(answers.subList(0, 2), 3)).isEqualTo(new Settled(Need.RELEARN, Optional.empty()));
        Settled after = settled(answers, 5);
        assertThat(after.need()).isEqualTo(Need.EXTEND);
        Settled.Move move = after.moved().orElseThrow();
        assertThat(answers.stream().map(answer -> answer.place().orderedAt())).contains(move.at());
        assertThat(move.after()).isGreaterThan(move.before());
        assertThat(move.correct()).isLessThanOrEqualTo(move.answers()).isPositive();
    }

    @Test
    void whoForgetsMovesOnTheSameDayWheneverSomebodyLooks() {
        List<Answer> answers =
                IntStream.range(0, 4).mapToObj(i -> answer(i, "K1", true)).toList();
        assertThat(settled(answers, 5).need()).isEqualTo(Need.EXTEND);
        Settled late = settled(answers, 60);
        assertThat(late.need()).isEqualTo(Need.CONSOLIDATE);
        Settled later = settled(answers, 61);
        assertThat(later.moved().orElseThrow().at())
                .isEqualTo(late.moved().orElseThrow().at());
        assertThat(late.moved().orElseThrow().from()).isEqualTo(Need.EXTEND);
        assertThat(late.moved().orElseThrow().answers()).isZero();
    }

    @Test
    void whoHasNotAnsweredThePointTriesAndOtherPointsDoNotMoveAnybody() {
        assertThat(settled(List.of(answer(1, "K2", true)), 5)).isEqualTo(Settled.UNKNOWN);
    }

    private static List<LogRecord> records(int seed, int count) {
        return answers(seed, count).stream()
                .map(answer -> new LogRecord(
                        0,
                        answer.place().orderedAt().toEpochMilli(),
                        true,
                        at(30),
                        Answered.plain(
                                UUID.fromString(answer.place().eventId()),
                                "p",
                                answer.itemId(),
                                answer.knowledgePoints(),
                                answer.isCorrect(),
                                answer.place().orderedAt(),
                                null,
                                Setting.SELF_STUDY)))
                .toList();
    }

    private static Settled settled(List<Answer> answers, int day) {
        return new Settling(PARAMETERS, "K1", at(day)).of(new History("p", answers));
    }

    private static double mastery(List<Answer> answers, int day) {
        Trace trace = new Trace(PARAMETERS);
        trace.fold(PupilEvidence.of(new History("p", answers)));
        return trace.mastery(trace.numberOf("K1"), PupilEvidence.micros(at(day)));
    }

    private static List<Answer> answers(int seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> answer(i, i == 0 || random.nextInt(3) > 0 ? "K1" : "K2", random.nextBoolean()))
                .toList();
    }

    private static Answer answer(int day, String point, boolean isRight) {
        Place place = new Place(at(day), 0, new UUID(1, day).toString());
        return new Answer(place, true, "i-" + day, List.of(point), 1, isRight);
    }

    private static Instant at(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }
}
