package org.xueqing.dashboard.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.ingest.roster.PlannedRow;
import org.xueqing.ingest.roster.RosterImport;
import org.xueqing.ingest.roster.RosterPlan;
import org.xueqing.ingest.roster.RosterRequest;

/** What pupils, guardians, leads and the district read, and what they never read. */
class PeoplePagesIT {

    /** One session each: an address may not sign in as often as there are tests. */
    private static final Map<String, Visitor> SESSIONS = new HashMap<>();

    private final School school = School.open();

    @Test
    void showsPupilsTheirOwnTaughtPointsInWords() {
        String page = signedIn(School.PUPIL).get("/me").body();
        assertThat(page).contains("李思远", "我的地图", "整十、整百数乘一位数口算", "接近", "下一步", "我的成长");
        assertThat(page).doesNotContain("83%", "%<", "得分", "王安");
    }

    @Test
    void namesWhatIsNotTaughtYetOnlyAsSoonToCome() {
        String page = signedIn(School.PUPIL).get("/me").body();
        int soon = page.indexOf("快要学");
        assertThat(soon).isPositive();
        assertThat(page.indexOf("class=\"tile few\"", page.indexOf("tiles"))).isNotEqualTo(soon);
    }

    @Test
    void leadsAGuardianOfOneChildStraightToTheChild() {
        Visitor parent = signedIn(School.PARENT);
        assertThat(parent.get("/children").headers().firstValue("Location")).hasValue("/children/p-a");
        String page = parent.get("/children/p-a").body();
        assertThat(page).contains("李思远", "下一步", "每天 5 分钟", "依据 8 次作答", "正在学");
        assertThat(page).doesNotContain("83%", "王安", "查看得分");
    }

    @Test
    void tellsTwoChildrenOfOneNameApartAndPraisesNothingThatIsNotKnown() {
        school.execute("insert into guardians (guardian_id, name, phone) values ('g-two', '王父', '19900000007')");
        school.execute("insert into guardianships (guardian_id, student_id, relation, valid_from) values"
                + " ('g-two', 'p-b', '父', '2026-09-01'), ('g-two', 'p-c', '父', '2026-09-01')");
        school.server()
                .accounts()
                .create(NewAccount.guardian("parent-two", "王父", "g-two"), School.passwordOf("parent-two"));
        Visitor parent = signedIn("parent-two");
        String children = parent.get("/children").body();
        assertThat(children.indexOf("学号 10")).isGreaterThan(children.indexOf("学号 2"));
        assertThat(parent.get("/children/p-b").body()).contains("学号 2", "最近两周，这些做得好");
        assertThat(parent.get("/children/p-c").body())
                .contains("学号 10", "暂时说不出下一步", "依据 2 次作答")
                .doesNotContain("都掌握了", "做得好", "0 个已掌握");
        assertThat(parent.get("/children/p-c/scores").body()).contains("王安", "学号 10");
    }

    @Test
    void callsAPupilByTheNameOnTheRosterOfToday() {
        school.server().accounts().create(NewAccount.pupil("pupil-c", "王小安", "p-c"), School.passwordOf("pupil-c"));
        assertThat(signedIn("pupil-c").get("/me").body())
                .contains("王安，你好！", "学号 10", "多做几次以后")
                .doesNotContain("王小安", "都掌握了");
    }

    @Test
    void showsNothingOfTheDigestWhereAGuardianWithholdsIt() {
        Visitor parent = signedIn(School.PARENT);
        decide(parent, "DIGEST", "WITHDRAWN");
        try {
            assertThat(parent.get("/children/p-a").body()).contains("学习简报已停止").doesNotContain("各单元", "依据");
        } finally {
            decide(parent, "DIGEST", "GIVEN");
        }
        assertThat(parent.get("/children/p-a").body()).contains("各单元");
    }

