package org.xueqing.dashboard.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

class ClassPagesIT {

    private static final String SUBTRACTS_THE_WRONG_WAY_ROUND =
            """
            insert into mastery (run_id, student_id, knowledge_point, mastery, answers, correct, joint, last_answered_at) values
                (7, 'p-d', 'K053', 0.11, 6, 0, false, '2026-11-19T11:00:00Z'),
                (7, 'p-d', 'K051', 0.11, 6, 1, false, '2026-11-18T11:00:00Z'),
                (7, 'p-d', 'K045', 0.97, 6, 6, false, '2026-11-17T11:00:00Z');
            insert into items (item_id, stem, answer, source, changed_by, changed_at)
                select 'way-' || n, stem, '', 'bank', 'wang', '2026-11-01T00:00:00Z'
                  from unnest(array['72-38=', '81-25=', '53-17=', '94-58=']) with ordinality as t (stem, n);
            insert into item_knowledge_points (item_id, knowledge_point)
                select 'way-' || n, 'K053' from generate_series(1, 4) n;
            insert into answers (student_id, event_id, item_id, knowledge_points, correct, response, answered_at, sequence,
                                 attempt, hints, setting, ordered_at, received_at, flags)
                select 'p-d', gen_random_uuid(), 'way-' || n, '{}', false, response, '2026-11-19T04:00:00Z', n, 1, 0,
                       'HOMEWORK', '2026-11-19T04:00:00Z', '2026-11-19T04:00:00Z', '{}'
                  from unnest(array['46', '64', '44', '44']) with ordinality as t (response, n);
            """;
    private static final String TAKES_IT_BACK =
            """
            delete from mastery where student_id = 'p-d' and knowledge_point in ('K053', 'K051', 'K045');
            delete from answers where item_id like 'way-%';
            delete from item_knowledge_points where item_id like 'way-%';
            delete from items where item_id like 'way-%';
            """;

    private static final Pattern CELL = Pattern.compile(
            "class=\"(\\w+)[^\"]*\"><a href=\"/classes/c-3-2/pupils/([\\w-]+)/points/(K\\d+)\"[^>]*>([^<]+)</a>");

    private static School school;
    private static Visitor teacher;

    /** Once: sign-ins from one address are bounded. */
    @BeforeAll
    static void signIn() {
        school = School.open();
        teacher = school.signedIn(School.TEACHER);
    }

    @Test
    void drawsEachCellWithItsLevelAndItsFigure() {
        assertThat(cells(page("/classes/c-3-2")))
                .containsExactly(
                        "p-a K104 near 83",
                        "p-a K105 low 30",
                        "p-b K104 held 95",
                        "p-b K105 growing 62",
                        "p-c K104 few 不足",
                        "p-d K104 near 89");
        assertThat(cells(page("/classes/c-3-2?untaught=true")))
                .containsExactly(
                        "p-a K104 near 83",
                        "p-a K105 low 30",
                        "p-b K104 held 95",
                        "p-b K105 growing 62",
                        "p-c K104 few 不足",
                        "p-c K106 low 10",
                        "p-d K104 near 89");
    }

    @Test
    void namesPupilsByRosterAndOthersByTheirId() {
        assertThat(page("/classes/c-3-2"))
                .containsSubsequence("李思远", "王安", "王安", "阿依努尔·买买提江·艾", "p-unrostered")
                .doesNotContain("p-left")
                .doesNotContain("赵一");
    }

    @Test
    void marksWhatIsNotTaughtAndNeverCallsItWeak() {
        String page = page("/classes/c-3-2");
        String weakest = page.substring(page.indexOf("class=\"weakest\""), page.indexOf("class=\"map\""));
        assertThat(weakest)
                .containsSubsequence("倍的认识", "0%", "0/2 人", "7 次，对 3 次", "2 天前")
                .containsSubsequence("整十、整百数乘一位数口算", "25%", "1/4 人", "17 次，对 11 次")
                .doesNotContain("求一个数的几倍");
        assertThat(page).contains("还没教的 26 个").doesNotContain(">未教<");
        String all = page("/classes/c-3-2?untaught=true");
        assertThat(all.split(">未教<", -1).length - 1).isEqualTo(26);
        assertThat(all).contains("不看还没教的 26 个");
    }

    @Test
    void leadsFromTheClassToItsWork() {
        assertThat(page("/classes/c-3-2"))
                .contains("/classes/c-3-2/lessons", "/classes/c-3-2/activities")
                .contains("/classes/c-3-2/activities/a-3-2/review\">讲评：口算练习")
                .contains("今天教了“求一个数的几倍、几倍求一倍”");
    }

