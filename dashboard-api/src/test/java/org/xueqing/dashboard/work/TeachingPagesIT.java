package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** 教学诊断 and 观课 with planted truths: a point that was not learned, a gap in pace, a trap, a turn of a lesson. */
class TeachingPagesIT {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Instant BELL = Instant.parse("2026-11-19T01:30:00Z");
    private static final int PHONE = 390;

    /** Five points of one unit, in the order of the textbook. */
    private static List<String> points;

    @TempDir
    static Path folder;

    private static PaperClass paper;
    private static Visitor teacher;

    @BeforeAll
    static void open() {
        paper = PaperClass.open();
        teacher = paper.teacher();
        points = JdbcClient.create(paper.school().server().store().dataSource())
                .sql(
                        "select knowledge_point from placements where edition = 'sujiao-2013' and grade = 2 and volume = '上'"
                                + " and unit_no = 3 order by position limit 5")
                .query(String.class)
                .list();
        lesson("c-work", "2026-10-08", points.subList(0, 4));
        lesson("c-work", "2026-11-16", points.subList(4, 5));
        lesson("c-also", "2026-09-28", points.subList(0, 3));
        summary(points.get(0), 45, 8, 300);
        summary(points.get(1), 45, 30, 300);
        summary(points.get(2), 45, 8, 90);
        summary(points.get(4), 45, 0, 300);
    }

    @AfterAll
    static void close() {
        paper.school()
                .execute("delete from lessons where class_id in ('c-work', 'c-also');"
                        + " delete from class_summaries where class_id = 'c-work';"
                        + " delete from lesson_notes;"
                        + " delete from answers where session_id = 'teaching-pages'");
        paper.close();
    }

    @Test
    void whatWasTaughtAndIsNotLearnedStandsWithItsCountsAndTheRestWithReasons() {
        String page = words(page("/classes/c-work/teaching"));
        assertThat(page)
                .contains("这一册教过 5 个知识点，其中 1 个确实不到一半学生掌握。")
                .contains("2026-10-08 18% 8/45 人，", "300 次作答")
                .contains("1 个教了不到两周", "1 个做过的学生太少", "1 个平均每人不到 3 次作答");
        assertThat(page("/classes/c-work/teaching")).contains("data-point=\"" + points.get(0) + "\"");
        assertThat(page("/classes/c-work")).contains("/classes/c-work/teaching");
    }

    @Test
    void thePaceIsComparedWithTheClassesBesideAndNamesNone() {
        String page = words(page("/classes/c-work/teaching"));
        assertThat(page.substring(page.indexOf("平行班的进度"), page.indexOf("学得好的学生")))
                .contains("晚 10 天", "3 个知识点，最多和 1 个班比")
                .doesNotContain("2班", "老师");
    }

    @Test
    void aTrapForStrongPupilsIsNamedWithBothCounts() {
        String work = paper.homework(8, "有陷阱的练习");
        answers(work, 40, 8, (pupil, item) -> item == 8 ? pupil > 11 : pupil <= 11 || (pupil + item) % 3 > 0);
        paper.school()
                .execute("update answers set response = '35' where activity_id = '" + work + "' and item_id = '" + work
                        + "/8' and not correct");
        assertThat(words(page("/classes/c-work/teaching")))
                .contains("有陷阱的练习 第 8 题", "35 11/11 人", "0/29 人", "小于 0.001");
    }

    @Test
    void thePageSpeaksEnglish() {
        String page = words(page("/classes/c-work/teaching?lang=en"));
        page("/classes/c-work/teaching?lang=zh");
        assertThat(page)
                .contains("Of this volume 5 points were taught; 1 of them", "10 days later")
                .doesNotContain("??");
    }

