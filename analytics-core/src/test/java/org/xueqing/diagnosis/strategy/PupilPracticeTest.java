package org.xueqing.diagnosis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.history.LoggedPupil;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;

class PupilPracticeTest {

    private static final Instant BEGIN = Instant.parse("2026-09-01T10:00:00Z");

    private final List<LogRecord> records = new ArrayList<>();
    private Instant through = BEGIN.plus(Duration.ofDays(60));

    private PupilPracticeTest answer(String item, long minutes, boolean isRight, int attempt) {
        records.add(new LogRecord(
                0,
                records.size(),
                true,
                BEGIN.plus(Duration.ofDays(60)),
                new Answered(
                        new UUID(2, records.size()),
                        "p",
                        item,
                        List.of("K1"),
                        isRight,
                        null,
                        null,
                        BEGIN.plus(Duration.ofMinutes(minutes)),
                        null,
                        20_000L,
                        attempt,
                        0,
                        Setting.HOMEWORK,
                        null,
                        "s")));
        return this;
    }

    private PupilPracticeTest step(Stepped.Step step, String item, long minutes) {
        records.add(new LogRecord(
                0,
                records.size(),
                true,
                BEGIN.plus(Duration.ofDays(60)),
                new Stepped(new UUID(1, records.size()), "p", item, step, BEGIN.plus(Duration.ofMinutes(minutes)))));
        return this;
    }

    private PupilPractice practice() {
        return PupilPractice.of(
                LoggedPupil.of("p", records, ItemBank.of(Map.of())),
                new WheelSpinning(new BktParameters(Map.of(), Bkt.NAMED_PRIOR)),
                through);
    }

    private void assertCounts(Habit habit, int occasions, int shown) {
        HabitSum sum = practice().sums().of(habit);
        assertThat(List.of(sum.occasions(), sum.shown())).isEqualTo(List.of(occasions, shown));
    }

    @Test
    void goingOnUntilItIsRightWithinAWeekIsPersisting() {
        answer("a", 0, false, 1).answer("a", 1, true, 2);
        answer("b", 2, false, 1).answer("b", 3, false, 2);
        answer("c", 4, false, 1).answer("c", 8 * 24 * 60, true, 2);
        answer("d", 5, true, 1);
        assertCounts(Habit.PERSISTING, 3, 1);
    }

    @Test
    void whatMayStillBeTakenUpIsNotCountedYetHoweverItStands() {
        answer("a", 0, false, 1).answer("a", 1, true, 2).step(Stepped.Step.SKIPPED, "s", 2);
        answer("b", 60, false, 1).answer("b", 61, true, 2).step(Stepped.Step.SKIPPED, "t", 62);
        answer("c", 63, false, 1);
        through = BEGIN.plus(PracticeHabits.TAKEN_UP).plus(Duration.ofMinutes(30));
        assertCounts(Habit.PERSISTING, 1, 1);
        assertCounts(Habit.RETURNING, 1, 0);
    }

    @Test
    void aPointTakenUpAfterAPauseIsSpaced() {
        answer("a", 0, true, 1).answer("b", 1, true, 1).answer("c", 40, true, 1);
        assertCounts(Habit.SPACING, 2, 1);
    }

    @Test
    void revisionsThatChangeNothingAreNotCounted() {
        answer("a", 0, false, 1).step(Stepped.Step.REVISED, "a", 1).answer("a", 2, true, 2);
        answer("b", 3, true, 1).step(Stepped.Step.REVISED, "b", 4).answer("b", 5, false, 2);
        answer("c", 6, false, 1).step(Stepped.Step.REVISED, "c", 7).answer("c", 8, false, 2);
        step(Stepped.Step.REVISED, "d", 9).answer("d", 9, true, 1);
        assertCounts(Habit.MENDING, 2, 1);
    }

    @Test
    void aSecondTryAfterThePageHasSaidWrongIsNoRevision() {
        answer("a", 0, false, 1).step(Stepped.Step.REVISED, "a", 1).answer("a", 1, true, 2);
        assertCounts(Habit.MENDING, 0, 0);
        assertCounts(Habit.PERSISTING, 1, 1);
    }

    @Test
    void whoComesBackToWhatWasPassedOverReturns() {
        step(Stepped.Step.SKIPPED, "a", 0).answer("a", 5, false, 1).step(Stepped.Step.SKIPPED, "b", 6);
        assertCounts(Habit.RETURNING, 2, 1);
    }

    @Test
    void pointsWithTenOpportunitiesSpinOrDoNot() {
        for (int i = 0; i < 10; i++) {
            answer("i" + i, i, false, 1);
        }
        assertCounts(Habit.WHEEL_SPINNING, 1, 1);
        assertThat(practice().sums().of(Habit.WHEEL_SPINNING).latest())
                .containsExactly(new Occasion(BEGIN.plus(Duration.ofMinutes(9)), "K1"));
    }

    @Test
    void comesOutOfATaskAsItWentIn() throws IOException, ClassNotFoundException {
        answer("a", 0, true, 1).answer("b", 1, false, 1).answer("b", 2, true, 2).step(Stepped.Step.SKIPPED, "c", 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(practice());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(practice());
        }
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String item = "i" + random.nextInt(12);
            answer(item, random.nextInt(10_000), random.nextBoolean(), 1 + random.nextInt(2));
            step(Stepped.Step.values()[random.nextInt(4)], item, random.nextInt(10_000));
        }
        PupilPractice inOrder = practice();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(records, new Random(seed));
            assertThat(practice()).isEqualTo(inOrder);
        }
    }
}
