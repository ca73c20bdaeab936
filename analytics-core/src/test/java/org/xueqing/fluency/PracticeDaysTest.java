package org.xueqing.fluency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.history.Answer;
import org.xueqing.history.ItemBank;

class PracticeDaysTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MONDAY = Instant.parse("2026-09-07T08:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsMayBeCountedApartAndInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<Answered> answers = answers(60, random);
        PracticeDays whole = counted(answers);
        PracticeDays a = counted(answers.subList(0, 10));
        PracticeDays b = counted(answers.subList(10, 25));
        PracticeDays c = counted(answers.subList(25, 60));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c))).isEqualTo(whole);
        assertThat(b.plus(a)).isEqualTo(a.plus(b));
        assertThat(whole.plus(PracticeDays.NONE)).isEqualTo(whole).isEqualTo(PracticeDays.NONE.plus(whole));
        List<Answered> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        assertThat(counted(shuffled)).isEqualTo(whole);
    }

    @Test
    void aDayIsADayAtTheSchool() {
        Answered late = answered(Instant.parse("2026-09-07T17:00:00Z"), 2_000L, true, 1, 0, List.of("k"));
        assertThat(days(late, ItemBank.EMPTY).lastDay()).contains(LocalDate.parse("2026-09-08"));
    }

    @Test
    void twelveRightAndThreeWrongInAMinuteAndAHalf() {
        PracticeDays days = PracticeDays.NONE;
        for (int i = 0; i < 15; i++) {
            days = days.plus(
                    days(answered(MONDAY.plusSeconds(6 * i), 6_000L, i >= 3, 1, 0, List.of("k")), ItemBank.EMPTY));
        }
        assertThat(days.total().correctPerMinute()).hasValue(8);
        assertThat(days.total().incorrectPerMinute()).hasValue(2);
        assertThat(days.total().accuracy()).hasValue(0.8);
    }

    @Test
    void withHelpIsNotWithoutHelp() {
        Answered helped = answered(MONDAY, 5_000L, true, 1, 2, List.of("k"));
        assertThat(days(helped, ItemBank.EMPTY).total()).isEqualTo(new Frequency(0, 1, 5_000));
    }

    @Test
    void whatSaysNoTimeIsCountedApart() {
        for (Answered answer : List.of(
                answered(null, 5_000L, true, 1, 0, List.of("k")),
                answered(MONDAY, null, true, 1, 0, List.of("k")),
                answered(MONDAY, 0L, true, 1, 0, List.of("k")),
                answered(MONDAY, 3_600_000L, true, 1, 0, List.of("k")),
                answered(MONDAY, 5_000L, true, 1, 0, List.of("k", "l")))) {
            assertThat(days(answer, ItemBank.EMPTY).untimed()).isEqualTo(1);
            assertThat(days(answer, ItemBank.EMPTY).byDay()).isEmpty();
        }
    }

    @Test
    void theItemBankSaysWhetherAnAnswerIsAboutOnePointAlone() {
        ItemBank bank = ItemBank.of(Map.of("i1", List.of("k")));
        Answered unnamed = answered(MONDAY, 5_000L, true, 1, 0, List.of());
        assertThat(days(unnamed, bank).total().correct()).isEqualTo(1);
        assertThat(days(unnamed, ItemBank.of(Map.of("i1", List.of("k", "l")))).untimed())
                .isEqualTo(1);
    }

    @Test
    void aLaterAttemptIsNoAnswer() {
        assertThat(days(answered(MONDAY, 5_000L, true, 2, 0, List.of("k")), ItemBank.EMPTY))
                .isEqualTo(PracticeDays.NONE);
    }

    private static PracticeDays days(Answered answered, ItemBank bank) {
        return PracticeDays.of(Answer.of(answered, MONDAY.plusSeconds(10_000_000), bank), SHANGHAI);
    }

    private static PracticeDays counted(List<Answered> answers) {
        return answers.stream()
                .map(answer -> days(answer, ItemBank.EMPTY))
                .reduce(PracticeDays.NONE, PracticeDays::plus);
    }

    private static List<Answered> answers(int count, Random random) {
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Long millis = random.nextInt(5) == 0 ? null : Long.valueOf(random.nextInt(20_000));
            answers.add(answered(
                    MONDAY.plusSeconds(random.nextInt(2_000_000)),
                    millis,
                    random.nextBoolean(),
                    1 + random.nextInt(2),
                    random.nextInt(2),
                    List.of("k")));
        }
        return answers;
    }

    private static Answered answered(
            @Nullable Instant at, @Nullable Long millis, boolean correct, int attempt, int hints, List<String> points) {
        return new Answered(
                new UUID(0, 1),
                "s1",
                "i1",
                points,
                correct,
                null,
                null,
                at,
                at == null ? 1L : null,
                millis,
                attempt,
                hints,
                Setting.CLASSWORK,
                null,
                null);
    }
}
