package org.xueqing.diagnosis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.history.LoggedPupil;

class HelpEpisodeTest {

    private static final Instant BEGIN = Instant.parse("2026-09-01T10:00:00Z");

    private final List<LogRecord> records = new ArrayList<>();

    private void add(PupilEvent event) {
        records.add(new LogRecord(0, records.size(), true, BEGIN, event));
    }

    private HelpEpisodeTest hint(double seconds) {
        add(new Stepped(new UUID(1, records.size()), "p", "i", Stepped.Step.HINT_OPENED, BEGIN.plusMillis((long)
                (1000 * seconds))));
        return this;
    }

    private HelpEpisodeTest answer(double seconds, double took, int attempt) {
        add(new Answered(
                new UUID(2, records.size()),
                "p",
                "i",
                List.of("K1"),
                false,
                null,
                null,
                BEGIN.plusMillis((long) (1000 * seconds)),
                null,
                (long) (1000 * took),
                attempt,
                0,
                Setting.HOMEWORK,
                null,
                "s"));
        return this;
    }

    private List<HelpEpisode> episodes() {
        return HelpEpisode.of(LoggedPupil.of("p", records, ItemBank.of(Map.of())));
    }

    @Test
    void clickingThroughAllHintsIsNotReading() {
        assertThat(hint(20).hint(21.5).hint(23).answer(40, 40, 1).episodes())
                .singleElement()
                .satisfies(episode -> {
                    assertThat(episode.hints()).isEqualTo(3);
                    assertThat(episode.unread()).isEqualTo(2);
                    assertThat(episode.isAtOnce()).isFalse();
                    assertThat(episode.isUnread()).isTrue();
                });
    }

    @Test
    void whoReadsEachHintIsNotNamed() {
        assertThat(hint(20).hint(31).hint(45).answer(60, 60, 1).episodes())
                .singleElement()
                .matches(episode -> !episode.isUnread());
    }

    @Test
    void aHintBeforeTheItemCanHaveBeenReadIsAskedForAtOnce() {
        assertThat(hint(1).answer(40, 40, 1).episodes()).singleElement().matches(HelpEpisode::isUnread);
    }

    @Test
    void afterAWrongTryAHintMayBeAskedForAtOnce() {
        assertThat(answer(30, 30, 1).hint(31).answer(60, 30, 2).episodes())
                .singleElement()
                .matches(episode -> !episode.isUnread());
    }

    @Test
    void whereNobodyKnowsWhenWorkBeganOneHintSaysNothing() {
        assertThat(hint(1).episodes()).singleElement().matches(episode -> !episode.isUnread());
    }

    /** The answer's own time began after the hint: the pupil left, came back and began anew. */
    @Test
    void whoComesBackLaterDidNotAskAtOnce() {
        assertThat(hint(20).answer(5000, 40, 1).episodes()).singleElement().matches(episode -> !episode.isUnread());
    }

    @Test
    void anAnswerEndsAnEpisodeAndSoDoesAnotherSitting() {
        assertThat(hint(20).answer(40, 40, 1).hint(42).hint(7200).episodes()).hasSize(3);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        hint(20).hint(21)
                .answer(40, 40, 1)
                .hint(42)
                .hint(50)
                .answer(80, 40, 2)
                .hint(7200)
                .hint(7201);
        List<HelpEpisode> inOrder = episodes();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(records, new Random(seed));
            assertThat(episodes()).isEqualTo(inOrder);
        }
    }

    @Test
    void fiveTimesAreTheFewestAndOneInFourIsNowAndThen() {
        assertThat(HelpAbuse.isFound(new HabitSum(4, 4, List.of()))).isFalse();
        assertThat(HelpAbuse.isFound(new HabitSum(8, 7, List.of()))).isTrue();
        assertThat(HelpAbuse.isFound(new HabitSum(40, 10, List.of()))).isFalse();
    }
}
