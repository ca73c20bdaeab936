package org.xueqing.ingest.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.text.TextLines;

/** Bad input gets a sentence with its place and the remedy, and the other rows go in. */
class BadFilesTest {

    private static final String HEADER = "eventId,studentId,itemId,correct,answeredAt,setting,response\n";

    @TempDir
    Path folder;

    @Test
    void letsTheOtherRowsInWhenOneIsWrong() throws Exception {
        List<Row> rows = csv(HEADER + answer(1, "1") + answer(2, "2") + answer(3, "0"));
        assertThat(rows.get(0)).isInstanceOf(Row.Translated.class);
        assertThat(complaint(rows.get(1))).contains("\"2\"").contains("correct").contains("1 or 0");
        assertThat(rows.get(1).place().line()).isEqualTo(3);
        assertThat(rows.get(2)).isInstanceOf(Row.Translated.class);
    }

    @Test
    void namesAHeaderThatStandsTwice() throws Exception {
        List<Row> rows = csv(HEADER + answer(1, "1") + HEADER + answer(2, "1"));
        assertThat(complaint(rows.get(1))).contains("header");
        assertThat(rows).hasSize(3);
    }

    @Test
    void namesTheCellsOfATruncatedRow() throws Exception {
        List<Row> rows = csv(HEADER + answer(1, "1") + "6f1b0a0e-0000-4000-8000-000000000002,s-");
        assertThat(complaint(rows.get(1))).contains("7 columns expected, 2 found");
    }

    @Test
    void namesLettersInANumber() throws Exception {
        List<Row> rows = csv("eventId,studentId,itemId,correct,sequence,setting\n"
                + "6f1b0a0e-0000-4000-8000-000000000001,s-1,i-1,1,l2,QUIZ\n");
        assertThat(complaint(rows.get(0))).contains("sequence").contains("l2");
    }

    @Test
    void namesADateInTheYear30000() throws Exception {
        List<Row> rows =
                csv(HEADER + "6f1b0a0e-0000-4000-8000-000000000001,s-1,i-1,1,30000-01-01T00:00:00+08:00,QUIZ,\n");
        assertThat(complaint(rows.get(0))).contains("answeredAt").contains("30000-01-01");
    }

    @Test
    void keepsOnlyTheBeginningOfALineOfTenMegabytes() throws Exception {
        List<Row> rows = csv(HEADER + "x".repeat(10_000_000) + "\n" + answer(1, "1"));
        assertThat(complaint(rows.get(0))).contains("10,000,000".replace(",", ""));
        assertThat(rows.get(1)).isInstanceOf(Row.Translated.class);
    }

    @Test
    void saysWhichDelimiterItFoundAndWhichItWants() {
        assertThatThrownBy(() -> csv((HEADER + answer(1, "1")).replace(',', ';')))
                .isInstanceOf(SpokenException.class)
                .hasMessageContaining("“;”")
                .hasMessageContaining("“,”");
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> csv("eventId,studentId,correct,setting\n"))
                .isInstanceOf(SpokenException.class)
                .hasMessageContaining("itemId");
    }

    @Test
    void saysThatAFileIsEmptyMissingOrAFolder() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThatThrownBy(() -> TextLines.open(empty)).hasMessageContaining("empty");
        assertThatThrownBy(() -> TextLines.open(folder.resolve("none.csv"))).hasMessageContaining("no file");
        assertThatThrownBy(() -> TextLines.open(folder)).hasMessageContaining("folder");
        assertThatThrownBy(() -> Format.LPP.open(empty, "x", Format.SkillNames.Q))
                .hasMessageContaining("folder");
    }

    @Test
    void readsUtf8WithAndWithoutMarkAndGb18030() throws Exception {
        String text = HEADER + "6f1b0a0e-0000-4000-8000-000000000001,s-1,i-1,0,2026-09-01T08:00:00+08:00,QUIZ,六十\n";
        assertThat(response(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("六十");
        assertThat(response(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo("六十");
        assertThat(response(text.getBytes(Charset.forName("GB18030")))).isEqualTo("六十");
        assertThat(response(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("六十");
    }

    @Test
    void refusesADamagedLineAndTakesTheOthers() throws Exception {
        byte[] good = (HEADER + answer(1, "1")).getBytes(StandardCharsets.UTF_8);
        byte[] text = (HEADER + answer(1, "1") + answer(2, "1") + "，六十\n").getBytes(StandardCharsets.UTF_8);
        text[good.length + 3] = (byte) 0xFF;
        text[good.length + 4] = (byte) 0x0B;
        Path file = Files.write(folder.resolve("damaged.csv"), text);
        List<Row> rows = rows(Format.ANSWERS_CSV.open(file, "x", Format.SkillNames.Q));
        assertThat(rows.get(0)).isInstanceOf(Row.Translated.class);
        assertThat(complaint(rows.get(1))).contains("character 4").contains("UTF-8");
    }

    @Test
    void readsLinesThatEndAsOldProgramsEndThem() throws Exception {
        List<Row> rows = csv((HEADER + answer(1, "1") + answer(2, "0")).replace('\n', '\r'));
        assertThat(rows).hasSize(2).allMatch(Row.Translated.class::isInstance);
        assertThat(rows.get(1).place().line()).isEqualTo(3);
    }

    @Test
    void keepsThePlaceOfAPupilInAMatrixWhenTheHeaderStandsAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("marks.txt"), "1\t2\n1\t0\n1\t2\n\t\n0\t1\n");
        List<Row> rows = rows(Format.MATRIX.open(file, "m", Format.SkillNames.Q));
        assertThat(complaint(rows.get(2))).contains("header");
        assertThat(((Answered) ((Row.Translated) rows.get(4)).event()).studentId())
                .isEqualTo("m:3");
    }

    @Test
    void saysOfEveryFieldWhatMayStandInIt() {
        assertThat(Refusing.FIELDS)
                .allSatisfy(
                        field -> assertThat(Refusing.expected(field).toString()).isNotBlank());
    }

    @Test
    void namesTheCellOfAMatrixThatIsNeitherRightNorWrong() throws Exception {
        Path file = Files.writeString(folder.resolve("marks.csv"), "\"a\",\"b\",\"c\"\n1,0,\n1,x,0\n");
        List<Row> rows = rows(Format.MATRIX.open(file, "m", Format.SkillNames.Q));
        assertThat(rows).hasSize(5);
        assertThat(complaint(rows.get(3))).contains("2").contains("x");
        assertThat(rows.get(3).place().line()).isEqualTo(3);
    }

    private List<Row> csv(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.csv"), text);
        return rows(Format.ANSWERS_CSV.open(file, "x", Format.SkillNames.Q));
    }

    private String response(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("encoded.csv"), bytes);
        Row.Translated row = (Row.Translated)
                rows(Format.ANSWERS_CSV.open(file, "x", Format.SkillNames.Q)).get(0);
        return String.valueOf(((Answered) row.event()).response());
    }

    private static List<Row> rows(Rows source) throws IOException {
        try (source) {
            List<Row> rows = new ArrayList<>();
            for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
            return rows;
        }
    }

    private static String answer(int number, String correct) {
        return "6f1b0a0e-0000-4000-8000-00000000000%d,s-1,i-1,%s,2026-09-01T08:00:00+08:00,HOMEWORK,7\n"
                .formatted(number, correct);
    }

    private static String complaint(Row row) {
        return ((Row.Refused) row).why().toString();
    }
}