    @Test
    void stopsAtOnceWhereAGuardianWithdrawsConsentToRecordPractice() {
        Visitor parent = signedIn(School.PARENT);
        Visitor pupil = signedIn(School.PUPIL);
        decide(parent, "PRACTICE", "WITHDRAWN");
        try {
            assertThat(parent.get("/children/p-a").body()).contains("没有记录学习情况");
            assertThat(pupil.get("/me").body()).doesNotContain("整十、整百数乘一位数口算");
            assertThat(school.visitor()
                            .signIn(School.PUPIL, School.passwordOf(School.PUPIL))
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/login?withheld");
            assertThat(parent.get("/children/p-a/record.json").body())
                    .contains("李思远")
                    .doesNotContain("i-1");
        } finally {
            decide(parent, "PRACTICE", "GIVEN");
        }
        assertThat(parent.get("/children/p-a/record.json").body()).contains("i-1", "K104");
    }

    @Test
    void saysEachItemOfTheNoticeBeforeConsent() {
        assertThat(signedIn(School.PARENT).get("/children/p-a/consent").body())
                .contains("目的", "存放地点", "期限", "不同意的后果", "投诉", "更正和删除");
    }

    @Test
    void writesDownThatAGuardianLookedAtMarks() {
        assertThat(signedIn(School.PARENT).get("/children/p-a/scores").body()).contains("还没有期末检测的得分");
        assertThat(signedIn(School.ADMIN).get("/audit?who=" + School.PARENT).body())
                .contains("看得分", "李思远 1", "李思远的家长");
    }

    @Test
    void showsAGradeAsSumsAndItsClassesInTheirOrder() {
        String page = signedIn(School.LEAD).get("/grades/s-shiyan/3").body();
        assertThat(page).contains("三年级", "50%", "平行班");
        assertThat(page.indexOf("三年级1班")).isLessThan(page.indexOf("三年级2班"));
        assertThat(page).doesNotContain("李思远", "王安");
    }

    @Test
    void tellsADistrictNoSchool() {
        String page = signedIn(School.DISTRICT).get("/district").body();
        assertThat(page).contains("60%", "30").doesNotContain("实验小学");
    }

    @Test
    void opensPupilsOutsideTheRosterOnlyForAReason() {
        Visitor admin = signedIn(School.ADMIN);
        HttpResponse<String> refused =
                admin.post("/outside", "source=unassigned:web&reason=short&_csrf=" + admin.token());
        assertThat(refused.headers().firstValue("Location")).hasValue("/outside?refused");
        String reason = Visitor.encoded("核对导入的评估数据是否完整");
        HttpResponse<String> stated =
                admin.post("/outside", "source=unassigned:web&reason=" + reason + "&_csrf=" + admin.token());
        assertThat(stated.headers().firstValue("Location")).hasValue("/outside?stated");
        assertThat(admin.get("/audit?who=" + School.ADMIN).body()).contains("核对导入的评估数据是否完整");
    }

    @Test
    void recordsTheConsentOfAClassOnPaper() {
        Visitor head = signedIn(School.HEAD_TEACHER);
        assertThat(head.get("/classes/c-3-1/consent").body()).contains("开班已满 30 天");
        assertThat(head.get("/classes/c-3-1").body()).contains("开班已满 30 天", "/classes/c-3-1/consent");
        String form = "on=2026-11-19&by=" + Visitor.encoded("周老师，档案柜二") + "&purpose=PRACTICE&purpose=DIGEST&_csrf="
                + head.token();
        assertThat(head.post("/classes/c-3-1/consent", form).statusCode()).isEqualTo(302);
        assertThat(head.get("/classes/c-3-1/consent").body())
                .contains("记录和分析练习：2026-11-19 收齐，周老师，档案柜二")
                .doesNotContain("开班已满 30 天");
        assertThat(head.get("/classes/c-3-1").body())
                .doesNotContain("开班已满 30 天")
                .contains("/classes/c-3-1/consent");
    }

    @Test
    void erasesAPupilAfterTheNameWasWrittenTwiceAndForgetsWhoItWas() {
        school.execute("insert into roster_pupils (student_id, pupil_no, name, school_id)"
                + " values ('p-erased', '91', '孙一帆', 's-shiyan')");
        Visitor admin = signedIn(School.ADMIN);
        assertThat(admin.get("/roster/erase?pupil=p-erased").body()).contains("孙一帆", "学号 91", "0 条作答", "不能恢复");
        assertThat(erase(admin, "孙一", "监护人来信要求").body()).contains("姓名不一致，什么也没有删除");
        assertThat(erase(admin, "孙一帆", "不要").body()).contains("请写明原因");
        assertThat(erase(admin, "孙一帆", "孙一帆的监护人来信").body()).contains("原因里不要写姓名");
        assertThat(admin.get("/roster/erasures").body()).contains("没有删除过");
        assertThat(erase(admin, "孙一帆", "监护人来信要求").headers().firstValue("Location"))
                .hasValue("/roster/erasures?begun");
        assertThat(admin.get("/roster/erasures").body())
                .contains("监护人来信要求", School.ADMIN)
                .doesNotContain("孙一帆", "p-erased");
        assertThat(admin.get("/roster?q=" + Visitor.encoded("孙一帆")).body()).contains("没有找到");
        assertThat(admin.get("/roster/erase?pupil=p-erased").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> erase(Visitor admin, String name, String reason) {
        return admin.post(
                "/roster/erase",
                "pupil=p-erased&name=" + Visitor.encoded(name) + "&reason=" + Visitor.encoded(reason) + "&_csrf="
                        + admin.token());
    }

    @Test
    void setsTheWindowOfTheTestInsideTheTermAndNowhereElse() {
        Visitor admin = signedIn(School.ADMIN);
        String term = "year=2026&semester=" + Visitor.encoded("上") + "&first=2026-09-01&last=2027-01-20";
        String token = "&_csrf=" + admin.token();
        assertThat(admin.post("/calendar", term + "&examFrom=2026-08-01&examTo=2026-08-02" + token)
                        .body())
                .contains("检测窗口要有起止两天");
        assertThat(admin.post("/calendar", term + "&examFrom=2027-01-11&examTo=2027-01-13" + token)
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.get("/calendar").body()).contains("2027-01-11 – 2027-01-13");
        assertThat(admin.post("/calendar", term + "&examFrom=2026-08-01&examTo=2026-08-02" + token)
                        .body())
                .contains("value=\"2026-08-02\"");
    }

    @Test
    void setsHowManyPupilsOfAClassMayBeNewlyBroughtToAttentionADay() {
        Visitor admin = signedIn(School.ADMIN);
        String token = "&_csrf=" + admin.token();
        try {
            assertThat(admin.post("/calendar/alarms", "most=61" + token).body()).contains("请写 0 到 60 之间的人数");
            assertThat(admin.post("/calendar/alarms", "most=5" + token).statusCode())
                    .isEqualTo(302);
            assertThat(admin.get("/calendar").body()).containsPattern("id=\"most\"[^>]*value=\"5\"");
        } finally {
            school.execute("update schools set alarms_a_day = 3");
        }
    }

    @Test
    void readsForWhichPupilsWhatIsForetoldIsRightAndForWhichItIsNot() {
        assertThat(signedIn(School.ADMIN).get("/runs").body())
                .contains("预测对谁准，对谁不准", "平时答得比一般好的", "21%", "20%", "相符")
                .contains("作答还不到 60 次的", "41%", "不符，看提醒时请留意")
                .doesNotContain("??");
    }

    @Test
    void givesTheRosterOutAsASheetThatChangesNothingWhenItComesBack() throws IOException {
        Visitor admin = signedIn(School.ADMIN);
        Path sheet = Files.createTempFile("roster", ".csv");
        try {
            Files.writeString(sheet, admin.get("/roster/pupils.csv").body());
            RosterImport roster = new RosterImport(school.server().store(), new Random(1), school.clock());
            RosterPlan plan = roster.plan(sheet, RosterRequest.of("实验小学", LocalDate.of(2026, 11, 20)));
            assertThat(plan.refused()).isEmpty();
            assertThat(plan.people()).hasSize(5).allMatch(row -> row.outcome() == PlannedRow.Outcome.UNCHANGED);
        } finally {
            Files.delete(sheet);
        }
    }

    @Test
    void keepsTheDifferenceWhileSomethingHasToBeTickedFirst() {
        Visitor admin = signedIn(School.ADMIN);
        String token = java.net.URLDecoder.decode(admin.token(), java.nio.charset.StandardCharsets.UTF_8);
        String sheet = "学籍号,学号,姓名,年级,班级\n12E+17,9,周新,三年级,2班\n";
        assertThat(admin.upload("/roster", Map.of("school", "s-shiyan", "_csrf", token), "roster.csv", sheet)
                        .body())
                .contains("不能接收的行", "跳过这 1 行");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(admin.post("/roster/confirm", "act=confirm&_csrf=" + admin.token())
                            .body())
                    .contains("请勾选“跳过”", "跳过这 1 行")
                    .doesNotContain("--skip-refused");
        }
        assertThat(admin.post("/roster/confirm", "act=discard&_csrf=" + admin.token())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void proposesTheYearThatComesNextForTheSchool() {
        assertThat(signedIn(School.ADMIN).get("/roster/year").body())
                .contains("value=\"2027\"", "我已核对，升入 2027 学年")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void leadsFromAPageThatIsNotTheirsBackToTheirOwnFirstPage() {
        assertThat(signedIn(School.PUPIL).get("/classes").body())
                .contains("没有这个页面", "<a href=\"/\">回到首页</a>")
                .doesNotContain("href=\"/classes\"");
    }

    @Test
    void closesAnAccountAndTellsANewPasswordOnce() {
        school.server().accounts().create(NewAccount.guardian("parent-x", "赵父", "g-x"), "the first password");
        Visitor admin = signedIn(School.ADMIN);
        assertThat(admin.get("/accounts").body()).contains("三年级1班 1 赵一", "三年级2班 1</td>");
        String slip = admin.post("/accounts", "act=reset&login=parent-x&_csrf=" + admin.token())
                .body();
        assertThat(slip).contains("赵父", "三年级1班 1 赵一", "parent-x", "密码只显示这一次");
        assertThat(admin.get("/accounts").body()).contains("parent-x");
        admin.post("/accounts", "act=close&login=parent-x&_csrf=" + admin.token());
        assertThat(admin.get("/accounts").body()).contains("已停用");
    }

    private Visitor signedIn(String login) {
        return SESSIONS.computeIfAbsent(login, school::signedIn);
    }

    private static void decide(Visitor parent, String purpose, String decision) {
        HttpResponse<String> answer = parent.post(
                "/children/p-a/consent", "purpose=" + purpose + "&decision=" + decision + "&_csrf=" + parent.token());
        assertThat(answer.statusCode()).isEqualTo(302);
    }
}
