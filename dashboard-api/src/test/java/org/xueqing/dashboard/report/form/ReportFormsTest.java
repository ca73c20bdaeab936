package org.xueqing.dashboard.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.dashboard.report.Report;
import org.xueqing.dashboard.report.Report.Grid;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.report.Value;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.Table;

class ReportFormsTest {

    private static final int HUGE = 1 << 20;

    private static final Report REPORT = new Report(
            "三年级2班学情报告",
            "实验小学，45 名学生",
            List.of(
                    new Section(
                            "成绩",
                            List.of("=HYPERLINK(1)", "+骉骉 & <b>\"引号\"</b> 'a'"),
                            List.of(new Grid(
                                    "期末：1/2",
                                    List.of("指标", "数值", "有多准"),
                                    List.of(
                                            List.of(Value.of("平均分"), Value.of(86.449, 1), Value.of("标准差 9.1")),
                                            List.of(Value.of("优秀率（%）"), Value.percent(0.2), Value.of("6%–51%")),
                                            List.of(Value.of("@变化"), Value.of(-0.5, 2), Value.of("-1 到 2")),
                                            List.of(Value.of("区分度"), new Value.Unknown("人太少"), Value.of(""))))),
                            List.of("怎么算的：相加再除。")),
                    Section.saying("没有的", "这段时间没有考试。")));

    private static final String LACKING = "〓：字体里没有这个字";

    @TempDir
    Path folder;

    @Test
    void pdfWorkbookAndCsvSayTheSameInTheSameOrder() throws IOException {
        String all = letters(REPORT.words().collect(Collectors.joining()));
        assertThat(letters(cells(ReportSheets.xlsx(REPORT), "r.xlsx").stream()
                        .map(Cell::text)
                        .collect(Collectors.joining())))
                .isEqualTo(all);
        assertThat(letters(cells(ReportSheets.csv(REPORT), "r.csv").stream()
                        .map(Cell::text)
                        .collect(Collectors.joining())))
                .isEqualTo(all);
        assertThat(letters(text(ReportPdf.write(REPORT, font(), LACKING)))).isEqualTo(all);
    }

    @Test
    void aCharacterThatTheFontLacksIsSeenToBeMissing() throws IOException {
        String rare = Character.toString(0x10FFFD);
        Report report = new Report("报告", "李" + rare, List.of(Section.saying("一", "没有的。")));
        assertThat(letters(text(ReportPdf.write(report, font(), LACKING)))).isEqualTo(letters("报告李〓一没有的。" + LACKING));
    }

    @Test
    void numbersAreNumbersAndFormulasAreText() throws IOException {
        List<Cell> cells = cells(ReportSheets.xlsx(REPORT), "n.xlsx");
        assertThat(cells.stream().filter(cell -> cell.kind() == Cell.Kind.NUMBER))
                .extracting(cell -> cell.number().orElseThrow())
                .containsExactly(new BigDecimal("86.4"), new BigDecimal("20"), new BigDecimal("-0.5"));
        String csv = new String(ReportSheets.csv(REPORT), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF三年级2班学情报告\r\n").contains("'=HYPERLINK(1)", "'+骉骉", "'@变化,-0.5,'-1 到 2");
    }

    @Test
    void aLongReportRunsOverPagesAndTakesALittleOfTheFont() throws IOException {
        List<List<Value>> rows = IntStream.range(0, 120)
                .mapToObj(row -> List.of(Value.of("第 " + row + " 单元 认识分数"), Value.of(row)))
                .toList();
        Report many = new Report(
                "长",
                "长",
                List.of(new Section("表", List.of(), List.of(new Grid("", List.of("单元", "数"), rows)), List.of())));
        byte[] pdf = ReportPdf.write(many, font(), LACKING);
        assertThat(Files.size(font().file())).isGreaterThan(pdf.length);
        assertThat(pdf.length).isLessThan(HUGE);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var used = page.getResources().getFont(name);
                    assertThat(used.isEmbedded()).isTrue();
                    assertThat(used.getName()).as("a subset has a tag").matches("[A-Z]{6}\\+.*");
                }
            }
        }
        assertThat(text(pdf)).contains("第 119 单元 认识分数");
    }

    @Test
    void whatIsNoFontIsNamedAndWithoutAnyFontNothingIsFound() throws IOException {
        Path fake = Files.writeString(folder.resolve("NotoSansCJK-Regular.ttc"), "no font");
        Path none = folder.resolve("none.ttf");
        assertThat(new Fonts(none.toString(), List.of()).find()).isEqualTo(new Fonts.Unfit(none.toString()));
        assertThat(new Fonts(fake.toString(), List.of()).find()).isEqualTo(new Fonts.Unfit(fake.toString()));
        assertThat(new Fonts("", List.of(folder, none)).find()).isEqualTo(new Fonts.None());
    }

    @Test
    void aFontWithoutChineseIsNotTaken() {
        Path latin = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
        assumeTrue(Files.exists(latin));
        assertThat(new Fonts(latin.toString(), List.of()).find()).isEqualTo(new Fonts.Unfit(latin.toString()));
    }

    @Test
    void theFontOfTheSettingsIsTakenFirst() {
        ReportFont usual = font();
        assertThat(new Fonts(usual.file().toString(), List.of()).find()).isEqualTo(new Fonts.Ready(usual));
    }

    @Test
    void aRowHasTheColumnsOfItsTable() {
        assertThatThrownBy(() -> new Grid("", List.of("one"), List.of(List.of(Value.of(1), Value.of(2)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReportFont font() {
        Fonts.Found found = new Fonts("", Fonts.usual(System.getProperty("user.home"))).find();
        assumeTrue(found instanceof Fonts.Ready, "a font with Chinese");
        return ((Fonts.Ready) found).font();
    }

    /** In the order of the file; the page's own foot is left out. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .filter(line -> !line.matches(".* · \\d+\\s*"))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private List<Cell> cells(byte[] bytes, String name) throws IOException {
        List<Cell> cells = new ArrayList<>();
        Table.read(Files.write(folder.resolve(name), bytes)).sheets().forEach(sheet -> sheet.rows()
                .forEach(row -> cells.addAll(row.cells())));
        return cells;
    }
}
