package org.xueqing.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Voided;

class SeenIdentitiesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final SeenIdentities seen = SeenIdentities.of(List.of(answer(1), answer(2), voided(3, 9)));

    @Test
    void aNewAnswerTouchesNothing() {
        assertThat(seen.touch(List.of(answer(4), voided(5, 4)))).isFalse();
    }

    @Test
    void aRepeatTouchesTheFirst() {
        assertThat(seen.touch(List.of(answer(4), answer(2)))).isTrue();
    }

    @Test
    void aVoidTouchesTheAnswerThatItTakesBack() {
        assertThat(seen.touch(List.of(voided(5, 1)))).isTrue();
    }

    @Test
    void anAnswerTouchesTheVoidThatCameBeforeIt() {
        assertThat(seen.touch(List.of(answer(9)))).isTrue();
    }

    @Test
    void whatIsAddedIsSeenToo() {
        SeenIdentities more = seen.plus(SeenIdentities.of(List.of(answer(4))));
        assertThat(more.touch(List.of(answer(4)))).isTrue();
        assertThat(more.touch(List.of(answer(1)))).isTrue();
        assertThat(more.sortedHashes()).isSorted().hasSize(5);
    }

    private static LogRecord answer(int id) {
        return record(Answered.plain(id(id), "p", "item-a", List.of("K1"), true, NOON, null, Setting.QUIZ));
    }

    private static LogRecord voided(int id, int target) {
        return record(new Voided(id(id), "p", id(target), "slip of the pen", "t"));
    }

    private static LogRecord record(PupilEvent event) {
        return new LogRecord(0, 1, true, NOON, event);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }
}
