package org.xueqing.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.event.Voided;
import org.xueqing.golden.GoldenStream;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.history.PupilEvidence;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import org.xueqing.response.SurplusEffects;

class TracingTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<String> POINTS = List.of("K104", "K107", "K108", "unknown:1");

    private final Tracing tracing = new Tracing(GoldenStream.parameters());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfArrivalNeverMatters(long seed) {
        Random random = new Random(seed);
        List<LogRecord> records = records(random, 120);
        PupilMastery inOrder = traced(records);
        List<LogRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        assertThat(traced(shuffled)).isEqualTo(inOrder);
        Tracing withSurplus = new Tracing(forgetting().with(SurplusEffects.USUAL));
        assertThat(withSurplus.trace(History.of("p", shuffled, ItemBank.EMPTY)))
                .isEqualTo(withSurplus.trace(History.of("p", records, ItemBank.EMPTY)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void anEqualRepeatChangesNothing(long seed) {
        List<LogRecord> records = records(new Random(seed), 60);
        List<LogRecord> twice = new ArrayList<>(records);
        records.forEach(r -> twice.add(new LogRecord(0, r.offset() + 1_000, true, r.receivedAt(), r.event())));
        assertThat(traced(twice)).isEqualTo(traced(records));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void oneAnswerAtATimeIsTheWholeHistory(long seed) {
        History history = History.of("p", records(new Random(seed), 80), ItemBank.EMPTY);
        PupilMastery step = PupilMastery.EMPTY;
        for (var answer : history.answers()) {
            step = tracing.after(step, answer);
        }
        assertThat(step).isEqualTo(tracing.trace(history));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void evidenceInColumnsIsTheSameEvidence(long seed) {
        History history = History.of("p", records(new Random(seed), 200), ItemBank.EMPTY);
        BktParameters parameters = forgetting().with(SurplusEffects.USUAL);
        Trace trace = new Trace(parameters);
        trace.fold(PupilEvidence.of(History.of("other", records(new Random(seed + 1), 50), ItemBank.EMPTY)));
        trace.clear();
        trace.fold(PupilEvidence.of(history));
        assertThat(trace.belief()).isEqualTo(new Tracing(parameters).trace(history));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void oneAnswerAtATimeIsTheWholeHistoryAlsoWithForgettingAndEase(long seed) {
        History history = History.of("p", records(new Random(seed), 80), ItemBank.EMPTY);
        Tracing tracing = new Tracing(forgetting());
        PupilMastery step = PupilMastery.EMPTY;
        for (var answer : history.answers()) {
            step = tracing.after(step, answer);
        }
        assertThat(step).isEqualTo(tracing.trace(history));
    }

    @Test
    void whatIsNotPractisedIsForgottenByTheDay() {
        Bkt bkt = new Bkt(0.5, 0.1, 0.2, 0.1, 0.02);
        PointMastery held = new PointMastery(0.9, 3, 3, false, MORNING, null);
        assertThat(held.probabilityAt(MORNING.plusSeconds(3_600), bkt)).isEqualTo(0.9);
        assertThat(held.probabilityAt(MORNING.plusSeconds(86_400 * 10), bkt))
                .isCloseTo(0.9 * Math.pow(0.98, 10), within(1e-12));
        PointMastery untimed = new PointMastery(0.9, 3, 3, false, null, 7L);
        assertThat(untimed.probabilityAt(MORNING, bkt)).isEqualTo(0.9);
    }

    @Test
    void weAreLeastCertainInTheMiddle() {
        assertThat(new PointMastery(0.5, 1, 1, false, MORNING, null).uncertainty())
                .isEqualTo(0.5);
        assertThat(new PointMastery(0.98, 9, 9, false, MORNING, null).uncertainty())
                .isLessThan(0.15);
    }

    private static BktParameters forgetting() {
        Bkt bkt = new Bkt(0.4, 0.2, 0.2, 0.1, 0.03);
        return new BktParameters(Map.of("K104", bkt, "K107", new Bkt(0.3, 0.1, 0.3, 0.2, 0.1)), bkt)
                .with(new ItemEase(Map.of("item-1", 5, "item-2", -7, "item-3", 16)));
    }

    @Test
    void everyMasteryIsAProbability() {
        PupilMastery mastery = traced(records(new Random(5), 2_000));
        assertThat(mastery.byPoint().values()).allMatch(point -> point.probability() >= 0 && point.probability() <= 1);
    }

    private PupilMastery traced(List<LogRecord> records) {
        return tracing.trace(History.of("p", records, ItemBank.EMPTY));
    }

    /** Answers with repeated times, several points, later attempts, hints, missing times, and some voids. */
    private static List<LogRecord> records(Random random, int count) {
        List<LogRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            var event = i > 0 && random.nextInt(10) == 0
                    ? new Voided(id, "p", records.get(random.nextInt(i)).event().eventId(), "", "t")
                    : answered(random, id, i);
            records.add(new LogRecord(0, i, true, MORNING.plusSeconds(86_400 * 20), event));
        }
        return records;
    }

    private static Answered answered(Random random, UUID id, long sequence) {
        List<String> points = new ArrayList<>(POINTS);
        Collections.shuffle(points, random);
        boolean isTimed = random.nextInt(5) > 0;
        return new Answered(
                id,
                "p",
                "item-" + random.nextInt(20),
                points.subList(0, random.nextInt(3)),
                random.nextBoolean(),
                null,
                null,
                isTimed ? MORNING.plusSeconds(random.nextInt(30) * 40_000L) : null,
                sequence,
                null,
                1 + random.nextInt(6) / 5,
                random.nextInt(6) / 5,
                Setting.HOMEWORK,
                null,
                null);
    }
}
