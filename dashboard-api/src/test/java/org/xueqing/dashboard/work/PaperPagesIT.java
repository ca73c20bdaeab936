package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.fixture.Browser;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.ingest.table.Table;

/** 试卷分析: the golden paper of ten pupils and eight items on a page and in files, and what practice must not show. */
class PaperPagesIT {

    /** The rows of {@code golden_item_analysis.py}. */
    private static final List<String> GOLDEN = List.of(
            "11111110",
            "11111101",
            "11111010",
            "11110100",
            "11101000",
            "11010000",
            "01100101",
            "10100000",
            "11000000",
            "00001001");

    private static final int PHONE = 390;
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    @TempDir
    static Path folder;

    private static PaperClass paper;
    private static Visitor teacher;

    @BeforeAll
    static void open() {
        paper = PaperClass.open();
        teacher = paper.teacher();
    }

    @AfterAll
    static void close() {
        paper.school().execute("delete from answers where session_id = 'paper-pages'");
        paper.close();
    }

    @Test
    void aTestShowsItsResultsItemsAndHowFarItCanBeReliedUpon() {
        String path = "/classes/c-work/activities/" + golden("TEST", "金卷");
        assertThat(page(path.replace("/paper", ""))).contains("试卷分析");
        String page = words(page(path + "/paper"));
        assertThat(page)
                .contains("45 人中 10 人有结果", "缺席 2 人", "未交 33 人")
                .contains("平均分 4.2 满分 8，标准差 1.9")
                .contains("优秀率（85% 以上） 20% 2/10 人，估计在 6% 到 51%")
                .contains("合格率（60% 以上） 40% 4/10 人", "低分率（不到 40%） 40% 4/10 人")
                .contains("优秀 2 人 良好 1 人 合格 1 人 待合格 6 人")
                .contains("信度 α = 0.62（10 份答完的答卷，8 道题）", "大约上下浮动 1.2 分")
                .contains("差异系数 0.49")
                // Ease, D27, correlation with the rest, caution index of the first and of the last item.
                .contains("1 80% 适中 10 人答 0.33 好 0.11 0.45")
                .contains("8 30% 难 10 人答 0.00 低 -0.19 0.95")
                .contains("答完的只有 10 人，不到 30 人，还不能说哪道题有问题。");
        assertThat(order(page)).containsExactly(1, 2, 3, 4, 5, 7, 6, 8, 9, 10);
    }

    @Test
    void itemsStandOnTheScaleOfTheGradeWithTheirErrorsAndThePaperSaysHowExactlyItMeasures() {
        String activity = golden("TEST", "量过的卷");
        String path = "/classes/c-work/activities/" + activity + "/paper";
        assertThat(words(page(path))).contains("最近一次分析还没有量出这份卷子的题目");
        paper.school()
                .execute("insert into item_measures (run_id, scale, item_id, difficulty, difficulty_error,"
                        + " discrimination, discrimination_error, answers, flags)"
                        + " select run_id, 's-paper/2', '" + activity + "/' || n, -1.5 + n / 2.0, 0.1, 2, 0.1, 60,"
                        + " case n when 2 then '{MISFIT}'::text[] else '{}' end from published_run,"
                        + " generate_series(1, 5) n"
                        + " union all select run_id, 's-paper/2', '" + activity + "/6', null, null, null, null, 4,"
                        + " '{TOO_FEW_ANSWERS}' from published_run");
        try {
            assertThat(words(page(path)))
                    .contains("1 -1.00 （-1.20 到 -0.80，60 次作答） 2.00 1.00 没有发现问题")
                    .contains("2 -0.50 （-0.70 到 -0.30，60 次作答） 2.00 1.00 和模型不合")
                    .contains("6 — — — 作答太少", "7 — — — 分析里还没有这道题")
                    // Information 1 + Σ 4 p(1 − p) at θ = 0 with b = −1 … 1.
                    .contains("中等 ±0.48", "按量出来的 5 道题（共 8 道）算");
            assertThat(words(page(path + "?lang=en"))).contains("in the middle ±0.48");
            page(path + "?lang=zh");
        } finally {
            paper.school().execute("delete from item_measures where scale = 's-paper/2'");
        }
    }

