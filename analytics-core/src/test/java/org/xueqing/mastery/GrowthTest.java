package org.xueqing.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.golden.GoldenStream;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.mastery.Growth.Week;

class GrowthTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final double HELD_FROM = 0.95;

    private final Tracing tracing = new Tracing(GoldenStream.parameters());
    private final List<LogRecord> records = new ArrayList<>();

    @Test
    void countsTheAnswersOfEachWeekAndCarriesTheStateOn() {
        answer("K104", false, "2026-09-07T01:00:00Z");
        answer("K104", true, "2026-09-08T01:00:00Z");
        answer("K107", true, "2026-09-22T01:00:00Z");
        List<Week> weeks = weeks("2026-09-30");
        assertThat(weeks.stream()
                        .map(week -> week.monday() + " " + week.answers() + " " + week.correct() + " "
                                + week.pointsPractised()))
                .containsExactly("2026-09-07 2 1 1", "2026-09-14 0 0 1", "2026-09-21 1 1 2", "2026-09-28 0 0 2");
    }

    @Test
    void beginsAWeekOnMondayMorningInChina() {
        answer("K104", true, "2026-09-13T15:59:59Z");
        answer("K104", true, "2026-09-13T16:00:00Z");
        assertThat(weeks("2026-09-14").stream().map(Week::monday))
                .containsExactly(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 14));
    }

    @Test
    void endsWithWhatTheWholeHistorySays() {
        for (int day = 1; day <= 28; day++) {
            answer(day % 3 == 0 ? "K107" : "K104", day % 5 != 0, "2026-09-%02dT01:00:00Z".formatted(day));
        }
        PupilMastery whole = tracing.trace(history());
        Week last = weeks("2026-09-28").get(4);
        assertThat(last.pointsPractised()).isEqualTo(whole.byPoint().size());
        assertThat(last.pointsHeld()).isEqualTo((int) whole.byPoint().values().stream()
                .filter(point -> point.probability() >= HELD_FROM)
                .count());
        assertThat(weeks("2026-09-28").stream().mapToInt(Week::answers).sum()).isEqualTo(28);
    }

    @Test
    void saysNothingOfAPupilWithoutTimedAnswers() {
        records.add(new LogRecord(
                0,
                1,
                true,
                Instant.parse("2026-09-01T00:00:00Z"),
                Answered.plain(new UUID(0, 1), "p", "i", List.of("K104"), true, null, 1L, Setting.SELF_STUDY)));
        assertThat(weeks("2026-09-28")).isEmpty();
    }

    private void answer(String point, boolean correct, String at) {
        int number = records.size() + 1;
        Instant answeredAt = Instant.parse(at);
        records.add(new LogRecord(
                0,
                number,
                true,
                answeredAt,
                Answered.plain(
                        new UUID(0, number), "p", "i", List.of(point), correct, answeredAt, null, Setting.HOMEWORK)));
    }

    private History history() {
        return History.of("p", records, ItemBank.EMPTY);
    }

    private List<Week> weeks(String lastDay) {
        return Growth.of(history(), new Trace(GoldenStream.parameters()), CHINA, HELD_FROM, LocalDate.parse(lastDay));
    }
}
