package org.xueqing.dashboard.work.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xueqing.dashboard.fixture.Visitor.encoded;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.item.Item;
import org.xueqing.item.answer.Grade;
import org.xueqing.item.answer.Grader;
import org.xueqing.item.family.Families;
import org.xueqing.misconception.procedure.Procedures;

/** Plans as requests: proposed, changed, released once, found by pupils, printed, entered. */
class PlanPagesIT {

    private static final Pattern ITEM = Pattern.compile("name=\"swap\" value=\"([^\"]+)\"");
    private static final String NOTHING_BUT = "select count(*) from plan_lines l join plans n using (plan_id)"
            + " where n.plan_id = '%s' and not l.knowledge_points <@ (select array_agg(knowledge_point) from ("
            + " select knowledge_point from taught_points where class_id = 'c-plan' union"
            + " select knowledge_point from placements where edition = 'sujiao-2013' and grade < 3) t)";

    private static PlanClass given;

    @BeforeAll
    static void open() {
        given = PlanClass.open();
    }

    @AfterEach
    void forgetPlans() {
        given.awaitStored();
        given.forgetPlans();
    }

    @AfterAll
    static void close() {
        given.close();
    }

    @Test
    void twoClicksFromTheClassPageGiveEverybodyAListWithReasons() {
        Visitor teacher = given.teacher();
        assertThat(teacher.get("/classes/c-plan").body()).contains("action=\"/classes/c-plan/plans\"", "布置练习");
        long begin = System.nanoTime();
        String plan = PlanClass.draft(teacher, "");
        System.out.println("drafting 45 lists took "
                + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
        String page = teacher.get(PlanClass.path(plan)).body();
        assertThat(page)
                .contains("发布给 45 人", "必做", "选做", "换一题", "锁定", "去掉", "本校数学占 20 分钟", "计生1<", "计生45<")
                .contains("还没学稳", "还没有作答，先试一题看看");
        assertThat(given.count("select count(*) from activities where activity_id like 'plan-%'"))
                .as("nothing is given before the second click")
                .isZero();
        begin = System.nanoTime();
        PlanClass.release(teacher, plan);
        System.out.println("releasing 45 lists took "
                + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
        assertThat(given.count(
                        "select count(distinct student_id) from activity_pupils where activity_id like 'plan-%'"))
                .isEqualTo(45);
        assertThat(given.count("select count(*) from (select list_no from plan_lines where plan_id = '" + plan
                        + "' group by list_no having sum(seconds) > 1200) l"))
                .isZero();
        assertThat(given.count(NOTHING_BUT.formatted(plan))).isZero();
        assertThat(given.count("select count(*) from audit where action = 'PLAN_RELEASED' and class_id = 'c-plan'"
                        + " and detail = '" + plan + " to 45'"))
                .isEqualTo(1);
        assertThat(teacher.get(PlanClass.path(plan)).body()).contains("钱老师", "打印练习单", "0/");
        assertThat(teacher.get("/classes/c-plan/plans").body()).contains("11 月 20 日作业", "每人一份", "45 人");
    }

    @Test
    void theSameFormAndTheSameReleaseTwiceAreOne() {
        Visitor teacher = given.teacher();
        UUID form = UUID.randomUUID();
        String fields = "form=" + form + "&_csrf=" + teacher.token();
        for (int time = 0; time < 2; time++) {
            assertThat(teacher.post("/classes/c-plan/plans", fields).statusCode())
                    .isEqualTo(302);
        }
        assertThat(given.count("select count(*) from plans")).isEqualTo(1);
        String plan = "plan-" + form;
        List<CompletableFuture<Void>> both = IntStream.range(0, 2)
                .mapToObj(time -> CompletableFuture.runAsync(() -> PlanClass.release(given.teacher(), plan)))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(given.count("select count(*) from activities where activity_id like 'plan-%'"))
                .isEqualTo(45);
        assertThat(given.count(
                        "select count(*) from audit where action = 'PLAN_RELEASED' and detail like '" + plan + "%'"))
                .isEqualTo(1);
        String before = given.text("select md5(string_agg(item_id, ' ' order by list_no, position)) from plan_lines");
        teacher.post(PlanClass.path(plan), "forWhom=CLASS&_csrf=" + teacher.token());
        assertThat(given.text("select md5(string_agg(item_id, ' ' order by list_no, position)) from plan_lines"))
                .as("what is released stays")
                .isEqualTo(before);
    }

    @Test
    void theTeacherSwapsDropsLocksAndAllowsALookAhead() {
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "forWhom=CLASS&minutes=15");
        List<String> items = items(teacher, plan);
        String parts = parts(plan);
        String optional = items.get(items.size() - 1);
        change(teacher, plan, "swap=" + encoded(optional));
        assertThat(items(teacher, plan))
                .doesNotContain(optional)
                .containsAll(items.subList(0, items.size() - 1))
                .hasSize(items.size());
        change(teacher, plan, "swap=" + encoded(items.get(0)));
        List<String> swapped = items(teacher, plan);
        assertThat(swapped)
                .doesNotContain(items.get(0), optional)
                .containsAll(items.subList(1, items.size() - 1))
                .hasSize(items.size());
        assertThat(parts(plan)).as("each in its part").isEqualTo(parts);
        change(teacher, plan, "drop=" + encoded(items.get(1)));
        assertThat(items(teacher, plan)).doesNotContain(items.get(1)).hasSize(swapped.size() - 1);
        change(teacher, plan, "lock=" + encoded(items.get(2)));
        teacher.post(PlanClass.path(plan), "forWhom=CLASS&minutes=12&_csrf=" + teacher.token());
        assertThat(items(teacher, plan)).contains(items.get(2)).doesNotContain(items.get(0), items.get(1));
        String ahead =
                given.text("select min(knowledge_point) from placements where edition = 'sujiao-2013' and grade = 3"
                        + " and volume = '上' and unit_no = 4");
        teacher.post(
                PlanClass.path(plan),
                "forWhom=CLASS&minutes=20&preview=" + ahead + "&preview=K333&_csrf=" + teacher.token());
        assertThat(given.text("select previewed from plans")).isEqualTo("{" + ahead + "}");
        assertThat(given.text("select string_agg(distinct knowledge_points[1], ' ') from plan_lines where plan_id = '"
                        + plan + "' and reason ->> 'kind' = 'Previews'"))
                .isEqualTo(ahead);
        assertThat(teacher.get(PlanClass.path(plan)).body()).contains("还没教，老师允许预习。");
    }

    @Test
    void whoKeepsForgettingTheCarryGetsItemsThatShowItAndSoDoesTheGroup() {
        var carrying = Families.family("MUL-2D-1D-CARRY").orElseThrow();
        var noCarry = Procedures.ALL.stream()
                .filter(procedure -> procedure.code().equals("M-MUL-NOCARRY"))
                .findFirst()
                .orElseThrow();
        List<Integer> pupils = List.of(weakest(carrying.practised(), 0), weakest(carrying.practised(), 1));
        for (int seed = 1; seed <= 6; seed++) {
            Item item = carrying.item(seed);
            String written = noCarry.wrongAnswer(item.exercise()).orElseThrow().text();
            for (int pupil : pupils) {
                given.wrote(pupil, item, written, 60 - seed);
            }
        }
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "");
        List<String> repairing =
                List.of(given.text("select string_agg(item_id, ' ') from plan_lines l join plan_pupils p"
                                + " using (plan_id, list_no) where plan_id = '" + plan
                                + "' and reason ->> 'kind' = 'Repairs'"
                                + " and reason ->> 'knowledgePoint' = '" + carrying.practised()
                                + "' and student_id = 'plan-"
                                + pupils.get(0) + "'")
                        .split(" ", -1));
        assertThat(repairing).isNotEmpty().allSatisfy(id -> assertThat(
                        noCarry.wrongAnswer(Families.item(id).orElseThrow().exercise()))
                .isPresent());
        assertThat(teacher.get(PlanClass.path(plan)).body()).contains("常这样错：“乘法忘加进位数”（可能性 ", "，有 6 次正是这样错的），这题正好能练到。");
        String group = PlanClass.draft(teacher, "forWhom=GROUP&point=" + carrying.practised());
        assertThat(teacher.get(PlanClass.path(group)).body())
                .contains("同一种错法：乘法忘加进位数", "2 人里有 2 人常这样错：“乘法忘加进位数”，这题正好能练到。");
        given.school().execute("delete from answers where student_id like 'plan-%'");
    }

