package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.fixture.Browser;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.dashboard.report.form.ReportFiles;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.Table;

/** Reports of a class, a month, a grade and a child: one source for five forms, and what nobody may read in them. */
class ReportPagesIT {

    private static final String REPORT = "/classes/c-work/report";
    private static final int PHONE = 390;

    @TempDir
    static Path folder;

    private static PaperClass paper;
    private static Visitor teacher;
    private static String last = "";

    @BeforeAll
    static void open() {
        paper = PaperClass.open();
        teacher = paper.teacher();
        String first =
                test("期中练手", "2026-10-15", 20, (pupil, item) -> pupil > 1 && (pupil * 7 + item * 3) % 10 < pupil / 5);
        paper.describe(first, 20, "3×4＝", "12", "K053");
        last = test("期末检测", "2026-11-18", 20, (pupil, item) -> pupil == 1 || (pupil * 7 + item * 3) % 10 < pupil / 5);
    }

    @AfterAll
    static void close() {
        paper.school().execute("delete from answers where session_id = 'report-pages'");
        paper.school().execute("delete from alarms where class_id = 'c-work' and course = 'report-pages'");
        paper.school().execute("update activities set setting = 'HOMEWORK' where school_id = 's-paper'");
        paper.close();
    }

    @Test
    void pagePdfWorkbookAndCsvOfAReportSayTheSame() throws IOException {
        for (String query : List.of("", "?month=2026-11", "?month=2026-10&names=true")) {
            String page = said(teacher.get(REPORT + query).body());
            assertThat(page).contains("平均分").doesNotContain("??");
            assertThat(cells(REPORT + ".csv" + query)).as("csv " + query).isEqualTo(page);
            assertThat(cells(REPORT + ".xlsx" + query)).as("xlsx " + query).isEqualTo(page);
            if (hasFont()) {
                assertThat(pdf(REPORT + ".pdf" + query)).as("pdf " + query).isEqualTo(page);
            }
        }
    }

    @Test
    void theClassReportShowsResultsOfTestsWithCountsAndRangesAndNamesNobody() {
        String page = teacher.get(REPORT).body();
        String said = said(page);
        assertThat(said)
                .contains("期末检测（2026-11-18，满分20）指标数值按多少人算有多准平均分（分）")
                .contains("45人标准差", "优秀率（85%以上）（%）", "/45人95%的范围：")
                .contains("期末检测：得分分布", "90%–100%", "期末检测：等级等级人数优秀")
                .contains("从“期中练手”到“期末检测”", "确实进步了", "分不清，在误差以内", "确实退步了")
                .contains("不排名次");
        assertThat(page).doesNotContain("纸生");
    }

    @Test
    void everyPupilWhoSatBothTestsIsCountedOnceInGrowth() throws IOException {
        String csv = teacher.get(REPORT + ".csv").body();
        int counted = List.of("确实进步了", "分不清，在误差以内", "确实退步了", "算不出（卷子信度不够，或者大家得分一样）").stream()
                .mapToInt(name -> count(csv, name))
                .sum();
        assertThat(counted).isEqualTo(PaperClass.PUPILS);
        assertThat(count(csv, "确实进步了")).as("from nothing to everything").isEqualTo(1);
        assertThat(teacher.get(REPORT + ".csv?names=true").body()).contains("确实进步了,1,纸生1\r\n");
    }

    @Test
    void thePageOfAPupilHasTheTestsWithTheChangeAndWhereMarksWereLostAndNobodyElse() {
        String page = teacher.get("/classes/c-work/pupils/w-1/scores").body();
        assertThat(plain(page))
                .contains("期末检测2026-11-1820/20分优秀确实进步了比“期中练手”+", "期中练手2026-10-150/20分待合格第一次，没有可比的")
                .containsPattern("第一次，没有可比的[^：]+：1分里失了1分")
                .doesNotContain("纸生2", "名次：");
        assertThat(plain(teacher.get("/classes/c-work/pupils/w-1").body())).contains("看考试成绩");
        String english =
                teacher.get("/classes/c-work/pupils/w-1/scores?lang=en").body();
        teacher.get(REPORT + "?lang=zh");
        assertThat(english).contains("20 of 20", "Surely better").doesNotContain("??");
        assertThat(paper.school()
                        .signedIn(School.TEACHER)
                        .get("/classes/c-work/pupils/w-1/scores")
                        .statusCode())
                .isEqualTo(404);
    }

