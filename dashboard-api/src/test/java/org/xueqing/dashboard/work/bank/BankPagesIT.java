package org.xueqing.dashboard.work.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xueqing.dashboard.fixture.Visitor.encoded;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.Givings;
import org.xueqing.ingest.bank.Graded;
import org.xueqing.ingest.bank.ItemChecks;
import org.xueqing.item.choice.Candidate;
import org.xueqing.item.family.Families;

/** The bank as requests: an item's life, tables, what is drawn for a class, and what statistics say. */
class BankPagesIT {

    private static final Pattern ID = Pattern.compile("B-[0-9a-f]{12}");
    private static final Pattern DRAWN = Pattern.compile("name=\"items\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern DRAFT_ITEM = Pattern.compile("name=\"item\" value=\"([^\"]+)\"");

    private static BankClass bank;
    private static Visitor teacher;

    @BeforeAll
    static void open() {
        bank = BankClass.open();
        teacher = bank.teacher();
    }

    @AfterAll
    static void close() {
        bank.close();
    }

    // ---------------------------------------------------------------- an item's life

    @Test
    void anEditIsAnotherVersionAndTheOldOneStaysAsItWas() {
        String id = added("51－26＝（　　）", "25");
        assertThat(page("/bank/items?id=" + id)).contains("第 1 版 · 使用", "已有的作答留在原来那一版");
        assertThat(page(location(save("id=" + id + "&version=1&" + item("51－27＝（　　）", "24")))))
                .contains("已成为新的一版", "第 2 版", "第 1 版：51－26＝（　　） 答案 25");
        assertThat(text("select stem || answer from items where item_id = '" + id + ".1'"))
                .isEqualTo("51－26＝（　　）25");
        assertThat(text("select string_agg(knowledge_point, ',') from item_knowledge_points where item_id = '" + id
                        + ".2'"))
                .isEqualTo("K053");
        assertThat(page(location(save("id=" + id + "&version=2&" + item("51－27＝（　　）", "24")))))
                .contains("没有变化");
        assertThat(save("id=" + id + "&version=1&" + item("51－28＝（　　）", "23")).body())
                .contains("别人刚才也改了这道题", "51－28");
        assertThatThrownBy(() ->
                        bank.school().execute("update item_contents set stem = 'x' where item_id = '" + id + ".1'"))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsLost() {
        assertThat(save("form=" + UUID.randomUUID() + "&" + item("一半是多少？", "3或4"))
                        .body())
                .contains("答案“3或4”不能当作“数”来批改：这里只写一个答案。", "一半是多少？");
        assertThat(save("form=" + UUID.randomUUID() + "&stem=x&key=1&points=没有的点")
                        .body())
                .contains("没有知识点“没有的点”");
        String form = "form=" + UUID.randomUUID() + "&" + item("<script>alert(1)</script> 52－27＝", "25");
        String first = location(save(form));
        assertThat(location(save(form))).isEqualTo(first);
        assertThat(page(first)).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void whileTypingThePageSaysWhatItWillUnderstand() {
        assertThat(preview("62－37＝（　　）", "25", "35"))
                .contains("按题目里的算式，答案是 25", "看得懂的错误答案", ">35<", "这道题分不清的错法", "<strong>错</strong>")
                .doesNotContain("<html");
        assertThat(preview("72－38＝（　　）", "35", "")).contains("和您写的答案不一样", ">46<", ">44<");
        assertThat(preview("62－37＝（　　）", "25", "3或4")).contains("不批改，请学生再写", "学生看到：这里只写一个答案。");
        assertThat(preview("小明有几个？", "25", "２５")).contains("没有单独的算式", "<strong>对</strong>");
    }

    @Test
    void anItemOfAnotherSchoolIsNotThere() {
        String id = added("53－26＝（　　）", "27");
        Visitor other = bank.school().signedIn(School.TEACHER);
        assertThat(other.get("/bank/items?id=" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/bank").body()).contains("实验小学").doesNotContain("53－26");
        assertThat(other.get("/bank?school=s-bank").statusCode()).isEqualTo(404);
        assertThat(other.post("/bank/states", "id=" + id + "&state=RETIRED&_csrf=" + other.token())
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post("/bank/items", "id=" + id + "&version=1&" + item("x", "1") + "&_csrf=" + other.token())
                        .statusCode())
                .isEqualTo(404);
        Visitor pupil = bank.school().signedIn(School.PUPIL);
        assertThat(pupil.get("/bank").statusCode()).isEqualTo(404);
    }

    @Test
    void theListFindsByWordsPointUnitAndState() {
        String id = added("54－26＝（　　）", "28");
        assertThat(page("/bank?q=" + encoded("54－26"))).contains(id);
        assertThat(page("/bank?q=" + encoded("没有的字"))).doesNotContain(id).contains("没有这样的题");
        assertThat(page("/bank?point=" + encoded("两位数减两位数笔算（退位）"))).contains(id);
        assertThat(page("/bank?point=K131")).doesNotContain(id);
        String unit = text("select grade || '-' || volume || '-' || unit_no from placements"
                + " where edition = 'sujiao-2013' and knowledge_point = 'K053'");
        assertThat(page("/bank?unit=" + encoded(unit))).contains(id);
        assertThat(page("/bank?unit=" + encoded("6-下-1"))).doesNotContain(id);
        assertThat(page("/bank?state=RETIRED")).doesNotContain(id);
        assertThat(page(location(post("/bank/states", "id=" + id + "&state=RETIRED&reason=" + encoded("太简单")))))
                .contains("已停用，不再出", "停用：太简单");
        assertThat(page("/bank")).doesNotContain(id);
        assertThat(page("/bank?state=RETIRED")).contains(id);
    }

    @Test
    void whatIsWithdrawnWhileOpenIsRefusedWithASentence() {
        String id = added("55－26＝（　　）", "29");
        GivenItems items = new GivenItems(bank.school().server().store());
        assertThat(graded(items, id + ".1")).isInstanceOfSatisfying(Graded.Judged.class, judged -> assertThat(
                        judged.grade().isRight())
                .isTrue());
        String draft = draft(page("/classes/c-bank/activities/new?items=" + id + ".1"));
        post("/bank/states", "id=" + id + "&state=UNDER_REPAIR");
        assertThat(post("/classes/c-bank/activities", draft).body()).contains("第 1 题已经停用或改过了");
        assertThat(graded(items, id + ".1")).isInstanceOfSatisfying(Graded.Withdrawn.class, withdrawn -> assertThat(
                        withdrawn.said().in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("这道题老师收回去了。请做下一题。"));
        assertThat(items.find("s-shiyan", List.of(id + ".1"))).isEmpty();
        post("/bank/states", "id=" + id + "&state=IN_USE");
        assertThat(post("/classes/c-bank/activities", draft).statusCode()).isEqualTo(302);
    }

    private static Graded graded(GivenItems items, String itemId) {
        return Objects.requireNonNull(items.find("s-bank", List.of(itemId)).get(itemId))
                .grade("29");
    }

    // ---------------------------------------------------------------- tables

    @Test
    void aTableIsComparedFirstAndTakenAfterAWord() {
        String table = "题目,答案,知识点,要求\n56－27＝（　　）,29,K053,\n57－28＝（　　）,30,K053,\n,1,K053,\n58－29＝,29,K053,漂亮\n";
        assertThat(upload(table))
                .contains("新题 2，有变化 0，没有变化 0", "2 行不能导入", "第 4 行", "题目是空的", "“漂亮”不是“要求”能用的词")
                .contains("请核对", "第 3 行：按题目里的算式应该是 29，答案写的是 30");
        assertThat(
                        text(
                                "select count(*) from bank_items where school_id = 's-bank' and changed_by = 'meng'"
                                        + " and exists (select from items where item_id = bank_item_id || '.1' and stem like '56－27%')"))
                .isEqualTo("0");
        assertThat(page(location(confirm("")))).contains("有 2 行不能导入，什么也没有写入");
        upload(table);
        assertThat(page(location(confirm("skip=true&")))).contains("新题 2，有变化 0，没有变化 0", "56－27");
        assertThat(upload(table.replace(",30,", ",29,"))).contains("新题 0，有变化 1，没有变化 1", "答案 30", "答案 29");
        assertThat(page(location(confirm("skip=true&")))).contains("有变化 1");
        assertThat(text("select count(*) from items where stem = '57－28＝（　　）'")).isEqualTo("2");
        assertThat(page(location(confirm("")))).contains("没有等着导入的表格");
    }

    @Test
    void theEmptyTableIsReadBackAndSaysWhatAFileLacks() {
        assertThat(teacher.get("/bank/template.xlsx").statusCode()).isEqualTo(200);
        assertThat(page(location(teacher.upload("/bank/tables", fields(), "t.csv", "题目,知识点\nx,K053\n"))))
                .contains("答案");
    }

    // ---------------------------------------------------------------- drawing

    @Test
    void aClassIsNeverGivenAgainWhatItHasSeen() {
        String path = "/classes/c-bank/draw?count=12&family=SUB-2D-BORROW&point=K053&seed=";
        List<String> first = items(page(path + 3));
        assertThat(first).hasSize(12).allMatch(id -> id.startsWith("SUB-2D-BORROW.1."));
        assertThat(items(page(path + 3))).isEqualTo(first);
        HttpResponse<String> given = post("/classes/c-bank/activities", draft(page(chosen(first))));
        assertThat(page(location(given))).contains("已布置", "12 道题");
        assertThat(text("select count(*) from item_contents where item_id = any (array['" + String.join("','", first)
                        + "'])"))
                .isEqualTo("12");
        assertThat(text("select string_agg(distinct knowledge_point, ',') from item_knowledge_points where item_id = '"
                        + first.get(0) + "'"))
                .isEqualTo("K053");
        String again = page(path + 3);
        assertThat(items(again)).hasSize(12).doesNotContainAnyElementsOf(first);
        assertThat(again).contains("天内做过（或数字一样），没有出");
        assertThat(numbers(items(again))).doesNotContainAnyElementsOf(numbers(first));
        assertThat(items(page(path + "3&days=0"))).isNotEmpty();
        Givings givings = new Givings(bank.school().server().store());
        Candidate one = Candidate.of(Families.item(first.get(0)).orElseThrow());
        assertThat(givings.ofClass("c-bank").of(one).times()).isEqualTo(1);
        assertThat(givings.ofClass("c-3-2").of(one).times()).isZero();
    }

    @Test
    void aPupilsOwnAnswersAreExposureToo() {
        String id = added("59－31＝（　　）", "28");
        bank.answer(id + ".1");
        Givings givings = new Givings(bank.school().server().store());
        Candidate item = Candidate.of(id + ".1", "59－31＝（　　）", "28");
        assertThat(givings.ofPupil("bank-3").of(item).times()).isEqualTo(1);
        assertThat(givings.ofPupil("bank-nobody").of(item).times()).isZero();
    }

    @Test
    void anUnknownPointIsSaidAndNobodyElsesClassIsDrawnFor() {
        assertThat(page("/classes/c-bank/draw?point=" + encoded("没有的点"))).contains("没有知识点“没有的点”");
        assertThat(teacher.get("/classes/c-3-2/draw").statusCode()).isEqualTo(404);
    }

    // ---------------------------------------------------------------- statistics

    @Test
    void statisticsNameWhatToRepairWithTheirFigures() {
        String suspected = added("60－35＝（　　）答案写错了", "25");
        String quiet = added("60－36＝（　　）", "24");
        bank.answer(suspected + ".1");
        bank.school().execute("update checked_run set run_id = 0");
        Instant now = bank.school().clock().instant();
        ItemChecks checks = new ItemChecks(bank.school().server().store());
        assertThat(checks.follow(now)).isPositive();
        assertThat(checks.follow(now)).as("once for each run").isZero();
        String flawed = page("/bank?flawed=true");
        assertThat(flawed)
                .contains(suspected)
                .doesNotContain(quiet)
                .contains("答案可能有误：学得最好的 11 人里，11 人写了“35”，只有 0 人和答案一样。")
                .contains("40 人里有 30 人写了“35”，比答对的 10 人还多")
                .contains("学得越好的越容易错：区分度 -0.7");
        assertThat(page("/bank/items?id=" + suspected)).contains("请看看这道题", "40 人，得分率 25%");
        assertThat(page("/bank/items?id=" + quiet)).contains("作答 0 人，还不够（30 人起评）");
    }

    // ---------------------------------------------------------------- how it is asked

    private static String item(String stem, String key) {
        return "stem=" + encoded(stem) + "&key=" + encoded(key) + "&points=K053&act=use";
    }

    private String added(String stem, String key) {
        String said = page(location(save("form=" + UUID.randomUUID() + "&" + item(stem, key))));
        assertThat(said).contains("已加进题库");
        return ID.matcher(said).results().map(MatchResult::group).findFirst().orElseThrow();
    }

    private static HttpResponse<String> save(String form) {
        return post("/bank/items", form);
    }

    private static String preview(String stem, String key, String tried) {
        return teacher.postFragment(
                        "/bank/preview", item(stem, key) + "&tried=" + encoded(tried) + "&_csrf=" + teacher.token())
                .body();
    }

    private static List<String> items(String page) {
        return DRAWN.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static HashSet<String> numbers(List<String> ids) {
        return ids.stream()
                .map(id -> Candidate.of(Families.item(id).orElseThrow()).numbers())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String chosen(List<String> ids) {
        return "/classes/c-bank/activities/new?"
                + ids.stream().map(id -> "items=" + id).collect(Collectors.joining("&"));
    }

    /** The form of a new activity as the page shows it, sent back with a title. */
    private static String draft(String page) {
        List<String> ids =
                DRAFT_ITEM.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(ids).isNotEmpty();
        List<String> fields = new ArrayList<>(List.of(
                "form=" + UUID.randomUUID(),
                "title=" + encoded("题库练习"),
                "setting=CLASSWORK",
                "medium=PAPER",
                "givenOn=2026-11-20",
                "dueOn=2026-11-21",
                "nevertheless=yes",
                "classes=c-bank"));
        for (int at = 0; at < ids.size(); at++) {
            fields.add("label=" + (at + 1) + "&page=&number=&marks=1&level=&first=&second=&item=" + ids.get(at));
        }
        return String.join("&", fields);
    }

    private static Map<String, String> fields() {
        return Map.of("school", "s-bank", "_csrf", URLDecoder.decode(teacher.token(), StandardCharsets.UTF_8));
    }

    private static String upload(String table) {
        return teacher.upload("/bank/tables", fields(), "题目.csv", table).body();
    }

    private static HttpResponse<String> confirm(String choice) {
        return post("/bank/tables/confirm", choice + "school=s-bank");
    }

    private static HttpResponse<String> post(String path, String form) {
        return teacher.post(path, form + "&_csrf=" + teacher.token());
    }

    private static String page(String path) {
        return teacher.get(path).body();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect: " + answer.body()));
    }

    private static String text(String sql) {
        return JdbcClient.create(bank.school().server().store().dataSource())
                .sql(sql)
                .query(String.class)
                .single();
    }
}
