package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.Presence;
import org.xueqing.ingest.activity.Roll;

class MarkTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1    | '=1+1",
                "+86     | '+86",
                "-3      | '-3",
                "@SUM(A) | '@SUM(A)",
                "`a,b`   | \"a,b\"",
                "12(2)   | 12(2)",
            })
    void makesTextOfWhatASpreadsheetWouldCompute(String cell, String written) {
        assertThat(MarkTable.text(cell)).isEqualTo(written);
    }

    @Test
    void beginsWithTheTwoHeaderRowsAndTheByteOrderMark() {
        ItemLine item = new ItemLine(1, "1", "i-1", new BigDecimal("2.50"), null, List.of(), null, null);
        assertThat(new MarkTable(List.of(item), List.of(), Map.of()).csv()).isEqualTo("\uFEFF学号,姓名,1\r\n满分,,2.5\r\n");
    }

    @Test
    void writesWhatIsStoredAsTheLinesThatWouldKeyIt() {
        Roll roll = new Roll(List.of(
                new Roll.Pupil("10", "p-10"),
                new Roll.Pupil("2", "p-2"),
                new Roll.Pupil("3", "p-3"),
                new Roll.Pupil("4", "p-4"),
                new Roll.Pupil("", "p-none")));
        List<ItemLine> items = List.of(
                new ItemLine(1, "1", "i-1", BigDecimal.ONE, null, List.of(), null, null),
                new ItemLine(2, "2", "i-2", BigDecimal.ONE, null, List.of(), null, null));
        assertThat(KeyedLines.of(
                        roll,
                        items,
                        Map.of("p-3", Presence.ABSENT),
                        Map.of(
                                "p-10", Map.of("i-1", Mark.wrong("44"), "i-2", Mark.wrong("4 个 6")),
                                "p-2", Map.of("i-1", Mark.RIGHT, "i-2", Mark.WRONG),
                                "p-4", Map.of("i-1", Mark.RIGHT),
                                "p-none", Map.of("i-1", Mark.WRONG))))
                .containsExactly("2 2", "3 q", "10 1=44 2");
    }
}
