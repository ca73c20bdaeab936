package org.xueqing.dashboard.roster.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/** From an approval to what a run found, and to the end of a study. */
class StudyPagesIT {

    private static final UUID STUDY = UUID.fromString("00000000-0000-4000-8000-0000000000d1");
    private static final String DAYS = "&on=2026-10-20&first=2026-11-01&last=2027-01-15";
    private static final String BODY = Visitor.encoded("学校教科研领导小组");
    private static final String FORM = "form=" + STUDY + "&school=s-shiyan&grade=3&title=" + Visitor.encoded("两种教法的计算题")
            + "&question=" + Visitor.encoded("计算题对两种教法一样难吗") + "&by=" + BODY + "&document="
            + Visitor.encoded("教科研〔2026〕3 号");

    private static School school;
    private static Visitor admin;

    @BeforeAll
    static void open() {
        school = School.open();
        admin = school.signedIn(School.ADMIN);
    }

    @AfterEach
    void forget() {
        school.execute("delete from item_differences; delete from study_runs; delete from item_study_classes;"
                + " delete from item_studies");
    }

    @Test
    void aStudyIsRecordedOnceWithItsApprovalAndItsClasses() {
        record("&focal=c-3-1&reference=c-3-2");
        record("&focal=c-3-1&reference=c-3-2");
        assertThat(count("select count(*) from item_studies")).isEqualTo(1);
        assertThat(count("select count(*) from audit where action = 'STUDY_RECORDED'"))
                .isPositive();
        assertThat(admin.get("/studies").body()).contains("两种教法的计算题", "教科研〔2026〕3 号", "进行中");
        assertThat(one())
                .contains("学校教科研领导小组 2026-10-20 批准（教科研〔2026〕3 号），2026-11-01 到 2027-01-15。", "三年级1班", "三年级2班")
                .contains("下次分析以后才有结果");
        assertThat(admin.get("/grades").body()).contains("href=\"/studies\"");
    }

    @Test
    void whatIsMissingOrWrongIsASentenceAndNothingIsRecorded() {
        assertThat(record("&focal=c-3-1")).contains("两边各选至少一个班");
        assertThat(record("&focal=c-3-1&reference=c-3-1")).contains("同一个班不能两边都选");
        assertThat(record("&focal=c-3-1&reference=c-none")).contains("只能选这所学校同一个年级的班");
        assertThat(post(FORM + "&on=2026-11-02&first=2026-11-01&last=2027-01-15&focal=c-3-1&reference=c-3-2"))
                .contains("要先批准再开始", "value=\"两种教法的计算题\"");
        assertThat(post(FORM + "&on=&first=2026-11-01&last=2027-01-15&focal=c-3-1&reference=c-3-2"))
                .contains("请填写三个日期");
        assertThat(post(FORM.replace(BODY, "") + DAYS + "&focal=c-3-1&reference=c-3-2"))
                .contains("谁批准的和文号都要填");
        assertThat(count("select count(*) from item_studies")).isZero();
    }

    @Test
    void whatARunFoundSaysWhichItemsDifferByHowMuchAndWhatToDo() {
        record("&focal=c-3-1&reference=c-3-2");
        school.execute("insert into study_runs values (7, '" + STUDY + "', 44, 43, 2, null)");
        school.execute("insert into item_differences values (7, '" + STUDY
                + "', 'hard-one', 1.2, 0.3, 0.0001, 'LARGE'), (7, '" + STUDY
                + "', 'plain-one', -0.1, 0.3, 0.7, 'NEGLIGIBLE')");
        assertThat(one())
                .contains("比较了 2 道题，1 道对两组不一样", "hard-one", "1.20（0.61 到 1.79）", "大，建议不再用")
                .contains("其余 1 道", "plain-one", "要看的班 44 名、用来比较的班 43 名")
                .doesNotContain("平均分", "高于");
        String english = admin.get("/studies/" + STUDY + "?lang=en").body();
        admin.get("/studies?lang=zh");
        assertThat(english)
                .contains("2 items compared, 1 differ", "much: better not used")
                .doesNotContain("??");
    }

    @Test
    void tooFewPupilsAreAReasonWithTheirNumbers() {
        record("&focal=c-3-1&reference=c-3-2");
        school.execute("insert into study_runs values (7, '" + STUDY + "', 12, 43, 0, 'FEW_PUPILS')");
        assertThat(one()).contains("两边各要有 30 名学生，现在要看的班 12 名，用来比较的班 43 名");
    }

    @Test
    void anEndedStudySaysSo() {
        record("&focal=c-3-1&reference=c-3-2");
        admin.post("/studies/" + STUDY + "/end", "school=s-shiyan&_csrf=" + admin.token());
        assertThat(one()).contains("已结束", "研究已结束，不再有结果").doesNotContain("结束研究</button>");
    }

    @Test
    void nobodyElseFindsIt() {
        record("&focal=c-3-1&reference=c-3-2");
        for (String login : new String[] {School.TEACHER, School.LEAD, School.PUPIL}) {
            assertThat(school.signedIn(login).get("/studies/" + STUDY).statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
    }

    private String record(String classes) {
        return post(FORM + DAYS + classes);
    }

    private String post(String form) {
        return admin.post("/studies", form + "&_csrf=" + admin.token()).body();
    }

    private String one() {
        return admin.get("/studies/" + STUDY).body();
    }

    private long count(String sql) {
        return JdbcClient.create(school.server().store().dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }
}
