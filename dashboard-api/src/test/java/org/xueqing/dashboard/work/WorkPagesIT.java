package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xueqing.dashboard.fixture.Visitor.encoded;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/** A teacher's daily work as requests: lessons, assignments, keying, going over, books. */
class WorkPagesIT {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([^\"]*)\"");

    private static PaperClass paper;
    private static Visitor teacher;

    @BeforeAll
    static void open() {
        paper = PaperClass.open();
        teacher = paper.teacher();
    }

    @AfterAll
    static void close() {
        paper.close();
    }

    // ---------------------------------------------------------------- lessons

    @Test
    void aTickIsTaughtAndTakingItAwayWithdrawsIt() {
        assertThat(page("/classes/c-work/lessons")).contains("二年级上册", "表内乘法（一）");
        String form = UUID.randomUUID().toString();
        assertThat(page(location(lessons(form, "2026-11-16", "taught=K055&taught=K059"))))
                .contains("已保存：新教 2 个知识点，取消 0 个")
                .contains("2026-11-16");
        page(location(lessons(form, "2026-11-16", "taught=K055&taught=K059")));
        assertThat(count("select count(*) from lessons where class_id = 'c-work' and 'K059' = any (knowledge_points)"))
                .isEqualTo(1);
        assertThat(page(location(lessons(form, "2026-11-17", "taught=K055")))).contains("这张表已经提交过");
        // The last word is the one received last, and the clock of the school stands.
        paper.school().clock().move(Duration.ofMillis(5));
        String untick = UUID.randomUUID().toString();
        assertThat(page(location(lessons(untick, "2026-11-20", "before=K055&before=K059&taught=K059"))))
                .contains("取消 1 个");
        assertThat(count("select count(*) from taught_points where class_id = 'c-work' and knowledge_point = 'K055'"))
                .isZero();
    }

    @Test
    void aWholeUnitIsOneTickAndAPointOfTheCurrentUnitIsOneOnTheClassPage() {
        page(location(lessons(UUID.randomUUID().toString(), "2026-11-18", "unit=2")));
        assertThat(
                        count(
                                "select count(*) from taught_points t join placements p using (knowledge_point)"
                                        + " where class_id = 'c-work' and edition = 'sujiao-2013' and grade = 2 and volume = '上' and unit_no = 2"))
                .isEqualTo(count("select count(*) from placements where edition = 'sujiao-2013' and grade = 2"
                        + " and volume = '上' and unit_no = 2"));
        String classPage = page("/classes/c-work");
        assertThat(classPage).contains("今天教了");
        Matcher next = Pattern.compile("name=\"point\" value=\"(K\\d+)\"").matcher(classPage);
        assertThat(next.find()).isTrue();
        post("/classes/c-work/lessons/today", "form=" + UUID.randomUUID() + "&point=" + next.group(1));
        assertThat(count("select count(*) from taught_points where class_id = 'c-work' and knowledge_point = '"
                        + next.group(1) + "'"))
                .isEqualTo(1);
    }

    @Test
    void aLessonOfTomorrowIsRefusedWithTheRemedy() {
        String refused = location(lessons(UUID.randomUUID().toString(), "2026-11-21", "taught=K060"));
        assertThat(page(refused)).contains("日期不能用。请选今天（2026-11-20）");
    }

    @Test
    void aLeadSeesTheLessonsOfTheGradeAndWritesNothing() {
        Visitor lead = paper.school().signedIn(School.LEAD);
        assertThat(lead.get("/classes/c-3-2/lessons").body())
                .contains("只有任课教师能改")
                .doesNotContain("name=\"on\"");
        assertThat(lead.post(
                                "/classes/c-3-2/lessons",
                                "form=" + UUID.randomUUID() + "&on=2026-11-20&taught=K107&_csrf=" + lead.token())
                        .statusCode())
                .isEqualTo(404);
        assertThat(lead.get("/classes/c-3-2/activities/a-3-2").body())
                .contains("口算练习")
                .doesNotContain("李思远");
        assertThat(lead.get("/classes/c-3-2/activities/a-3-2/review").statusCode())
                .isEqualTo(404);
    }

    // ---------------------------------------------------------------- assignments

    @Test
    void numbersOfOnesOwnMakeAnAssignmentOnce() {
        assertThat(page("/classes/c-work/activities/new?labels=1-3")).contains("3 道题", "第 2 题的知识点");
        String form = draft("口算 1", "CLASSWORK", "c-work", "forAll=K059" + item("1", "", "5") + item("2", "K060", ""));
        HttpResponse<String> given = post("/classes/c-work/activities", form);
        assertThat(given.statusCode()).isEqualTo(302);
        String path = location(given);
        assertThat(page(path)).contains("已布置", "口算 1", "乘法的意义", "应到 45 人", ">5<");
        assertThat(location(post("/classes/c-work/activities", form))).isEqualTo(path);
        assertThat(count("select count(*) from activities where title = '口算 1'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from item_mapping_changes where changed_by = 'han' and item_id like '"
                        + path.substring(path.lastIndexOf('/') + 1) + "%'"))
                .isEqualTo(2);
        assertThat(page("/classes/c-work/activities")).containsSubsequence("口算 1", "课堂", "2026-11-20", "2 题", "还没录入");
    }

    @Test
    void theYoungestHaveNoWrittenHomework() {
        assertThat(page("/classes/c-work/activities/new?labels=1-3"))
                .contains("<option value=\"CLASSWORK\" selected=\"selected\"")
                .doesNotContain("<option value=\"HOMEWORK\" selected=\"selected\"");
        String written = draft("写 1 页", "HOMEWORK", "c-work", item("1", "", ""));
        assertThat(post("/classes/c-work/activities", written).body())
                .contains("一、二年级不留书面作业。请把类型改成课堂练习，或者改在屏幕上做。", "写 1 页");
        assertThat(count("select count(*) from activities where title = '写 1 页'"))
                .isZero();
        assertThat(post("/classes/c-work/activities", written.replace("medium=PAPER", "medium=SCREEN"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void eachFaultIsASentenceAndWhatWasTypedStays() {
        String form = draft("", "CLASSWORK", "c-work", item("1", "K999", "-2") + item("1", "", ""));
        assertThat(post("/classes/c-work/activities", form).body())
                .contains("名称要有 1 到 60 个字", "题号“1”出现了两次", "第 1 题的满分“-2”不能用", "知识点“K999”不在课程目录里")
                .contains("value=\"-2\"");
        assertThat(post("/classes/c-work/activities", draft("别人的班", "QUIZ", "c-3-1", item("1", "", "")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTestOutsideTheCalendarIsOfferedAsPracticeAndAnAdministratorMayOverrideWithAReason() {
        String form = draft("单元卷", "TEST", "c-alone", item("1", "", ""));
        assertThat(post("/classes/c-alone/activities", form).body())
                .contains("还没有设置期末考试的日期", "可以改为", "name=\"setting\"")
                .doesNotContain("name=\"reason\"");
        Visitor administrator = paper.school().signedIn(School.ADMIN);
        String answer = administrator
                .post("/classes/c-alone/activities", form + "&_csrf=" + administrator.token())
                .body();
        assertThat(answer).contains("name=\"reason\"");
        String reason = "&reason=" + encoded("区里要求的质量监测") + "&_csrf=" + administrator.token();
        assertThat(administrator
                        .post("/classes/c-alone/activities", form + reason)
                        .statusCode())
                .isEqualTo(302);
        assertThat(count("select count(*) from audit where action = 'EXAM_OVERRIDE' and detail like '%区里要求的质量监测'"))
                .isEqualTo(1);
    }

    @Test
    void practiceOfAWholeGradeIsPointedOutBeforeItIsGiven() {
        String both = draft("全年级练习", "QUIZ", "c-work", "classes=c-also" + item("1", "", ""));
        HttpResponse<String> asked = post("/classes/c-work/activities", both);
        assertThat(asked.body()).contains("看起来像考试", "name=\"nevertheless\"");
        assertThat(post("/classes/c-work/activities", both + "&nevertheless=yes")
                        .statusCode())
                .isEqualTo(302);
        assertThat(page("/classes/c-work/activities")).contains("全年级同做，像考试");
    }

    // ---------------------------------------------------------------- books

    @Test
    void aPageIsMappedOnceAndNumbersWithoutPointsAreKept() {
        String page = "/classes/c-work/activities/new?pages=77&labels=1-2&book=" + encoded("补充习题");
        assertThat(page(page)).contains("补充习题第 77 页");
        post(
                "/classes/c-work/activities",
                draft(
                        "习题 77",
                        "CLASSWORK",
                        "c-work",
                        "book=" + encoded("补充习题") + "&volume=2-" + encoded("上") + bookItem("1", 77)
                                + bookItem("2", 77)));
        String path = "/books?page=77&volume=2-" + encoded("上");
        assertThat(page(path)).contains("第 77 页 1", "第 77 页 2", "还没说考查什么的题：2 道");
        post(
                "/books",
                "book=" + encoded("补充习题") + "&edition=sujiao-2013&volume=2-" + encoded("上")
                        + "&page=77&number=1&first=K059&second=K060&more=&number=2&first=&second=&more=");
        assertThat(page(path)).contains("2026-11-20 08:30 韩老师：第 1 题 → K059、K060", "还没说考查什么的题：1 道");
        assertThat(page("/classes/c-work/activities/new?pages=77&book=" + encoded("补充习题")))
                .contains("value=\"K059\" selected");
    }

    // ---------------------------------------------------------------- keying and going over

    @Test
    void linesAreReadAtOnceAndTakenOnceConfirmed() {
        String homework = paper.homework(4);
        String path = "/classes/c-work/activities/" + homework;
        HttpResponse<String> read = key(path, "read", "", "7 3 1\n99 1\n8 q", true);
        assertThat(read.body())
                .doesNotContain("<html")
                .contains("纸生7", "纸生8", "这个班没有学号 99", "应到 45 人，缺席 1 人，未交 0 人，1 人共错 2 题，其余全对", "disabled");
        assertThat(key(path, "confirm", "", "99 1", false).statusCode()).isEqualTo(200);
        assertThat(location(key(path, "confirm", "", "7 3 1=44\n8 q", false))).isEqualTo(path);
        assertThat(page(path + "/keying")).contains(">7 1=44 3\n8 q</textarea>");
        assertThat(page(path)).contains("纸生8</span> <em>缺席");
        HttpResponse<String> csv = teacher.get(path + "/marks.csv");
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body())
                .startsWith("\uFEFF学号,姓名,1,2,3,4\r\n满分,,1,1,1,1\r\n1,纸生1,1,1,1,1\r\n")
                .contains("7,纸生7,0,1,0,1\r\n8,纸生8,缺考,缺考,缺考,缺考\r\n");
        assertThat(count("select count(*) from audit where action = 'RESULTS_KEYED' and detail = '" + homework + "'"))
                .isEqualTo(1);
    }

    @Test
    void keyingAgainCorrectsAndASecondTeacherIsTold() {
        String homework = paper.homework(4);
        String path = "/classes/c-work/activities/" + homework;
        key(path, "confirm", "", "7 3", false);
        Visitor colleague = paper.school().signedIn(PaperClass.COLLEAGUE);
        HttpResponse<String> overtaken = colleague.post(
                path + "/keying", "step=confirm&revision=&lines=" + encoded("7 4") + "&_csrf=" + colleague.token());
        assertThat(overtaken.body()).contains("你录入的时候，韩老师 在 2026-11-20 08:30 录入过", "7 4</textarea>", "<pre>7 3</pre>");
        Matcher revision = REVISION.matcher(overtaken.body());
        assertThat(revision.find()).isTrue();
        assertThat(colleague
                        .post(
                                path + "/keying",
                                "step=confirm&revision=" + encoded(revision.group(1)) + "&lines=" + encoded("7 4")
                                        + "&_csrf=" + colleague.token())
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(path + "/keying")).contains(">7 4</textarea>");
    }

    @Test
    void aCorrectionStandsBesideWhatItCorrectsForTheTeacherThePupilAndTheGuardian() {
        String homework = paper.homework(4);
        paper.describe(homework, 3, "56+28=", "84", "K096");
        String path = "/classes/c-work/activities/" + homework;
        key(path, "confirm", "", "7 3=74", false);
        Matcher revision = REVISION.matcher(page(path + "/keying"));
        assertThat(revision.find()).isTrue();
        key(path, "confirm", encoded(revision.group(1)), "7 4", false);
        assertThat(page("/classes/c-work/pupils/w-7/points/K096"))
                .containsSubsequence(
                        "<del class=\"wrong\">✗ 错</del> <span class=\"right\">✓ 对</span>",
                        "<del class=\"response\">74</del> <span class=\"response missing\">未记录</span>",
                        "56+28=",
                        "韩老师 2026-11-20 08:30 更正（成绩更正）")
                .containsOnlyOnce("<span class=\"right\">")
                .doesNotContain("<span class=\"wrong\">");
        School school = paper.school();
        school.server().accounts().create(NewAccount.pupil("pupil-w", "纸生7", "w-7"), School.passwordOf("pupil-w"));
        school.execute("insert into guardians (guardian_id, name, phone) values ('g-w', '纸父', '19900000077')");
        school.execute("insert into guardianships (guardian_id, student_id, relation, valid_from)"
                + " values ('g-w', 'w-7', '父亲', '2026-09-01')");
        school.server().accounts().create(NewAccount.guardian("parent-w", "纸父", "g-w"), School.passwordOf("parent-w"));
        try {
            for (String own : new String[] {
                school.signedIn("pupil-w").get("/me").body(),
                school.signedIn("parent-w").get("/children/w-7").body()
            }) {
                assertThat(own)
                        .containsSubsequence(
                                "更正过的答案",
                                "第 3 题",
                                "56+28=",
                                "<del>",
                                "✗ 错",
                                "74",
                                "</del>",
                                "<ins>",
                                "✓ 对",
                                "</ins>",
                                "老师已更正",
                                "2026-11-20 08:30")
                        .doesNotContain("韩老师", "成绩更正");
            }
        } finally {
            school.execute("delete from accounts where login in ('pupil-w', 'parent-w')");
            school.execute("delete from guardianships where guardian_id = 'g-w'");
            school.execute("delete from guardians where guardian_id = 'g-w'");
        }
    }

    @Test
    void whoMovedAwayIsNotKeyedAndGivesNobodyElseTheirNumber() {
        String homework = paper.homework(4);
        String path = "/classes/c-work/activities/" + homework;
        key(path, "confirm", "", "20 2", false);
        move("w-20", "c-also", "7");
        try {
            String keying = page(path + "/keying");
            assertThat(keying)
                    .contains("应到 44 人，缺席 0 人，未交 0 人，0 人共错 0 题", "有 1 名学生已经转班或离校")
                    .doesNotContain("7 2", "学号重复");
            Matcher revision = REVISION.matcher(keying);
            assertThat(revision.find()).isTrue();
            assertThat(key(path, "confirm", encoded(revision.group(1)), "7 1", false)
                            .statusCode())
                    .isEqualTo(302);
            assertThat(page(path + "/keying")).contains(">7 1</textarea>");
            assertThat(count("select count(*) from answers a where a.student_id = 'w-20' and not a.correct"
                            + " and a.activity_id = '" + homework + "'"))
                    .isEqualTo(1);
            assertThat(count("select count(*) from voids where student_id = 'w-20'"))
                    .isZero();
        } finally {
            move("w-20", "c-work", "20");
        }
    }

    private static void move(String student, String classId, String number) {
        paper.school().execute("delete from class_members where student_id = '" + student + "'");
        paper.school()
                .execute("insert into class_members (class_id, student_id, valid_from) values ('" + classId + "', '"
                        + student + "', '2026-09-01')");
        paper.school()
                .execute("update roster_pupils set pupil_no = '" + number + "' where student_id = '" + student + "'");
    }

    @Test
    void goingOverShowsWrongAnswersAndNobodysName() {
        String page = paper.school()
                .signedIn(School.TEACHER)
                .get("/classes/c-3-2/activities/a-3-2/review")
                .body();
        assertThat(page.substring(page.indexOf("<main")))
                .contains("47+38=", "3 人中 2 人错", "715", "2 人", "可能：个位满十不进直接写两位", "再试一题", "29+45=")
                .contains("5 人中有结果的 3 人")
                .doesNotContain("李思远", "王安", "p-a", "56+27=");
    }

    // ---------------------------------------------------------------- hands

    private static HttpResponse<String> lessons(String form, String on, String ticks) {
        return post(
                "/classes/c-work/lessons", "form=" + form + "&on=" + on + "&volume=2-" + encoded("上") + "&" + ticks);
    }

    private static HttpResponse<String> key(
            String path, String step, String revision, String lines, boolean isFragment) {
        String form =
                "step=" + step + "&revision=" + revision + "&lines=" + encoded(lines) + "&_csrf=" + teacher.token();
        return isFragment ? teacher.postFragment(path + "/keying", form) : teacher.post(path + "/keying", form);
    }

    private static String draft(String title, String setting, String classId, String rest) {
        return "form=" + UUID.randomUUID() + "&title=" + encoded(title) + "&setting=" + setting
                + "&medium=PAPER&givenOn=2026-11-20&dueOn=2026-11-21&classes=" + classId + "&" + rest;
    }

    private static String item(String label, String point, String marks) {
        return "&label=" + label + "&page=&number=&first=" + point + "&second=&level=&marks=" + marks;
    }

    private static String bookItem(String number, int page) {
        return "&label=" + number + "&page=" + page + "&number=" + number + "&first=&second=&level=&marks=";
    }

    private static HttpResponse<String> post(String path, String form) {
        return teacher.post(path, form + "&_csrf=" + teacher.token());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
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