    private static int count(String csv, String name) {
        return csv.lines()
                .filter(line -> line.startsWith(name + ","))
                .mapToInt(line -> Integer.parseInt(line.split(",")[1]))
                .sum();
    }

    @Test
    void alarmsAreCountedAndNamedOnlyIfTheTeacherAsks() {
        paper.school()
                .execute(
                        "insert into alarms (class_id, student_id, course, kind, goal, raised_on, raised_risk, risk, progress,"
                                + " answers, signs, logits) values ('c-work', 'w-3', 'report-pages', 'UNIT', 0.6, '2026-11-10', 0.7, 0.7,"
                                + " 0.5, 10, '{}', '{}')");
        String counted = teacher.get(REPORT + "?month=2026-11").body();
        assertThat(said(counted)).contains("现在需要关注的学生数1这段时间新的提醒数1这段时间解除的提醒数0");
        assertThat(counted).doesNotContain("纸生3");
        assertThat(said(teacher.get(REPORT + "?names=true").body())).contains("现在需要关注的学生：纸生3");
        assertThat(said(teacher.get(REPORT + "?month=2026-10").body())).contains("这段时间新的提醒数0");
    }

    @Test
    void theMonthHasItsOwnTestsAndComparesPracticeWithTheMonthBefore() {
        String october = said(teacher.get(REPORT + "?month=2026-10").body());
        assertThat(october)
                .contains("学情月报（2026-10）", "期中练手（2026-10-15", "指标这个月上个月做题数")
                .doesNotContain("期末检测", "进步和退步");
    }

    @Test
    void theReportSpeaksEnglish() {
        String page = teacher.get(REPORT + "?lang=en").body();
        teacher.get(REPORT + "?lang=zh");
        assertThat(page)
                .contains("Mean (marks)", "Reliably better", "How sure", "Points to teach again")
                .doesNotContain("??");
    }

    @Test
    void withoutAFontThereIsASentenceInsteadOfAPdfAndTheRestWorks() {
        System.setProperty(ReportFiles.FONT, folder.resolve("none.ttf").toString());
        try {
            var answer = teacher.get(REPORT + ".pdf");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("none.ttf", "找不到、读不了，或者里面没有中文", "XUEQING_REPORT_FONT");
            assertThat(teacher.get(REPORT).body()).contains("所以不能生成 PDF").doesNotContain("report.pdf");
            assertThat(teacher.get(REPORT + ".xlsx").statusCode()).isEqualTo(200);
        } finally {
            System.clearProperty(ReportFiles.FONT);
        }
    }