    @Test
    void saysHowManyChildrenAreLeftOutForWantOfConsent() {
        school.execute(
                "insert into consents (student_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)"
                        + " values ('p-c', 'PRACTICE', 'REFUSED', '2026-11-01', 'paper', 'director', '2026-11-01T00:00:00Z')");
        try {
            assertThat(page("/classes/c-3-2")).contains("5 名学生中的 4 名").doesNotContain("K104\" title=\"2 次作答");
        } finally {
            school.execute(
                    "insert into consents (student_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)"
                            + " values ('p-c', 'PRACTICE', 'GIVEN', '2026-11-01', 'paper', 'director', '2026-11-01T00:00:00Z')");
        }
    }

    @Test
    void saysWhichRunAndHowOldItsDataIs() {
        assertThat(page("/classes/c-3-2")).contains("第 7 次分析", "2026-11-20 03:00", "三年级上册", "5 名学生");
        assertThat(page("/classes")).contains("三年级2班", "数据截至 2026-11-20 03:00（今天）");
    }

    @Test
    void showsTwoClassesAsTwoDifferentPages() {
        Visitor administrator = school.signedIn(School.ADMIN);
        assertThat(administrator.get("/classes/c-3-1").body())
                .contains("赵一", ">77<")
                .doesNotContain("李思远");
        assertThat(administrator.get("/classes/c-3-2").body()).contains("李思远").doesNotContain(">77<");
    }

    @Test
    void saysTheSameOfAForeignClassAndOfOneThatDoesNotExist() {
        HttpResponse<String> foreign = teacher.get("/classes/c-3-1");
        HttpResponse<String> absent = teacher.get("/classes/c-9-9");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(withoutToken(foreign)).isEqualTo(withoutToken(absent)).contains("没有这个页面");
        assertThat(teacher.get("/classes/c-3-2/pupils/p-x/points/K104").statusCode())
                .isEqualTo(404);
        assertThat(teacher.get("/classes/c-3-2/pupils/p-a/points/K999").statusCode())
                .isEqualTo(404);
    }

