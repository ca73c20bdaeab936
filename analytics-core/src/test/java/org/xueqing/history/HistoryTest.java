package org.xueqing.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Voided;

class HistoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void anAcceptedRecordWinsOverAnEarlierUnvouchedOne() {
        History history = history(
                new LogRecord(0, 1, false, NOON, answered(1, "item-a")),
                new LogRecord(0, 9, true, NOON, answered(1, "item-b")));
        assertThat(history.answers()).extracting(Answer::itemId).containsExactly("item-b");
    }

    @Test
    void theLowestOffsetWinsAmongEquals() {
        History history = history(
                new LogRecord(0, 9, true, NOON, answered(1, "item-b")),
                new LogRecord(0, 1, true, NOON, answered(1, "item-a")));
        assertThat(history.answers()).extracting(Answer::itemId).containsExactly("item-a");
    }

    @Test
    void aVoidOfAVoidOrOfAStepChangesNothing() {
        PupilEvent step = new Stepped(id(2), "p", "item-a", Stepped.Step.LEFT, NOON);
        History history = history(
                record(1, answered(1, "item-a")),
                record(2, step),
                record(3, voided(3, 1)),
                record(4, voided(4, 3)),
                record(5, voided(5, 2)));
        assertThat(history.answers()).isEmpty();
    }

    @Test
    void theSendersPointsHoldOverTheBank() {
        ItemBank bank = ItemBank.of(Map.of("item-a", List.of("K2", "K1")));
        Answered own = Answered.plain(id(1), "p", "item-a", List.of("K9"), true, NOON, null, Setting.QUIZ);
        assertThat(Answer.of(own, NOON, bank).knowledgePoints()).containsExactly("K9");
        assertThat(Answer.of(answered(2, "item-a"), NOON, bank).knowledgePoints())
                .containsExactly("K1", "K2");
    }

    @Test
    void anUnmappedAnswerHasItsPlaceAndIsNoEvidence() {
        History history = history(record(1, answered(1, "item-x")));
        assertThat(history.answers()).hasSize(1);
        assertThat(history.evidence()).isEmpty();
    }

    private static History history(LogRecord... records) {
        return History.of("p", List.of(records), ItemBank.EMPTY);
    }

    private static LogRecord record(long offset, PupilEvent event) {
        return new LogRecord(0, offset, true, NOON, event);
    }

    private static Voided voided(int id, int target) {
        return new Voided(id(id), "p", id(target), "wrong key", "t");
    }

    private static Answered answered(int id, String item) {
        return Answered.plain(id(id), "p", item, List.of(), true, NOON.plusSeconds(id), null, Setting.QUIZ);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