    @Test
    void filesHaveChineseNamesAndAreWrittenDown() {
        var answer = teacher.get(REPORT + ".csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''%E4%BA%8C%E5%B9%B4%E7%BA%A71%E7%8F%AD");
        assertThat(answer.body()).startsWith("\uFEFF");
        assertThat(JdbcClient.create(paper.school().server().store().dataSource())
                        .sql("select count(*) from audit where action = 'EXPORTED' and class_id = 'c-work'"
                                + " and detail like 'report%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void whoLeadsTheGradeSeesClassesBesideEachOtherInSchoolOrderAndNobody() throws IOException {
        Visitor lead = paper.school().signedIn(School.LEAD);
        String path = "/grades/s-paper/2/report";
        assertThat(lead.get(path).statusCode()).isEqualTo(404);
        paper.school()
                .execute("insert into grade_leads (staff_id, school_id, grade, valid_from)"
                        + " values ('t-lead', 's-paper', 2, '2026-09-01')");
        paper.school()
                .execute(
                        "insert into activity_classes (activity_id, class_id) select activity_id, 'c-also' from activities"
                                + " where setting = 'TEST' and school_id = 's-paper' on conflict do nothing");
        try {
            String page = lead.get(path).body();
            assertThat(said(page))
                    .contains("二年级学情报告", "期末检测2026-11-18班级人数平均分", "二年级1班45")
                    .contains("二年级2班不到10人，不显示", "二年级1班45班太少，不说", "不用来评价老师");
            assertThat(page).doesNotContain("纸生", "w-1", "韩老师", "唐老师");
            assertThat(said(page).indexOf("二年级1班")).isLessThan(said(page).indexOf("二年级2班"));
            assertThat(cells(lead, path + ".csv")).isEqualTo(said(page));
            assertThat(lead.get(REPORT).statusCode()).as("of a class").isEqualTo(404);
        } finally {
            paper.school().execute("delete from activity_classes where class_id = 'c-also'");
            paper.school().execute("delete from grade_leads where school_id = 's-paper'");
        }
    }

    @Test
    void aFamilyReadsTheOwnChildWithoutMarksAndWithoutOthers() throws IOException {
        Visitor parent = paper.school().signedIn(School.PARENT);
        String page = parent.get("/children/p-a/report").body();
        assertThat(said(page)).contains("李思远的学习报告（2026-11）", "考试等级", "下一步").doesNotContain("平均分", "排名次", "95%");
        assertThat(cells(parent, "/children/p-a/report.xlsx")).isEqualTo(said(page));
        assertThat(parent.get("/children/p-b/report").statusCode()).isEqualTo(404);
        assertThat(parent.get("/children/p-b/report.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void whoDoesNotTeachTheClassFindsNoReport() {
        Visitor other = paper.school().signedIn(School.TEACHER);
        for (String ending : List.of("", ".pdf", ".csv", ".xlsx")) {
            assertThat(other.get(REPORT + ending).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void reportTestsAndAPaperOfTwentyItemsFitAPhone() {
        try (Browser browser = Browser.open(folder.resolve("profile"))) {
            browser.resize(PHONE, 844);
            browser.signIn(paper.school(), PaperClass.TEACHER);
            for (String path : List.of(
                    REPORT, "/classes/c-work/pupils/w-1/scores", "/classes/c-work/activities/" + last + "/paper")) {
                browser.driver().get(paper.school().server().address() + path.substring(1));
                assertThat((Long) browser.driver().executeScript("return window.innerWidth"))
                        .as(path)
                        .isEqualTo(PHONE);
                assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(PHONE);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    // ---------------------------------------------------------------- hands

    private interface Right {
        boolean at(int pupil, int item);
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]*>|\\s", "").replace("&quot;", "\"");
    }

    private static String test(String title, String day, int items, Right right) {
        String id = paper.homework(items, title);
        paper.school()
                .execute("update activities set setting = 'TEST', given_on = '" + day + "' where activity_id = '" + id
                        + "'");
        String rows = IntStream.rangeClosed(1, PaperClass.PUPILS)
                .boxed()
                .flatMap(pupil -> IntStream.rangeClosed(1, items)
                        .mapToObj(item -> "('w-" + pupil + "', gen_random_uuid(), '" + id + "/" + item + "', '{}', "
                                + right.at(pupil, item) + ", 1, 0, 'TEST', '" + id + "', 'report-pages', '" + day
                                + "T04:00:00Z', '" + day + "T04:00:00Z', '{}')"))
                .collect(Collectors.joining(", "));
        paper.school()
                .execute(
                        "insert into answers (student_id, event_id, item_id, knowledge_points, correct, attempt, hints,"
                                + " setting, activity_id, session_id, ordered_at, received_at, flags) values " + rows);
        return id;
    }

    private static boolean hasFont() {
        return teacher.get(REPORT).body().contains("report.pdf");
    }

    @Test
    void thisMachineHasAFontForThePdf() {
        assumeTrue(hasFont());
        assertThat(teacher.get(REPORT + ".pdf").headers().firstValue("Content-Type"))
                .hasValue("application/pdf");
    }

    /** What the report on the page says, without white space. */
    private static String said(String page) {
        String report = page.substring(page.indexOf("data-report"), page.indexOf("</article>"));
        return letters(report.substring(report.indexOf('>') + 1)
                .replaceAll("<[^>]*>", " ")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String cells(String path) throws IOException {
        return cells(teacher, path);
    }

    private static String cells(Visitor visitor, String path) throws IOException {
        byte[] bytes = visitor.bytes(path);
        return path.contains(".csv") ? csv(bytes) : workbook(bytes);
    }

    private static String csv(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
        return letters(CSVParser.parse(text, CSVFormat.EXCEL).stream()
                .flatMap(CSVRecord::stream)
                .collect(Collectors.joining()));
    }

    private static String workbook(byte[] bytes) throws IOException {
        return letters(Table.read(Files.write(folder.resolve("report.xlsx"), bytes)).sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .collect(Collectors.joining()));
    }

    /** In the order of the file; the foot of each page is left out. */
    private static String pdf(String path) throws IOException {
        try (PDDocument document = Loader.loadPDF(teacher.bytes(path))) {
            return letters(new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .filter(line -> !line.matches(".*(报告|月报.*) · \\d+\\s*"))
                    .collect(Collectors.joining()));
        }
    }
}
