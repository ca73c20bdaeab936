package org.xueqing.ingest.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.Presence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.table.Table;

class MarksSheetTest {

    private static final String HEADER = "学号,姓名,1,2,二(1),总分\n满分,,1,4,2.5,7.5\n";

    @TempDir
    Path folder;

    @Test
    void readsItemsWithTheirFullMarksAndLeavesTotalsAlone() throws IOException {
        MarksSheet sheet = read(HEADER + "1,甲,1,2,2.5,5.5\n");
        assertThat(sheet.columns().stream().map(it -> it.label() + " " + it.fullMarks()))
                .containsExactly("1 1", "2 4", "二(1) 2.5");
        assertThat(sheet.rows().get(0).marks())
                .isEqualTo(Map.of(
                        "1",
                        new Mark(true, 1.0, null),
                        "2",
                        new Mark(false, 0.5, null),
                        "二(1)",
                        new Mark(true, 1.0, null)));
    }

    @Test
    void keepsBlankZeroAndAbsentApart() throws IOException {
        MarksSheet sheet = read(HEADER + "1,甲,0,,1,\n2,乙,缺考,,,\n3,丙,,,,\n");
        assertThat(sheet.rows().get(0).marks()).containsOnlyKeys("1", "二(1)");
        assertThat(sheet.rows().get(0).marks().get("1")).isEqualTo(new Mark(false, 0.0, null));
        assertThat(sheet.rows().stream().map(MarksRow::presence))
                .containsExactly(Presence.EXPECTED, Presence.ABSENT, Presence.NOT_HANDED_IN);
        assertThat(sheet.refused()).isEmpty();
    }

    @Test
    void readsThePointsOfAThirdRow() throws IOException {
        MarksSheet sheet = read("学号,1,2\n满分,1,1\n知识点,K104;K105,\n1,1,0\n");
        assertThat(sheet.columns().stream().map(PaperColumn::knowledgePoints))
                .containsExactly(java.util.List.of("K104", "K105"), java.util.List.of());
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void takesTicksAndCrosses() throws IOException {
        MarksSheet sheet = read(HEADER + "1,甲,√,×,√,\n");
        assertThat(sheet.rows().get(0).marks().values().stream().filter(Mark::correct))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,甲,2,0,0,    | “1”一列的 2 分超出范围。满分是 1",
                "1,甲,-1,0,0,   | “1”一列的 -1 分超出范围",
                "1,甲,1,缺考,0, | 又有“缺考”又有分数",
                "1,甲,优,0,0,   | “1”一列的“优”不是分数",
            })
    void saysWhatIsWrongWithARowAndTakesNothingOfIt(String row, String said) throws IOException {
        MarksSheet sheet = read(HEADER + row + "\n2,乙,1,1,1,\n");
        assertThat(sheet.rows().stream().map(MarksRow::name)).containsExactly("乙");
        assertThat(sheet.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.row()).isEqualTo(3);
            assertThat(refused.said().in(Locale.SIMPLIFIED_CHINESE)).contains(said);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲,乙\\n1,2\\n               | 没有找到表头",
                "学号,1,2\\n1,1,1\\n          | 没有“满分”一行",
                "学号,1,2\\n满分,1,零\\n      | “2”的满分“零”不是大于 0 的数",
                "学号,1,1\\n满分,1,1\\n       | 有两列都叫“1”",
                "学号,总分\\n满分,100\\n1,90\\n | 没有题目的列",
            })
    void saysWhatTheSheetLacks(String text, String said) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        SpokenException.class, e -> assertThat(e.sentence().in(Locale.SIMPLIFIED_CHINESE))
                                .contains(said));
    }

    private MarksSheet read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("marks.csv"), text);
        return MarksSheet.read("marks.csv", Table.read(file).sheets().get(0));
    }
}