    @Test
    void whoLeadsTheGradeSeesSumsAndNoAnswersAndOthersNothing() {
        Visitor lead = paper.school().signedIn(School.LEAD);
        assertThat(lead.get("/classes/c-work/teaching").statusCode()).isEqualTo(404);
        paper.school()
                .execute("insert into grade_leads (staff_id, school_id, grade, valid_from)"
                        + " values ('t-lead', 's-paper', 2, '2026-09-01')");
        try {
            String page = lead.get("/classes/c-work/teaching").body();
            assertThat(words(page)).contains("8/45 人", "晚 10 天").doesNotContain("学得好的学生也会上当");
            String lesson = "/classes/c-work/activities/" + screen("领导看不到") + "/lesson";
            assertThat(lead.get(lesson).statusCode()).isEqualTo(404);
        } finally {
            paper.school().execute("delete from grade_leads where school_id = 's-paper'");
        }
        assertThat(paper.school()
                        .signedIn(School.TEACHER)
                        .get("/classes/c-work/teaching")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLessonShowsItsMinutesAndTheTurnThatWasPlanted() {
        String path = "/classes/c-work/activities/" + screen("课堂练习");
        assertThat(page(path)).contains(path + "/lesson");
        String page = page(path + "/lesson");
        assertThat(words(page))
                .contains("2026-11-19，09:30–09:49")
                .contains("09:40 起，答对的比例从 100%（60/60）变成 0%（0/60）。")
                .contains("09:30 6 0 09:31 6 0");
        assertThat(page).contains("class=\"turn\"").doesNotContain("纸生");
        String english = words(page(path + "/lesson?lang=en"));
        page(path + "/lesson?lang=zh");
        assertThat(english).contains("From 09:40 on the share of right answers went from 100% (60/60)");
    }

    @Test
    void workKeyedFromPaperHasNoTimeline() {
        String work = paper.homework(8, "纸上的");
        answers(work, 10, 8, (pupil, item) -> true);
        assertThat(words(page("/classes/c-work/activities/" + work + "/lesson")))
                .contains("没有课上的时间线");
    }

    @Test
    void anEveningOfHomeworkIsNoLesson() {
        String work = screen("家庭作业");
        paper.school().execute("update activities set setting = 'HOMEWORK' where activity_id = '" + work + "'");
        assertThat(words(page("/classes/c-work/activities/" + work + "/lesson")))
                .contains("家庭作业不是一节课");
        assertThat(page("/classes/c-work/activities/" + work)).doesNotContain("/lesson\"");
    }

    @Test
    void notesStandAtTheirMomentAndOnlyTheirAuthorChangesThem() {
        String path = "/classes/c-work/activities/" + screen("听课") + "/lesson";
        String form = UUID.randomUUID().toString();
        String note = "form=" + form + "&at=09:41&text=改用线段图讲";
        assertThat(post(teacher, path + "/notes", note)).isEqualTo(302);
        assertThat(post(teacher, path + "/notes", note))
                .as("the same form once more")
                .isEqualTo(302);
        String page = page(path);
        assertThat(words(page)).contains("1 09:41 改用线段图讲 韩老师");
        assertThat(page.split("<circle class=\"mark\"", -1)).hasSize(2);

        Visitor colleague = paper.school().signedIn(PaperClass.COLLEAGUE);
        assertThat(words(colleague.get(path).body())).contains("改用线段图讲");
        post(colleague, path + "/notes/change", "note=" + form + "&text=别人改的");
        assertThat(words(page(path))).contains("改用线段图讲").doesNotContain("别人改的");

        post(teacher, path + "/notes/change", "note=" + form + "&text=改用线段图讲，三人上台");
        assertThat(words(page(path))).contains("改用线段图讲，三人上台 韩老师 改过");
        post(teacher, path + "/notes/change", "note=" + form + "&text=");
        assertThat(words(page(path))).contains("还没有听课记录");
        assertThat(count("select count(*) from audit where action = 'LESSON_NOTED' and class_id = 'c-work'"))
                .isEqualTo(3);
    }

    @Test
    void aNoteThatNamesAPupilOrHasNoTimeIsNotKept() {
        String path = "/classes/c-work/activities/" + screen("不写姓名") + "/lesson";
        String form = "form=" + UUID.randomUUID();
        post(teacher, path + "/notes", form + "&at=09:41&text=纸生7没有听懂");
        assertThat(words(page(path))).contains("没有保存：里面有学生姓名", "还没有听课记录");
        post(teacher, path + "/notes", form + "&at=later&text=安静");
        assertThat(words(page(path))).contains("没有保存：请写时间");
        post(teacher, path + "/notes", form + "&at=09:41&text=" + "长".repeat(301));
        assertThat(words(page(path))).contains("没有保存：请写 1 到 300 个字");
        assertThat(post(paper.school().signedIn(School.TEACHER), path + "/notes", form + "&at=09:41&text=路过"))
                .isEqualTo(404);
    }

    @Test
    void theMaterialForLessonStudyHasTwoPagesTheSameFiguresInEveryFormAndNoName() throws IOException {
        String activity = screen("研究课");
        String lesson = "/classes/c-work/activities/" + activity + "/lesson";
        post(teacher, lesson + "/notes", "form=" + UUID.randomUUID() + "&at=09:41&text=换成摆小棒");
        assertThat(page(lesson)).contains("/classes/c-work/teaching/report?activity=" + activity);
        String path = "/classes/c-work/teaching/report";
        String query = "?activity=" + activity;
        List<String> told = List.of("“研究课”，2026-11-19 09:30–09:49", "09:41 听课记录：换成摆小棒", "2026-10-08", "8/45 人");
        assertThat(words(page(path + query)))
                .contains(told)
                .contains("09:40 起，答对的比例从 100%（60/60）变成 0%（0/60）。", "09:30 30 0 100", "还没有记录过措施")
                .doesNotContain("纸生");
        assertThat(new String(teacher.bytes(path + ".csv" + query), StandardCharsets.UTF_8))
                .contains(told)
                .doesNotContain("纸生", "韩老师");
        HttpResponse<String> pdf = teacher.get(path + ".pdf" + query);
        assumeTrue(pdf.statusCode() == 200, "no Chinese font on this machine");
        try (PDDocument document = Loader.loadPDF(teacher.bytes(path + ".pdf" + query))) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("换成摆小棒", "8/45 人")
                    .doesNotContain("纸生");
        }
        String english = words(page(path + query + "&lang=en"));
        page(path + "?lang=zh");
        assertThat(english).contains("Material for lesson study").doesNotContain("??");
        assertThat(paper.school().signedIn(School.TEACHER).get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void bothPagesFitAPhone() {
        String lesson = "classes/c-work/activities/" + screen("手机") + "/lesson";
        try (Browser browser = Browser.open(folder.resolve("profile"))) {
            browser.resize(1366, 768);
            browser.signIn(paper.school(), PaperClass.TEACHER);
            browser.resize(PHONE, 844);
            for (String path : List.of("classes/c-work/teaching", lesson)) {
                browser.driver().get(paper.school().server().address() + path);
                assertThat((Long) browser.driver().executeScript("return window.innerWidth"))
                        .as(path)
                        .isEqualTo(PHONE);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    // ---------------------------------------------------------------- hands

    private static void lesson(String classId, String day, List<String> taught) {
        paper.school()
                .execute(
                        "insert into lessons (class_id, event_id, knowledge_points, kind, taught_at, taught_by, received_at)"
                                + " values ('" + classId + "', gen_random_uuid(), '{" + String.join(",", taught)
                                + "}', 'TAUGHT', '"
                                + day + "T02:00:00Z', 'han', '" + day + "T02:00:00Z')");
    }

    private static void summary(String point, int pupils, int mastered, int answers) {
        paper.school()
                .execute(
                        "insert into class_summaries (run_id, class_id, knowledge_point, pupils, mastered, mean_mastery,"
                                + " answers, correct, last_answered_at) values (7, 'c-work', '" + point + "', " + pupils
                                + ", "
                                + mastered + ", 0.4, " + answers + ", " + answers / 2 + ", '2026-11-18T02:00:00Z')");
    }

    private interface Right {
        boolean at(int pupil, int item);
    }

    private static void answers(String id, int pupils, int items, Right right) {
        answers(
                id,
                IntStream.rangeClosed(1, pupils)
                        .boxed()
                        .flatMap(pupil -> IntStream.rangeClosed(1, items)
                                .mapToObj(item -> row(id, pupil, item, right.at(pupil, item), "null", BELL)))
                        .collect(Collectors.joining(", ")));
    }

    private static String row(String id, int pupil, int item, boolean isRight, String answeredAt, Instant at) {
        return "('w-" + pupil + "', gen_random_uuid(), '" + id + "/" + item + "', '{}', " + isRight + ", " + answeredAt
                + ", 1, 0, 'HOMEWORK', '" + id + "', 'teaching-pages', '" + at + "', '" + at + "', '{}')";
    }

    private static void answers(String id, String rows) {
        paper.school()
                .execute(
                        "insert into answers (student_id, event_id, item_id, knowledge_points, correct, answered_at, attempt,"
                                + " hints, setting, activity_id, session_id, ordered_at, received_at, flags) values "
                                + rows);
    }

    /** Practice on the screen in a lesson: 40 pupils by turns, six answers a minute, right for ten minutes and then wrong. */
    private static String screen(String title) {
        String id = paper.homework(3, title);
        paper.school()
                .execute("update activities set medium = 'SCREEN', setting = 'CLASSWORK' where activity_id = '" + id
                        + "'");
        answers(
                id,
                IntStream.range(0, 120)
                        .mapToObj(turn -> {
                            Instant at = BELL.plusSeconds(10L * turn);
                            return row(id, turn % 40 + 1, turn / 40 + 1, turn < 60, "'" + at + "'", at);
                        })
                        .collect(Collectors.joining(", ")));
        return id;
    }

    private static int post(Visitor visitor, String path, String form) {
        return visitor.post(path, form + "&_csrf=" + visitor.token()).statusCode();
    }

    private static String words(String page) {
        return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ").replace("&quot;", "\"");
    }

    private static String page(String path) {
        HttpResponse<String> response = teacher.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static long count(String sql) {
        return JdbcClient.create(paper.school().server().store().dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }
}
