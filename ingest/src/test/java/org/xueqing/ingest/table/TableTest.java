package org.xueqing.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.ingest.message.SpokenException;

class TableTest {

    private static final String ID = "G320402201601012345";

    @TempDir
    Path folder;

    @Test
    void readsNumbersTextDaysAndFormulasAsWhatTheyAre() throws IOException {
        Path file = Workbooks.write(folder.resolve("a.xlsx"), "学生", sheet -> {
            sheet.value(0, 0, "001");
            sheet.value(0, 1, 7.0);
            sheet.value(0, 2, 0.1 + 0.2);
            sheet.value(0, 3, LocalDate.of(2026, 3, 2));
            sheet.style(0, 3).format("yyyy/m/d").set();
            sheet.value(0, 4, 320402201601012345.0);
        });
        TableRow row = Table.read(file).sheets().get(0).rows().get(0);
        assertThat(row.cells())
                .startsWith(
                        Cell.text("001"),
                        new Cell("7", Cell.Kind.NUMBER),
                        new Cell("0.3", Cell.Kind.NUMBER),
                        new Cell("2026-03-02", Cell.Kind.DATE));
        assertThat(row.cell(4).hasLostDigits()).isTrue();
        assertThat(row.cell(1).hasLostDigits()).isFalse();
        assertThat(row.cell(9)).isEqualTo(Cell.BLANK);
    }

    @Test
    void takesTheSavedValueOfAFormulaAndSaysWhereThereIsNone() throws IOException {
        Path file = Workbooks.zip(
                folder.resolve("f.xlsx"),
                Workbooks.parts(
                        Workbooks.worksheet(
                                "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>1+2</f></c>"
                                        + "<c r=\"C1\" t=\"str\"><f>A2</f><v>王明</v></c><c r=\"D1\" t=\"e\"><v>#N/A</v></c></row>")));
        assertThat(Table.read(file).sheets().get(0).rows().get(0).cells())
                .containsExactly(
                        new Cell("2", Cell.Kind.FORMULA),
                        new Cell("", Cell.Kind.UNCALCULATED),
                        new Cell("王明", Cell.Kind.FORMULA),
                        new Cell("#N/A", Cell.Kind.ERROR));
    }

    @Test
    void givesTheValueOfAMergedAreaToEachOfItsCells() throws IOException {
        Path file = Workbooks.write(folder.resolve("m.xlsx"), "学生", sheet -> {
            sheet.value(0, 0, "三(2)班");
            sheet.value(0, 1, "王明");
            sheet.value(1, 1, "李华");
            sheet.range(0, 0, 1, 0).merge();
        });
        List<TableRow> rows = Table.read(file).sheets().get(0).rows();
        assertThat(rows.get(0).cell(0).kind()).isEqualTo(Cell.Kind.TEXT);
        assertThat(rows.get(1).cell(0)).isEqualTo(new Cell("三(2)班", Cell.Kind.MERGED));
    }

    @Test
    void readsItsOwnExportWithoutChange() throws IOException {
        Sheet sheet = new Sheet(
                "学生",
                List.of(
                        TableRow.of(1, List.of(Cell.text("学籍号"), Cell.text("备注"), Cell.text("分数"), Cell.text("日期"))),
                        TableRow.of(
                                2,
                                List.of(
                                        Cell.text(ID),
                                        Cell.text("=HYPERLINK(\"http://x\")"),
                                        Cell.number(new BigDecimal("-3.5")),
                                        Cell.date(LocalDate.of(2026, 9, 1)))),
                        TableRow.of(
                                3,
                                List.of(
                                        Cell.text("007"),
                                        Cell.text("'+1，\"引号\""),
                                        Cell.number(BigDecimal.TEN),
                                        Cell.BLANK)),
                        TableRow.of(4, List.of(Cell.text("@x"), Cell.text("-1"), Cell.text("两\n行")))));
        Path xlsx = Workbooks.write(folder.resolve("out.xlsx"), sheet);
        assertThat(texts(Table.read(xlsx).sheets().get(0))).isEqualTo(texts(sheet));
        assertThat(Table.read(xlsx).sheets().get(0).rows().get(1).cell(2).kind())
                .isEqualTo(Cell.Kind.NUMBER);
        Path csv = folder.resolve("out.csv");
        try (OutputStream out = Files.newOutputStream(csv)) {
            TableWriter.csv(sheet, out);
        }
        assertThat(texts(Table.read(csv).sheets().get(0))).isEqualTo(texts(sheet));
        assertThat(Files.readString(csv))
                .startsWith("\uFEFF")
                .contains("'=HYPERLINK")
                .contains(",-3.5,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\ta", "\ra", "'=1"})
    void neutralisesWhatASpreadsheetWouldRun(String text) {
        assertThat(Neutral.of(text)).isEqualTo("'" + text);
        assertThat(Neutral.restored(Neutral.of(text))).isEqualTo(text);
        assertThat(Neutral.of("O'Neill")).isEqualTo("O'Neill");
    }