    /** 两位数减两位数（退位） needs 两位数减一位数（退位）, which is weak too; the wrong answers are those of one wrong way. */
    @Test
    void saysWhatToRepairFirstAndWhatGoesWrong() {
        School live = School.live();
        live.execute(SUBTRACTS_THE_WRONG_WAY_ROUND);
        try {
            String page = live.signedIn(School.TEACHER)
                    .get("/classes/c-3-2/pupils/p-d/points/K053")
                    .body();
            assertThat(page)
                    .containsSubsequence("先补", "两位数减一位数（退位）", "作答 6 次，对 1 次", "还没有掌握", "（依据这些知识点的 12 次作答")
                    .containsSubsequence("错在哪里", "大数减小数（逐位）", "最近 4 次作答错 4 次，其中 4 次的答案与这种错法完全一致");
            assertThat(live.signedIn(School.TEACHER)
                            .get("/classes/c-3-2/wrong-ways?volume=1-" + Visitor.encoded("下"))
                            .body())
                    .containsSubsequence("错在哪里", "大数减小数（逐位）", "阿依努尔", "4/4");
            assertThat(live.signedIn(School.LEAD)
                            .get("/classes/c-3-2/wrong-ways")
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            live.execute(TAKES_IT_BACK);
        }
    }

    @Test
    void opensTheAnswersAsAFragmentOrAsAPage() {
        String path = "/classes/c-3-2/pupils/p-a/points/K104";
        assertThat(page(path)).contains("<html", "回到班级", "计入 4 次，对 2 次");
        assertThat(teacher.get(path, "HX-Request", "true").body())
                .doesNotContain("<html")
                .contains("83%", "接近掌握", "计入 4 次，对 2 次", "最近一次 2 天前")
                .containsSubsequence("还没计入：分析之后才到", "不计：已撤销", "计为错", "不计：第 2 次尝试")
                .contains("&lt;b&gt;24&lt;/b&gt;");
    }

    @Test
    void concludesNothingFromTooFewAnswers() {
        assertThat(page("/classes/c-3-2/pupils/p-c/points/K104")).contains("作答不足 3 次，不下结论", "目前的估计是 41%");
        assertThat(page("/classes/c-3-2/pupils/p-d/points/K105")).contains("这次分析里没有计入的作答", "没有这名学生在这个知识点上的作答");
    }

    @Test
    void saysWhatIsMissingWhereThereIsNothingToShow() {
        assertThat(page("/classes/c-new")).contains("这个班还没有可显示的作答").doesNotContain("./xueqing");
        assertThat(school.signedIn(School.ADMIN).get("/classes/c-bare").body()).contains("这个班还没有学生");
        assertThat(school.signedIn(School.TEACHER_WITHOUT_CLASS).get("/classes").body())
                .contains("还没有分配给你的班级", "chen");
        assertThat(page("/classes/c-3-2?volume=source:nothing")).contains("这一册还没有作答");
        Visitor admin = school.signedIn(School.ADMIN);
        school.withoutPublishedRun(() -> {
            assertThat(page("/classes/c-3-2")).contains("请管理员运行一次分析").doesNotContain("./xueqing");
            assertThat(admin.get("/classes/c-3-2").body()).contains("已经有作答，但还没有分析过", "./xueqing analyze");
        });
    }

    @Test
    void tellsALeadThatTheClassIsSeenAsSumsRatherThanEmpty() {
        Visitor lead = school.signedIn(School.LEAD);
        assertThat(lead.get("/classes").body()).contains("三年级2班").doesNotContain("名学生");
        assertThat(lead.get("/classes/c-3-2").body())
                .contains("您看到的是汇总", "/grades/s-shiyan/3")
                .doesNotContain("还没有学生", "名学生");
    }

    @Test
    void showsTheWordsOfAnItemBesideTheAnswerToIt() {
        assertThat(page("/classes/c-3-2/pupils/p-a/points/K052")).contains("47+38=");
    }

    @Test
    void drawsPointsWithoutAnyEvidenceAsEmptyColumns() {
        String page = "/classes/c-3-2?volume=3-" + Visitor.encoded("下");
        assertThat(page(page)).contains("三年级下册", "还没教的").doesNotContain("<table class=\"heat");
        assertThat(page(page + "&untaught=true")).contains("三年级下册", "两位数乘两位数").doesNotContain("class=\"weakest\"");
    }

    @Test
    void pagesAClassOfMoreThanSixty() {
        String first = page("/classes/c-big?volume=5-" + Visitor.encoded("上"));
        assertThat(first).contains("第 1/2 页", "p-big-50<").doesNotContain("p-big-51<");
        assertThat(page("/classes/c-big?page=1&volume=5-" + Visitor.encoded("上")))
                .contains("第 2/2 页", "p-big-51<")
                .doesNotContain("p-big-50<");
    }

    @Test
    void saysThatADigestIsNotSentAndOfWhomItDoesNotSay() {
        String decided =
                "insert into consents (student_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)"
                        + " values ('p-c', 'DIGEST', '%s', '2026-11-01', 'paper', 'director', '2026-11-01T00:00:00Z')";
        school.execute(decided.formatted("REFUSED"));
        try {
            assertThat(page("/classes/c-3-2")).contains("知情同意：1 名学生的摘要不发送。");
        } finally {
            school.execute(decided.formatted("GIVEN"));
        }
        assertThat(page("/classes/c-3-2")).doesNotContain("摘要不发送");
    }

    @Test
    void showsTheVolumeOfTheOlderEditionWhereTheNewOnePlacesNothing() {
        school.execute("update classes set edition = 'sujiao-2024' where class_id = 'c-3-2'");
        try {
            assertThat(page("/classes/c-3-2?volume=3-%E4%B8%8B&untaught=true"))
                    .contains("<table class=\"heat", "两位数乘两位数");
        } finally {
            school.execute("update classes set edition = 'sujiao-2013' where class_id = 'c-3-2'");
        }
    }

    @Test
    void speaksEnglishFromTheChoiceOn() {
        Visitor visitor = school.signedIn(School.TEACHER);
        assertThat(visitor.get("/classes/c-3-2?lang=en").body()).contains("lang=\"en\"", "Grade 3, class 2", "Print");
        assertThat(visitor.get("/classes").body()).contains("My classes", "today");
        assertThat(visitor.get("/classes?lang=zh").body()).contains("我的班级");
        assertThat(visitor.get("/classes?lang=%00x").statusCode()).isLessThan(500);
    }

    @Test
    void listsPupilsWithoutAClassForAdministrators() {
        assertThat(school.signedIn(School.ADMIN).get("/classes/unassigned:web").body())
                .contains("未分班：web", "web:2", "web:10", "没有上课记录")
                .containsSubsequence(">q2<", ">q10<");
        assertThat(teacher.get("/classes/unassigned:web").statusCode()).isEqualTo(404);
        assertThat(school.signedIn(School.ADMIN).get("/classes/unassigned:old").statusCode())
                .isEqualTo(404);
    }

    private String page(String path) {
        HttpResponse<String> response = teacher.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static List<String> cells(String page) {
        return CELL.matcher(page).results().map(ClassPagesIT::cell).toList();
    }

    private static String cell(MatchResult cell) {
        return cell.group(2) + " " + cell.group(3) + " " + cell.group(1) + " " + cell.group(4);
    }

    /** The sign-out form has a new token each time, and the choice of language names the page. */
    private static String withoutToken(HttpResponse<String> response) {
        return response.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replaceAll("c-\\d-\\d", "");
    }
}