    /** The number of a pupil who by the run has little of a point. */
    private static int weakest(String point, int after) {
        return Integer.parseInt(
                given.text("select substr(student_id, 6) from mastery where run_id = 7 and student_id like"
                        + " 'plan-%' and knowledge_point = '" + point + "' order by mastery, student_id limit 1 offset "
                        + after));
    }

    /** How many items each part has. */
    private static String parts(String plan) {
        return given.text("select string_agg(part || ' ' || n, ', ' order by part) from (select part, count(*) n from"
                + " plan_lines where plan_id = '" + plan + "' group by part) t");
    }

    @Test
    void aPupilFindsRequiredAndOptionalAndNothingOfReasonsOrOthers() {
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "");
        PlanClass.release(teacher, plan);
        Visitor pupil = given.pupil(3);
        String list = pupil.get("/me/practice").body();
        assertThat(list).contains("11 月 20 日作业", "选做 ").doesNotContain("掌握", "估计", "计生4");
        String own = activity(plan, 3);
        String work = pupil.get("/me/practice/work?activity=" + own).body();
        assertThat(work).contains("class=\"optional\"").doesNotContain("还没学稳", "估计掌握");
        assertThat(work.indexOf("class=\"optional\"")).isGreaterThan(work.indexOf("id=\"t1\""));
        assertThat(pupil.get("/me/practice/work?activity=" + activity(plan, 4)).statusCode())
                .isEqualTo(404);
        for (String path : List.of("/classes/c-plan/plans", PlanClass.path(plan), "/classes/c-plan/groups")) {
            assertThat(pupil.get(path).statusCode()).as(path).isEqualTo(404);
        }
        answer(pupil, own, item(plan, 3, 1), right(item(plan, 3, 1)), Duration.ZERO);
        given.awaitStored();
        assertThat(teacher.get(PlanClass.path(plan)).body()).contains(">1/");
    }

    @Test
    void aPupilWithoutHistoryGetsAListWithTheReasonSaid() {
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "");
        assertThat(given.text(
                        "select string_agg(distinct l.reason ->> 'kind', ' ') from plan_lines l join plan_pupils p"
                                + " using (plan_id, list_no) where p.student_id = 'plan-45'"))
                .isEqualTo("Begins");
        assertThat(given.count("select count(*) from plan_lines l join plan_pupils p using (plan_id, list_no)"
                        + " where p.student_id = 'plan-45' and part = 'REQUIRED' and plan_id = '" + plan + "'"))
                .isGreaterThan(2);
    }

    @Test
    void homeworkNeverTakesMoreThanTheSchoolsMinutesOnADay() {
        Visitor teacher = given.teacher();
        String first = PlanClass.draft(teacher, "minutes=15");
        String second = PlanClass.draft(given.teacher(), "minutes=60&forWhom=GROUP");
        assertThat(given.text("select max(seconds) from plans")).as("clamped").isEqualTo("1200");
        assertThat(given.count("select count(*) from plans where plan_id = '" + first + "'"))
                .as("a draft that was left goes")
                .isZero();
        PlanClass.release(teacher, second);
        String third = PlanClass.draft(teacher, "minutes=20");
        assertThat(teacher.get(PlanClass.path(third)).body()).contains("这一天已经布置了约");
        PlanClass.release(teacher, third);
        assertThat(given.count(
                        "select count(*) from (select p.student_id from plans n join plan_pupils p using (plan_id)"
                                + " join plan_lines l using (plan_id, list_no) where n.released_at is not null group by 1"
                                + " having sum(l.seconds) > 1200) t"))
                .isZero();
    }

    @Test
    void whatIsLockedStaysWhenTheDayIsDraftedAgainAndWhatCannotStayIsNamed() {
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "forWhom=CLASS&minutes=15");
        String locked = items(teacher, plan).get(0);
        change(teacher, plan, "lock=" + encoded(locked));
        String again = PlanClass.draft(teacher, "forWhom=CLASS&minutes=12");
        assertThat(lockedItems(again)).as("by the button of the class page").isEqualTo(locked);
        given.school().execute("update class_members set valid_to = '2026-11-19' where student_id = 'plan-44'");
        teacher.post(PlanClass.path(again), "forWhom=CLASS&minutes=10&_csrf=" + teacher.token());
        given.school().execute("update class_members set valid_to = null where student_id = 'plan-44'");
        assertThat(lockedItems(again)).as("though a pupil has left").isEqualTo(locked);
        teacher.post(PlanClass.path(again), "forWhom=PUPIL&minutes=10&_csrf=" + teacher.token());
        teacher.post(PlanClass.path(again), "forWhom=CLASS&minutes=10&_csrf=" + teacher.token());
        assertThat(teacher.get(PlanClass.path(again)).body())
                .as("what single pupils had locked is nothing for the class")
                .contains("道锁定的题这次没有留住", stem(locked));
    }

    @Test
    void aDraftOfAnotherDayIsNotReleasedBeforeItIsPlannedAgain() {
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "forWhom=CLASS&minutes=10");
        given.school().execute("update plans set given_on = '2026-11-19'");
        PlanClass.release(teacher, plan);
        assertThat(teacher.get(PlanClass.path(plan)).body()).contains("是按 11 月 19 日排的", "重新安排");
        assertThat(given.count("select count(*) from plans where released_at is not null"))
                .isZero();
        teacher.post(PlanClass.path(plan), "forWhom=CLASS&minutes=10&_csrf=" + teacher.token());
        PlanClass.release(teacher, plan);
        assertThat(given.text("select given_on from plans where released_at is not null"))
                .isEqualTo("2026-11-20");
        teacher.post(PlanClass.path(plan), "forWhom=PUPIL&_csrf=" + teacher.token());
        assertThat(teacher.get(PlanClass.path(plan)).body()).contains("已经发布，不能再改", "讲评");
    }

    @Test
    void otherHomeworkOfTheDayTakesMinutesOfWhoeverHasItWhicheverClassGaveIt() {
        given.school()
                .execute(
                        "insert into activities (activity_id, school_id, grade, title, setting, medium, given_on, due_on,"
                                + " created_by, created_at) values ('plan-book', 's-plan', 3, '补充习题', 'HOMEWORK', 'PAPER',"
                                + " '2026-11-20', '2026-11-21', 'zhao', '2026-11-20T00:00:00Z')");
        given.school()
                .execute("insert into activity_items (activity_id, position, label, item_id, full_marks)"
                        + " select 'plan-book', n, n::text, 'book-' || n, 1 from generate_series(1, 15) n");
        given.school().execute("insert into activity_classes (activity_id, class_id) values ('plan-book', 'c-beside')");
        given.school()
                .execute(
                        "insert into activity_pupils (activity_id, class_id, student_id, presence) values"
                                + " ('plan-book', 'c-beside', 'plan-2', 'EXPECTED'), ('plan-book', 'c-beside', 'plan-3', 'ABSENT')");
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "minutes=20");
        assertThat(teacher.get(PlanClass.path(plan)).body()).contains("已经布置了约 15 分钟的数学书面作业");
        assertThat(seconds(plan, 2)).isLessThanOrEqualTo(300);
        assertThat(seconds(plan, 3)).isGreaterThan(600);
        given.school()
                .execute("insert into activity_items (activity_id, position, label, item_id, full_marks)"
                        + " select 'plan-book', n, n::text, 'book-' || n, 1 from generate_series(16, 30) n");
        PlanClass.release(teacher, plan);
        assertThat(teacher.get(PlanClass.path(plan)).body()).contains("会超过 20 分钟");
    }

    @Test
    void aRowThatCannotBeReadKeepsNoOtherOutAndACorrectionFindsWhatWasEntered() {
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "forWhom=CLASS&minutes=12");
        PlanClass.release(teacher, plan);
        String code = code(plan, 6);
        String first = item(plan, 6, 1);
        String second = item(plan, 6, 2);
        assertThat(enter(teacher, code, Map.of(first, "×", second, "3或4")).body())
                .contains("第 2 题没有存", "其余 1 题已经存好", "value=\"3或4\"");
        given.awaitStored();
        assertThat(standing(6)).isEqualTo(first + " f");
        Visitor pupil = given.pupil(6);
        answer(pupil, activity(plan, 6), first, right(first), Duration.ZERO);
        given.awaitStored();
        String revision = revision(teacher, code);
        assertThat(enter(teacher, code, revision, Map.of(first, "√", second, "×"))
                        .statusCode())
                .isEqualTo(302);
        given.awaitStored();
        assertThat(
                        given.text(
                                "select string_agg(concat_ws(' ', session_id is null, correct), ';' order by session_id nulls"
                                        + " first) from answers a where student_id = 'plan-6' and item_id = '" + first
                                        + "' and not exists"
                                        + " (select from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)"))
                .as("what was entered is put right, what the pupil did stays")
                .isEqualTo("t t;f t");
    }

    @Test
    void gradeOneGetsNoWrittenHomework() {
        Visitor teacher = given.teacher();
        given.school()
                .execute(
                        "insert into lessons (class_id, event_id, knowledge_points, kind, taught_at, taught_by, received_at)"
                                + " select 'c-young', gen_random_uuid(), array[knowledge_point], 'TAUGHT', '2026-11-02T02:00:00Z', 't',"
                                + " '2026-11-02T02:00:00Z' from placements where edition = 'sujiao-2013' and grade = 1"
                                + " and volume = '上' and unit_no <= 8");
        String plan = PlanClass.draft(teacher, "c-young", "setting=HOMEWORK&minutes=30");
        assertThat(given.text("select setting from plans where plan_id = '" + plan + "'"))
                .isEqualTo("CLASSWORK");
        assertThat(teacher.get("/classes/c-young/plans/" + plan).body()).contains("一、二年级不留书面作业");
        given.school().execute("delete from lessons where class_id = 'c-young'");
    }

    @Test
    void groupsOfAPointBecomeSlipsWithoutAGroupsName() {
        Visitor teacher = given.teacher();
        String point = given.text("select min(knowledge_point) from taught_points where class_id = 'c-plan'");
        String groups = teacher.get("/classes/c-plan/groups?point=" + point).body();
        assertThat(groups).contains("一起再学一遍", "再练一练", "试试更难的", "先试一试", "计生7<");
        String plan = PlanClass.draft(teacher, "forWhom=GROUP&setting=CLASSWORK&point=" + point);
        assertThat(given.count("select count(*) from plan_lists where plan_id = '" + plan + "'"))
                .isGreaterThan(2);
        assertThat(given.count("select count(*) from plan_lines where plan_id = '" + plan
                        + "' and not knowledge_points <@ (select array_agg(p) from (select '" + point + "' as p union"
                        + " select knowledge_point from taught_points where class_id = 'c-plan' union"
                        + " select knowledge_point from placements where edition = 'sujiao-2013' and grade < 3) t)"))
                .isZero();
        PlanClass.release(teacher, plan);
        String slips =
                teacher.get(PlanClass.path(plan) + "/sheets?layout=slips").body();
        assertThat(slips).contains("slips-of-plan", "计生1<", "计生45<").doesNotContain("一起再学一遍", "再练一练", "更难");
        String pairs = teacher.get("/classes/c-plan/pairs").body();
        assertThat(pairs).contains("互相讲一讲").doesNotContain("薄弱", "没学稳", "%");
    }

    @Test
    void answersMoveAPupilInWhateverOrderTheyCameInAndPrintedSlipsStay() {
        Visitor teacher = given.teacher();
        String point = given.text("select max(knowledge_point) from taught_points where class_id = 'c-plan'");
        String page = "/classes/c-plan/groups?point=" + point;
        boolean[] right = {false, false, true, true, true};
        for (int i = 0; i < right.length; i++) {
            given.answered(41, point, 50 - i, right[i]);
            given.answered(42, point, 46 + i, right[right.length - 1 - i]);
        }
        given.answered(43, point, 50, false);
        String before = teacher.get(page).body();
        String group = group(before, 41);
        assertThat(group).contains("试试更难的", "计生42<", "从“再练一练”换来：最近答");
        assertThat(moved(group, 42)).isEqualTo(moved(group, 41)).contains("换来");
        assertThat(group(before, 43)).contains("一起再学一遍").doesNotContain("换来");
        assertThat(teacher.get(page + "&lang=en").body()).contains("Came from “More practice”");
        teacher.get(page + "&lang=zh");
        String plan = PlanClass.draft(teacher, "forWhom=GROUP&setting=CLASSWORK&point=" + point);
        assertThat(given.count("select count(*) from plan_lists l join plan_pupils p using (plan_id, list_no) where"
                        + " plan_id = '" + plan + "' and need = 'EXTEND' and student_id in ('plan-41', 'plan-42')"))
                .as("slips are for the groups that the page shows")
                .isEqualTo(2);
        PlanClass.release(teacher, plan);
        String printed = slips(teacher, plan);
        for (int hour = 3; hour > 0; hour--) {
            given.answered(41, point, hour, false);
        }
        assertThat(group(teacher.get(page).body(), 41))
                .contains("一起再学一遍", "从“再练一练”换来")
                .doesNotContain("计生42<");
        assertThat(slips(teacher, plan)).isEqualTo(printed);
        given.school().execute("delete from answers where student_id like 'plan-%'");
    }

    private static String slips(Visitor teacher, String plan) {
        String page = teacher.get(PlanClass.path(plan) + "/sheets?layout=slips").body();
        return page.substring(page.indexOf("slips-of-plan"));
    }

    /** The group on the page that a pupil stands in. */
    private static String group(String page, int pupil) {
        return java.util.Arrays.stream(page.split("<article>", -1))
                .filter(article -> article.contains("计生" + pupil + "<"))
                .findFirst()
                .orElseThrow()
                .split("</article>", -1)[0];
    }

    /** What is said of a pupil's move. */
    private static String moved(String group, int pupil) {
        String row = group.substring(group.indexOf("计生" + pupil + "<"));
        return row.substring(0, row.indexOf("</li>")).replaceAll(".*<small[^>]*>", "");
    }

    @Test
    void aSheetIsPrintedForEverybodyAndFoundByItsCode() {
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "forWhom=CLASS&minutes=10");
        PlanClass.release(teacher, plan);
        String print = teacher.get(PlanClass.path(plan) + "/sheets").body();
        assertThat(print.split("class=\"sheet-page\"", -1)).hasSize(46);
        String code = code(plan, 5);
        assertThat(print).contains(code.substring(0, 4) + " " + code.substring(4), "answer-box", "必做", "选做");
        String sheets = "/classes/c-plan/sheets?code=";
        assertThat(teacher.get(sheets + code).body()).contains("计生5<", "照着写答案");
        assertThat(teacher.get(sheets + "12345").body()).contains("“12345”不是练习单的编号");
        String unknown = "00000000".equals(code) ? "" : "00000000";
        assertThat(teacher.get(sheets + unknown).body()).contains("没有编号是“00000000”的练习单");
        assertThat(teacher.get("/classes/c-beside/sheets?code=" + code).body()).contains("这张是三年级1班的练习单");
        String item = item(plan, 5, 1);
        assertThat(enter(teacher, code, Map.of(item, "3或4")).body()).contains("这里只写一个答案。", "第 1 题没有存");
        assertThat(given.count("select count(*) from plan_pupils where keyed_at is not null"))
                .as("nothing could be read, so nothing is entered")
                .isZero();
        assertThat(enter(teacher, code, Map.of(item, "√")).statusCode()).isEqualTo(302);
        given.awaitStored();
        assertThat(given.text("select string_agg(concat_ws(' ', correct, attempt, hints, setting), ';') from answers"
                        + " where student_id = 'plan-5' and activity_id = '" + activity(plan, 5) + "'"))
                .isEqualTo("t 1 0 HOMEWORK");
        assertThat(teacher.get(sheets + code).body()).contains("这张练习单 钱老师 在", "value=\"√\"");
        assertThat(enter(teacher, code, Map.of(item, "×")).body())
                .as("who does not know what was entered changes nothing")
                .contains("别人录入过这张练习单");
        assertThat(teacher.get(PlanClass.path(plan)).body()).contains("纸上");
    }

    @Test
    void whoseGuardiansDoNotAgreeGetsPaperAndNothingIsEntered() {
        given.school()
                .execute(
                        "insert into consents (student_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)"
                                + " values ('plan-9', 'PRACTICE', 'REFUSED', '2026-11-19', 'paper', 'director', '2026-11-19T00:00:00Z')");
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "");
        PlanClass.release(teacher, plan);
        assertThat(given.text(
                        "select string_agg(distinct l.reason ->> 'kind', ' ') from plan_lines l join plan_pupils p"
                                + " using (plan_id, list_no) where p.student_id = 'plan-9'"))
                .as("nothing is believed of the child")
                .isEqualTo("Begins");
        assertThat(teacher.get(PlanClass.path(plan) + "/sheets").body()).contains("计生9<");
        assertThat(teacher.get("/classes/c-plan/sheets?code=" + code(plan, 9)).body())
                .contains("监护人没有同意记录");
        given.school().execute("delete from consents where student_id = 'plan-9'");
    }

    @Test
    void onPaperAndOnTheScreenTheSameAnswersGiveTheSameAnalytics() {
        given.school().execute("delete from mastery where student_id in ('plan-41', 'plan-42', 'plan-43', 'plan-44')");
        Visitor teacher = given.teacher();
        String plan = PlanClass.draft(teacher, "forWhom=CLASS&minutes=12");
        PlanClass.release(teacher, plan);
        Map<String, String> answers = new LinkedHashMap<>();
        for (String item : itemsOf(plan, 41)) {
            answers.put(item, answers.size() % 3 == 2 && isReadable("1", item) ? "1" : right(item));
        }
        for (int number : List.of(41, 42)) {
            Visitor pupil = given.pupil(number);
            int left = answers.size();
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                answer(pupil, activity(plan, number), answer.getKey(), answer.getValue(), Duration.ofMinutes(left--));
            }
        }
        for (int number : List.of(43, 44)) {
            assertThat(enter(teacher, code(plan, number), answers).statusCode()).isEqualTo(302);
        }
        given.awaitStored();
        assertThat(judged(43))
                .isEqualTo(judged(41))
                .isEqualTo(judged(42))
                .isEqualTo(judged(44))
                .isNotEmpty();
        assertThat(given.mastery(43))
                .isNotEmpty()
                .isEqualTo(given.mastery(41))
                .isEqualTo(given.mastery(42))
                .isEqualTo(given.mastery(44));
        assertThat(teacher.get("/classes/c-plan/sheets?code=" + code(plan, 41)).body())
                .contains("在屏幕上做过了")
                .doesNotContain("name=\"item:");
    }

    private static String standing(int pupil) {
        return given.text("select string_agg(concat_ws(' ', item_id, correct), ';' order by item_id) from answers"
                + " where student_id = 'plan-" + pupil + "'");
    }

    private static String lockedItems(String plan) {
        return given.text(
                "select string_agg(item_id, ' ') from plan_lines where is_locked and plan_id = '" + plan + "'");
    }

    private static String stem(String item) {
        return Families.item(item).orElseThrow().stem();
    }

    private static long seconds(String plan, int pupil) {
        return given.count("select coalesce(sum(l.seconds), 0) from plan_lines l join plan_pupils p"
                + " using (plan_id, list_no) where plan_id = '" + plan + "' and student_id = 'plan-" + pupil + "'");
    }

    private static String revision(Visitor teacher, String code) {
        var found = Pattern.compile("name=\"revision\" value=\"([^\"]*)\"")
                .matcher(teacher.get("/classes/c-plan/sheets?code=" + code).body());
        return found.find() ? found.group(1) : "";
    }

    /** What was made of a pupil's answers, item by item, the writing with it. */
    private static String judged(int pupil) {
        return given.text("select string_agg(concat_ws(' ', item_id, correct, response, attempt, hints, setting),"
                + " ';' order by item_id) from answers where student_id = 'plan-" + pupil + "'");
    }

    private static List<String> items(Visitor teacher, String plan) {
        return ITEM.matcher(teacher.get(PlanClass.path(plan)).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void change(Visitor teacher, String plan, String what) {
        assertThat(teacher.post(PlanClass.path(plan) + "/lines", "list=1&" + what + "&_csrf=" + teacher.token())
                        .statusCode())
                .isEqualTo(302);
    }

    private static HttpResponse<String> enter(Visitor teacher, String code, Map<String, String> typed) {
        return enter(teacher, code, "", typed);
    }

    private static HttpResponse<String> enter(
            Visitor teacher, String code, String revision, Map<String, String> typed) {
        StringBuilder form =
                new StringBuilder("code=" + code + "&revision=" + encoded(revision) + "&_csrf=" + teacher.token());
        new HashMap<>(typed).forEach((item, text) -> form.append("&item%3A")
                .append(encoded(item))
                .append('=')
                .append(encoded(text)));
        return teacher.post("/classes/c-plan/sheets", form.toString());
    }

    private static void answer(Visitor pupil, String activity, String item, String typed, Duration age) {
        // Paper counts as written at noon, and this is the morning: within a day it makes no difference.
        assertThat(pupil.postFragment(
                                "/me/practice/answers",
                                "eventId=" + UUID.randomUUID() + "&item=" + encoded(item) + "&activity=" + activity
                                        + "&sitting=s&ageMillis=" + age.toMillis() + "&typed=" + encoded(typed)
                                        + "&_csrf=" + pupil.token())
                        .statusCode())
                .isEqualTo(200);
    }

    private static boolean isReadable(String typed, String item) {
        return !(Grader.grade(typed, Families.item(item).orElseThrow().rule()) instanceof Grade.Unreadable);
    }

    private static String right(String item) {
        return Families.item(item).orElseThrow().rule().text();
    }

    private static List<String> itemsOf(String plan, int pupil) {
        List<String> items = new ArrayList<>();
        for (int place = 1;
                place
                        <= given.count("select count(*) from plan_lines l join plan_pupils p using (plan_id, list_no)"
                                + " where plan_id = '" + plan + "' and student_id = 'plan-" + pupil + "'");
                place++) {
            items.add(item(plan, pupil, place));
        }
        return items;
    }

    private static String item(String plan, int pupil, int place) {
        return given.text(
                "select l.item_id from plan_lines l join plan_pupils p using (plan_id, list_no) where plan_id = '"
                        + plan + "' and student_id = 'plan-" + pupil + "' and position = " + place);
    }

    private static String activity(String plan, int pupil) {
        return given.text("select l.activity_id from plan_lists l join plan_pupils p using (plan_id, list_no)"
                + " where plan_id = '" + plan + "' and student_id = 'plan-" + pupil + "'");
    }

    private static String code(String plan, int pupil) {
        return given.text(
                "select code from plan_pupils where plan_id = '" + plan + "' and student_id = 'plan-" + pupil + "'");
    }
}
