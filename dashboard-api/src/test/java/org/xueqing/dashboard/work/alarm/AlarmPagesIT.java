package org.xueqing.dashboard.work.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/** What teachers read of alarms, and what they do about one. */
class AlarmPagesIT {

    private static final String PAGE = "/classes/c-3-2/alarms";

    private final School school = School.open();
    private final Visitor teacher = school.signedIn(School.TEACHER);

    @AfterEach
    void forget() {
        school.execute("delete from measures where done_on >= '2026-11-20'");
        school.execute("delete from alarms where student_id in ('p-c', 'p-d')");
        school.execute("update alarms set owner = 'wang', cleared_on = null, cleared_why = null, set_aside_by = null,"
                + " set_aside_note = null");
        school.execute("delete from lessons where class_id = 'c-3-2' and taught_at < '2026-10-01'");
        school.execute("delete from answers where item_id = 'long-ago'");
        school.execute("update alarms a set signs = o.signs, logits = o.logits from outlooks o"
                + " where o.class_id = a.class_id and o.student_id = a.student_id and o.course = a.course");
        school.execute("delete from consents where student_id = 'p-a' and purpose = 'PREDICTION'");
    }

    @Test
    void anAlarmHasPupilCourseRiskReasonsASuggestionAndAnOwner() {
        assertThat(page())
                .contains("李思远", "三年级上册第 1 单元", "单元结束时多半还没掌握好", "可能性约 72%", "24 次作答")
                .contains("教过的还没有掌握牢", "做 4 次，对 1 次", "建议", "王老师", "2026-11-19 起", "用小棒摆了一遍")
                .doesNotContain("赵一", "排名", "名次", "??");
        assertThat(teacher.get(PAGE + "?lang=en").body())
                .contains("probably not secure when the unit ends", "4 answers, 1 right")
                .doesNotContain("??");
        teacher.get(PAGE + "?lang=zh");
    }

    /** Answers are counted since the course began, and a review of one of its points two months earlier is not that. */
    @Test
    void aReviewBeginsNoCourse() {
        school.execute("update alarms set signs = '{takes-part}', logits = '{0.5}' where student_id = 'p-a'");
        school.execute(
                "insert into answers (student_id, event_id, item_id, knowledge_points, correct, answered_at, attempt,"
                        + " hints, setting, ordered_at, received_at, flags) select 'p-b', gen_random_uuid(), 'long-ago', '{K106}', true,"
                        + " at, 1, 0, 'HOMEWORK', at, at, '{}' from (select timestamptz '2026-09-05T00:00:00Z' + n * interval '1 minute'"
                        + " as at from generate_series(1, 200) n) times");
        lesson("REVIEWED");
        assertThat(page()).doesNotContain("做得比平常少");
        lesson("TAUGHT");
        assertThat(page()).contains("做得比平常少");
    }

    private void lesson(String kind) {
        school.execute(
                "insert into lessons (class_id, event_id, knowledge_points, kind, taught_at, taught_by, received_at) values"
                        + " ('c-3-2', gen_random_uuid(), '{K106}', '" + kind
                        + "', '2026-09-01T02:00:00Z', 't', '2026-09-01T02:00:00Z')");
    }

    @Test
    void theClassPageLeadsThereWithTheCountOfOpenOnes() {
        assertThat(teacher.get("/classes/c-3-2").body()).contains(PAGE, "需要关注（1）");
    }

    @Test
    void pupilsOfWhomNothingCanBeSaidStandThereWithTheReason() {
        String silent = page().substring(page().indexOf("silent-title"));
        assertThat(silent).contains("作答还太少", "王安", "最近一次分析里没有", "阿依努尔").doesNotContain("李思远");
    }

    @Test
    void whatWasDoneStandsBesideTheAlarmThatCausedIt() {
        String form =
                "form=" + UUID.randomUUID() + "&kind=GROUP&alarm=" + alarm() + "&note=%E4%B8%89%E4%BA%BA&on=2026-11-20";
        post("/measures", form);
        post("/measures", form);
        assertThat(page()).contains("小组讲解", "三人", "可能性从 80% 到 72%");
        assertThat(count("select count(*) from measures where kind = 'GROUP'")).isOne();
        post("/measures", "form=" + UUID.randomUUID() + "&kind=FAMILY&pupil=p-b&pupil=p-x");
        assertThat(count("select count(*) from measure_pupils where student_id = 'p-x'"))
                .as("of another class, but for the one of the fixture")
                .isOne();
        assertThat(page()).contains("联系家长", "不是由提醒引起的");
    }

