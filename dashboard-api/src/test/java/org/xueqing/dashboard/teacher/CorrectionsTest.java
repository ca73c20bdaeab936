package org.xueqing.dashboard.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.teacher.Corrections.Stored;
import org.xueqing.dashboard.teacher.Evidence.Answer;
import org.xueqing.dashboard.teacher.Evidence.Counting;
import org.xueqing.dashboard.teacher.Evidence.Former;
import org.xueqing.dashboard.teacher.Evidence.TakenBack;

class CorrectionsTest {

    private static final Instant NOON = Instant.parse("2026-11-18T04:00:00Z");
    private static final Instant KEYED = Instant.parse("2026-11-19T00:00:00Z");

    @Test
    void putsWhatWasCorrectedBesideWhatItWasCorrectedTo() {
        List<Answer> shown = Corrections.beside(List.of(
                stored(2, "activity", NOON, KEYED.plusSeconds(60), null),
                stored(1, "activity", NOON, KEYED, takenBack(60))));
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).eventId()).isEqualTo(id(2));
        assertThat(shown.get(0).formerly()).extracting(Former::eventId).containsExactly(id(1));
    }

    @Test
    void keepsAChainOfCorrectionsInItsOrder() {
        List<Answer> shown = Corrections.beside(List.of(
                stored(2, "activity", NOON, KEYED.plusSeconds(60), takenBack(120)),
                stored(3, "activity", NOON, KEYED.plusSeconds(120), null),
                stored(1, "activity", NOON, KEYED, takenBack(60))));
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).formerly()).extracting(Former::eventId).containsExactly(id(1), id(2));
    }

    @Test
    void leavesAloneWhatIsTakenBackAndFollowedByNone() {
        List<Answer> shown = Corrections.beside(List.of(
                stored(1, "activity", NOON, KEYED, takenBack(60)),
                stored(2, "another activity", NOON, KEYED.plusSeconds(60), null)));
        assertThat(shown).extracting(Answer::eventId).containsExactly(id(1), id(2));
        assertThat(shown.get(0).takenBack()).isNotNull();
        assertThat(shown.get(1).formerly()).isEmpty();
    }

    @Test
    void neverTakesLaterPracticeForACorrection() {
        assertThat(Corrections.beside(List.of(
                        stored(1, null, NOON, NOON, takenBack(60)),
                        stored(2, null, NOON.plusSeconds(30), KEYED.plusSeconds(90), null))))
                .hasSize(2);
        assertThat(Corrections.beside(List.of(
                        stored(1, null, null, NOON, takenBack(60)),
                        stored(2, null, null, KEYED.plusSeconds(90), null))))
                .hasSize(2);
    }

    @Test
    void showsWhatTheRunStillCounts() {
        Answer counted = answer(1, NOON, KEYED, Counting.WRONG, takenBack(60));
        assertThat(Corrections.beside(List.of(
                        new Stored(counted, "activity"), stored(2, "activity", NOON, KEYED.plusSeconds(60), null))))
                .hasSize(2);
    }

    private static TakenBack takenBack(int seconds) {
        return new TakenBack("han", KEYED.plusSeconds(seconds), "成绩更正");
    }

    private static Stored stored(
            int id,
            @Nullable String activity,
            @Nullable Instant answeredAt,
            Instant receivedAt,
            @Nullable TakenBack takenBack) {
        Counting counting = takenBack == null ? Counting.WRONG : Counting.VOIDED;
        return new Stored(answer(id, answeredAt, receivedAt, counting, takenBack), activity);
    }

    private static Answer answer(
            int id,
            @Nullable Instant answeredAt,
            Instant receivedAt,
            Counting counting,
            @Nullable TakenBack takenBack) {
        return new Answer(
                id(id),
                "item",
                null,
                false,
                "715",
                answeredAt,
                receivedAt,
                1,
                0,
                "HOMEWORK",
                List.of(),
                counting,
                takenBack,
                List.of());
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