    @Test
    void practiceHasNoTotalsNoLevelsAndNobodyBeforeAnybody() {
        String path = "/classes/c-work/activities/" + golden("QUIZ", "小练习") + "/paper";
        String page = words(page(path));
        assertThat(page)
                .contains("平时练习不算总分", "信度 α = 0.62", "1 80% 适中 10 人答 0.33 好 0.11 0.45")
                .doesNotContain("平均分", "优秀率", "待合格", "上下浮动");
        assertThat(order(page)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void thePageSpeaksEnglishAndTheProjectorNamesNobody() {
        String path = "/classes/c-work/activities/" + golden("TEST", "golden") + "/paper";
        String english = words(page(path + "?lang=en"));
        page(path + "?lang=zh");
        assertThat(english)
                .contains(
                        "Results of 10 of 45 pupils",
                        "Mean 4.2 of 8",
                        "Reliability α = 0.62 (10 complete scripts, 8 items)")
                .doesNotContain("??");
        assertThat(page(path + "?show=projector")).contains("平均分").doesNotContain("纸生");
    }

    @Test
    void itemsToLookAtAreNamedWithTheReason() {
        String homework = paper.homework(8, "反向题");
        answers(homework, "HOMEWORK", 40, 8, (pupil, item) -> item == 8 ? pupil <= 20 : pupil > 5 * (item - 1));
        paper.school()
                .execute("update answers set response = '715' where activity_id = '" + homework + "' and item_id = '"
                        + homework + "/8' and not correct");
        String page = words(page("/classes/c-work/activities/" + homework + "/paper"));
        assertThat(page)
                .contains("学得越好的越容易错", "学得好的反而容易写“715”：前段 11 人，后段 0 人", "715（20 人；前段 11，后段 0）")
                .contains("40 人全对，这道题分不出谁会谁不会。");
    }

    @Test
    void itSaysWhichPointsAreBehindWrongAnswersAndWhoseToTheTeacherAlone() {
        String homework = paper.homework(6, "两个知识点");
        for (int item = 1; item <= 6; item++) {
            paper.describe(homework, item, item + "+1=", "" + (item + 1), item <= 3 ? "K095" : "K105");
        }
        answers(homework, "HOMEWORK", 40, 6, (pupil, item) -> item <= 3 ? pupil != 40 : pupil > 10 && pupil < 40);
        String page = words(page("/classes/c-work/activities/" + homework + "/paper"));
        String skills = page.substring(page.indexOf("错在哪些知识点上"), page.indexOf("怎么算的", page.indexOf("错在哪些知识点上")));
        assertThat(skills).contains("3 1 人 纸生40 39 人 0 人", "3 11 人 纸生1 纸生2", "纸生10 纸生40 29 人 0 人");
        String projected = page("/classes/c-work/activities/" + homework + "/paper?show=projector");
        assertThat(projected).contains("错在哪些知识点上").doesNotContain("纸生");
        assertThat(words(page("/classes/c-work/activities/" + golden("QUIZ", "没有知识点") + "/paper")))
                .contains("题目还没有对应知识点");
    }

    @Test
    void itSuggestsOtherPointsForAnItemWhoseAnswersGoWithThem() {
        String homework = paper.homework(7, "标错的知识点");
        for (int item = 1; item <= 7; item++) {
            paper.describe(homework, item, item + "+2=", "" + (item + 2), item <= 3 || item == 7 ? "K095" : "K105");
        }
        answers(homework, "HOMEWORK", 40, 7, (pupil, item) -> item <= 3 ? pupil % 2 == 0 : pupil > 15);
        String path = "/classes/c-work/activities/" + homework + "/paper";
        String page = page(path);
        assertThat(words(page)).containsPattern("作答和这些题目的知识点对不上 第 7 题 好像还要用到 \\S+ 好像用不到 \\S+ 掌握齐的");
        assertThat(page).as("only what stands in the bank is linked to it").doesNotContain("/bank/items?id=");
        String item = homework + "/7";
        assertThat(page).contains("照这样改", "value=\"" + item + "\"");
        String points =
                "select string_agg(knowledge_point, ',') from item_knowledge_points where item_id = '" + item + "'";
        assertThat(text(points)).isEqualTo("K095");
        take(path, homework + "/1");
        take(path, item);
        assertThat(text(points)).isEqualTo("K105");
        assertThat(text("select changed_by from item_mapping_changes where item_id = '" + item
                        + "' order by changed_at desc limit 1"))
                .isEqualTo(PaperClass.TEACHER);
        assertThat(text(points.replace("/7'", "/1'")))
                .as("nothing was suggested of it")
                .isEqualTo("K095");
        assertThat(words(page(path))).doesNotContain("对不上 第 7 题");
    }

    @Test
    void anItemLeftOutIsNotWrong() {
        String homework = paper.homework(2, "空着的题");
        answers(homework, "HOMEWORK", 4, 2, (pupil, item) -> pupil > 1);
        paper.school().execute("delete from answers where student_id = 'w-1' and item_id = '" + homework + "/2'");
        assertThat(words(page("/classes/c-work/activities/" + homework + "/paper")))
                .contains("1 人没有答完", "1 75% 适中 4 人答", "2 100% 容易 3 人答 ，1 人空着");
    }

    @Test
    void filesCarryTheFiguresOfThePageAsNumbers() throws IOException {
        String path = "/classes/c-work/activities/" + golden("TEST", "=cmd()") + "/paper";
        HttpResponse<String> csv = teacher.get(path + ".csv");
        assertThat(csv.body())
                .startsWith("\uFEFF题号,满分,答题人数,空着人数,得分率,区分度 D27,与其余题的相关,注意系数,常见错误答案,要看一看\r\n")
                .contains("\r\n1,1,10,0,0.8,0.33,0.11,0.45,,", "\r\n8,1,10,0,0.3,0,-0.19,0.95,,");
        String book = xlsx(path + ".xlsx");
        assertThat(book)
                .contains(
                        "题目分析: TEXT 1, NUMBER 1, NUMBER 10, NUMBER 0, NUMBER 0.8, NUMBER 0.33, NUMBER 0.11, NUMBER 0.45")
                .contains("NUMBER -0.19, NUMBER 0.95")
                .contains("小题分: TEXT 7, TEXT 纸生7, NUMBER 0, NUMBER 1, NUMBER 1, NUMBER 0")
                .contains("TEXT 纸生11, TEXT 缺考", "双向细目: TEXT 还没说考查什么, TEXT 没有写水平, TEXT 1 2 3 4 5 6 7 8, NUMBER 1");
        assertThat(count("select count(*) from audit where action = 'EXPORTED' and detail like 'paper act-%'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void theSchoolSetsTheThresholds() {
        String path = "/classes/c-work/activities/" + golden("TEST", "等级") + "/paper";
        Visitor administrator = paper.school().signedIn(School.ADMIN);
        String form = "school=s-paper&excellent=80&good=70&pass=50&low=30&_csrf=" + administrator.token();
        try {
            assertThat(administrator.post("/calendar/levels", form).statusCode())
                    .isEqualTo(302);
            assertThat(words(page(path)))
                    .contains("优秀率（80% 以上） 20%", "合格率（50% 以上） 60% 6/10 人", "低分率（不到 30%） 30% 3/10 人");
            assertThat(administrator
                            .post("/calendar/levels", form.replace("good=70", "good=90"))
                            .body())
                    .contains("四个数要在 1 到 100 之间");
        } finally {
            paper.school()
                    .execute("update schools set excellent_from = 85, good_from = 75, pass_from = 60, low_below = 40");
        }
    }

    @Test
    void whoDoesNotTeachTheClassFindsNoSuchPage() {
        String path = "/classes/c-work/activities/" + golden("TEST", "别人") + "/paper";
        for (String ending : List.of("", ".csv", ".xlsx")) {
            assertThat(paper.school()
                            .signedIn(School.TEACHER)
                            .get(path + ending)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(teacher.get("/classes/c-work/activities/a-3-2/paper").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoLeadsTheGradeSeesTheSameFiguresAsSumsAndNobody() {
        String path = "/classes/c-work/activities/" + golden("TEST", "年级") + "/paper";
        Visitor lead = paper.school().signedIn(School.LEAD);
        assertThat(lead.get(path).statusCode()).isEqualTo(404);
        paper.school()
                .execute("insert into grade_leads (staff_id, school_id, grade, valid_from)"
                        + " values ('t-lead', 's-paper', 2, '2026-09-01')");
        try {
            assertThat(lead.get(path.replace("/paper", "")).body()).contains("试卷分析");
            String page = lead.get(path).body();
            assertThat(words(page))
                    .contains("平均分 4.2 满分 8，标准差 1.9", "低分率（不到 40%） 40% 4/10 人，估计在 17% 到 69%")
                    .contains("50%–60% 2 人 40%–50% 0 人 30%–40% 1 人 20%–30% 3 人")
                    .contains("优秀 2 人 良好 1 人 合格 1 人 待合格 6 人")
                    .contains("信度 α = 0.62（10 份答完的答卷，8 道题）", "8 30% 难 10 人答 -0.19")
                    .contains("42/80 份作答");
            assertThat(page).doesNotContain("纸生", "w-1", "S-P");
            assertThat(lead.get(path + ".csv").statusCode()).isEqualTo(404);
            paper.school()
                    .execute("update activity_pupils set presence = 'ABSENT' where student_id = 'w-10' and"
                            + " activity_id = '" + path.split("/")[4] + "'");
            assertThat(words(lead.get(path).body())).contains("有结果的不到 10 人").doesNotContain("平均分", "得分率");
        } finally {
            paper.school().execute("delete from grade_leads where school_id = 's-paper'");
        }
    }

    @Test
    void thePageFitsAPhone() {
        String path = "classes/c-work/activities/" + golden("TEST", "期末考试") + "/paper";
        paper.describe(path.split("/")[3], 1, "47+38=", "85", "K095");
        try (Browser browser = Browser.open(folder.resolve("profile"))) {
            browser.resize(1366, 768);
            browser.signIn(paper.school(), PaperClass.TEACHER);
            browser.driver().get(paper.school().server().address() + path);
            assertThat(browser.driver().findElements(By.cssSelector(".sp tbody tr")))
                    .hasSize(10);
            browser.resize(PHONE, 844);
            browser.driver().get(paper.school().server().address() + path);
            assertThat((Long) browser.driver().executeScript("return window.innerWidth"))
                    .isEqualTo(PHONE);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    // ---------------------------------------------------------------- hands

    /** 33 have not handed in, and two were absent. */
    private static String golden(String setting, String title) {
        String id = paper.homework(8, title);
        paper.school().execute("update activities set setting = '" + setting + "' where activity_id = '" + id + "'");
        answers(id, setting, 10, 8, (pupil, item) -> GOLDEN.get(pupil - 1).charAt(item - 1) == '1');
        paper.school()
                .execute("update activity_pupils set presence = case when student_id in ('w-11', 'w-12') then 'ABSENT'"
                        + " else 'NOT_HANDED_IN' end where activity_id = '" + id
                        + "' and substr(student_id, 3)::int > 10");
        return id;
    }

    private interface Right {
        boolean at(int pupil, int item);
    }

    private static void answers(String id, String setting, int pupils, int items, Right right) {
        String rows = IntStream.rangeClosed(1, pupils)
                .boxed()
                .flatMap(pupil -> IntStream.rangeClosed(1, items)
                        .mapToObj(item -> "('w-" + pupil + "', gen_random_uuid(), '" + id + "/" + item + "', '{}', "
                                + right.at(pupil, item) + ", 1, 0, '" + setting + "', '" + id
                                + "', 'paper-pages', '2026-11-19T04:00:00Z', '2026-11-19T04:00:00Z', '{}')"))
                .collect(Collectors.joining(", "));
        paper.school()
                .execute(
                        "insert into answers (student_id, event_id, item_id, knowledge_points, correct, attempt, hints,"
                                + " setting, activity_id, session_id, ordered_at, received_at, flags) values " + rows);
    }

    /** The page as it is read: without tags, white space as one space. */
    private static String words(String page) {
        return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ").replace("&quot;", "\"");
    }

    /** Pupils by number as the S-P table has them. */
    private static List<Integer> order(String page) {
        return Pattern.compile("(\\d+) 纸生\\d+ ")
                .matcher(page)
                .results()
                .map(it -> Integer.valueOf(it.group(1)))
                .toList();
    }

    /** A workbook as our own import reads it, a line for each row. */
    private static String xlsx(String path) throws IOException {
        Path file = Files.write(folder.resolve("paper.xlsx"), teacher.bytes(path));
        return Table.read(file).sheets().stream()
                .flatMap(sheet -> sheet.rows().stream()
                        .map(row -> sheet.name() + ": "
                                + row.cells().stream()
                                        .map(cell -> cell.kind() + " " + cell.text())
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }

    private static String page(String path) {
        HttpResponse<String> response = teacher.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static void take(String path, String item) {
        assertThat(teacher.post(path + "/points", "item=" + Visitor.encoded(item) + "&_csrf=" + teacher.token())
                        .statusCode())
                .isEqualTo(302);
    }

    private static String text(String sql) {
        return JdbcClient.create(paper.school().server().store().dataSource())
                .sql(sql)
                .query(String.class)
                .single();
    }

    private static long count(String sql) {
        return JdbcClient.create(paper.school().server().store().dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }
}