    @Test
    void whatCameAfterwardsStandsBesidePupilsAlikeAndNoEffectIsClaimedThatChanceExplains() {
        assertThat(page())
                .contains("做了 10 题，对 7 题", "没有得到帮助的 4 人次，正确率平均 55%")
                .contains("12 次，34 人，其中 28 人有同学可比", "正确率高出约 6 个百分点（95% 的把握在 1 到 11 之间）")
                .contains("能比的学生还不到 10 人", "还看不出差别（95% 的把握在 -4 到 8 个百分点之间）")
                .doesNotContain("??");
        assertThat(teacher.get(PAGE + "?lang=en").body())
                .contains("About 6 percentage points more right answers", "No difference to be seen yet")
                .doesNotContain("??");
        teacher.get(PAGE + "?lang=zh");
    }

    @Test
    void anAlarmIsHandedToATeacherOfTheClassAndToNobodyElse() {
        post("/owner", "alarm=" + alarm() + "&to=li");
        assertThat(count("select count(*) from alarms where owner = 'li'")).isZero();
        school.server().accounts().assign("li", "c-3-2");
        try {
            post("/owner", "alarm=" + alarm() + "&to=li");
            assertThat(count("select count(*) from alarms where owner = 'li'")).isOne();
            assertThat(page()).contains("<b>李老师</b>", "交给…");
        } finally {
            school.execute("delete from teaching_assignments t using accounts a where a.staff_id = t.staff_id"
                    + " and a.login = 'li' and t.class_id = 'c-3-2'");
        }
    }

    @Test
    void anAlarmIsSetAsideWithAReasonAndThenStandsAmongThoseThatEnded() {
        long alarm = alarm();
        post("/aside", "alarm=" + alarm + "&reason=");
        assertThat(count("select count(*) from alarms where cleared_on is not null"))
                .isZero();
        post("/aside", "alarm=" + alarm + "&reason=%E5%88%9A%E8%BD%AC%E6%9D%A5");
        assertThat(page()).contains("现在没有要特别关注的", "暂不处理：刚转来");
        assertThat(teacher.get("/classes/c-3-2").body()).contains("需要关注").doesNotContain("需要关注（");
    }

    @Test
    void alarmsOfAnotherClassAreNotTouched() {
        long other = count("select alarm_id from alarms where student_id = 'p-x'");
        post("/aside", "alarm=" + other + "&reason=x");
        post("/owner", "alarm=" + other + "&to=wang");
        assertThat(count("select count(*) from alarms where student_id = 'p-x' and cleared_on is null"))
                .isOne();
    }

    @Test
    void itIsSaidHowOftenAlarmsWereRightOnceTenAreKnown() {
        assertThat(page()).contains("还说不出准不准");
        ended("p-c", 7, "MISSED");
        ended("p-d", 3, "REACHED");
        assertThat(page()).contains("过去 10 条里，7 条确实没有达到目标。");
    }

    @Test
    void aRefusalOfPredictionHoldsAtOnce() {
        school.execute(
                "insert into consents (student_id, guardian_id, purpose, decision, decided_on, basis, recorded_by,"
                        + " recorded_at) values ('p-a', 'g-a', 'PREDICTION', 'REFUSED', '2026-11-20', 'paper', 'x', now())");
        assertThat(page()).contains("现在没有要特别关注的").doesNotContain("可能性约");
    }

    @Test
    void withoutAnalysisAndForThoseWhoSeeSumsThereIsNothing() {
        school.withoutPublishedRun(() -> assertThat(page()).contains("还没有分析过"));
        assertThat(school.signedIn(School.LEAD).get(PAGE).statusCode()).isEqualTo(404);
    }

    /** Each came back once. */
    private void ended(String pupil, int alarms, String cameOfIt) {
        school.execute(
                ("insert into alarms (class_id, student_id, course, kind, goal, raised_on, raised_risk, risk, progress, answers,"
                                + " signs, logits, cleared_on, cleared_why, came_of_it) select 'c-3-2', '%s', 'sujiao-2013/3上/' || n, 'UNIT', 0.85,"
                                + " '2026-10-01', 0.8, 0.8, 0.5, 30, '{}', '{}', '2026-10-20', 'COURSE_OVER', '%s'"
                                + " from generate_series(2, %d) n, generate_series(1, 2) again")
                        .formatted(pupil, cameOfIt, alarms + 1));
    }

    private void post(String act, String form) {
        assertThat(teacher.post(PAGE + act, "_csrf=" + teacher.token() + "&" + form)
                        .statusCode())
                .as(form)
                .isLessThan(400);
    }

    private String page() {
        return teacher.get(PAGE).body();
    }

    private long alarm() {
        return count("select alarm_id from alarms where student_id = 'p-a'");
    }

    private long count(String sql) {
        return school.server().store().inTransaction(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