    @Test
    void losesOneRowToAWrongByteInGb18030() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Charset gb = Charset.forName("GB18030");
        bytes.write("学号,姓名\r\n1,王小明\r\n2,李".getBytes(gb));
        bytes.write(0xFF);
        bytes.write("华\r\n3,张伟\r\n".getBytes(gb));
        Table table = Table.read(Files.write(folder.resolve("gb.csv"), bytes.toByteArray()));
        assertThat(table.encoding()).isEqualTo("GB18030");
        List<TableRow> rows = table.sheets().get(0).rows();
        assertThat(rows).hasSize(4);
        assertThat(String.valueOf(rows.get(2).fault())).contains("character 4").contains("GB18030");
        assertThat(rows.get(3).cell(1).text()).isEqualTo("张伟");
    }

    @Test
    void keepsLineBreaksInQuotationMarksAndLosesOneRowToAnOpenOne() throws IOException {
        Path file = Files.writeString(folder.resolve("q.csv"), "学号\t姓名\n1\t\"王\n明\"\n2\t\"李华\n3\t张伟\n");
        List<TableRow> rows = Table.read(file).sheets().get(0).rows();
        assertThat(rows.get(1).cell(1).text()).isEqualTo("王\n明");
        assertThat(rows.get(2).fault()).isNotNull();
        assertThat(rows.get(3).cell(1).text()).isEqualTo("张伟");
    }

    @Test
    void refusesAZipBombUnread() throws IOException {
        Map<String, String> parts = Workbooks.parts("");
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        refused(file, "absurdly large");
    }

    @Test
    void refusesMoreCellsThanMemoryHolds() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 70; row++) {
            rows.append("<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>".formatted(row, row));
        }
        Path file = Workbooks.zip(folder.resolve("wide.xlsx"), Workbooks.parts(Workbooks.worksheet(rows.toString())));
        refused(file, "more than 1,000,000 cells");
    }

    @Test
    void refusesAFileAboveTheLimitWithoutOpeningIt() throws IOException {
        Path file = folder.resolve("big.xlsx");
        try (var channel = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(65L << 20);
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {0}));
        }
        refused(file, "65 MB");
    }

    @Test
    void readsNoExternalEntity() throws IOException {
        String sheet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + Workbooks.worksheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>");
        refused(Workbooks.zip(folder.resolve("xxe.xlsx"), Workbooks.parts(sheet)), "no sound .xlsx");
    }

    @Test
    void saysWhatToDoWithFilesThatAreNoWorkbook() throws IOException {
        refused(bytes("old.xls", 0xD0, 0xCF, 0x11, 0xE0, 0xA1), "old or special format");
        Path locked = bytes("locked.xlsx", 0xD0, 0xCF, 0x11, 0xE0, 0xA1);
        Files.write(
                locked,
                "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                java.nio.file.StandardOpenOption.APPEND);
        refused(locked, "password");
        refused(Files.writeString(folder.resolve("page.xls"), "<html><table>"), "web page");
        refused(Files.writeString(folder.resolve("text.xlsx"), "a,b\n1,2\n"), "no sound .xlsx");
        refused(Workbooks.zip(folder.resolve("other.zip"), Map.of("a.txt", "a")), "no .xlsx workbook");
        refused(bytes("cut.xlsx", 'P', 'K', 3, 4, 0, 0), "no sound .xlsx");
        refused(folder.resolve("none.xlsx"), "no file");
    }

    @Test
    void findsTheHeaderUnderATitleAndTheColumnsByOtherNames() {
        Sheet sheet = Workbooks.sheet("学生", "三年级学生名册", "学籍号（G+身份证）, 学 号 ,学生姓名,备注", ID + ",1,王明,");
        List<Heading> headings =
                List.of(Heading.of("id", "学籍号"), Heading.of("no", "学号", "座号"), Heading.of("name", "姓名", "学生姓名"));
        Header header = Header.find(sheet, headings).orElseThrow();
        TableRow row = header.rows().get(0);
        assertThat(header.cell(row, "id").text()).isEqualTo(ID);
        assertThat(header.cell(row, "no").text()).isEqualTo("1");
        assertThat(header.unread()).containsExactly("备注");
        assertThat(header.cell(row, "gender")).isEqualTo(Cell.BLANK);
    }

    @Test
    void readsDaysInAllTheUsualWays() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        for (String text : List.of("2026-09-01", "2026/9/1", "2026年9月1日", "20260901", "２０２６．９．１")) {
            assertThat(Cell.text(text).date()).as(text).contains(day);
        }
        assertThat(Cell.number(new BigDecimal(46266)).date()).contains(day);
        assertThat(Cell.text("2026-13-01").date()).isEmpty();
    }

    private void refused(Path file, String words) {
        assertThatThrownBy(() -> Table.read(file))
                .isInstanceOf(SpokenException.class)
                .hasMessageContaining(words);
    }

    private Path bytes(String name, int... bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int value : bytes) {
            out.write(value);
        }
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .map(row -> row.stream().filter(text -> !text.isEmpty()).toList())
                .toList();
    }
}
