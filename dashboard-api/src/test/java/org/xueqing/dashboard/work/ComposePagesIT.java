package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.calibration.BetaMap;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.ingest.live.Models;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.family.Families;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.Prerequisites;

/** 组卷: a paper is proposed, changed, given, printed, written, and what was foretold stands beside what came. */
class ComposePagesIT {

    private static final Pattern ITEMS = Pattern.compile("name=\"items\" value=\"([^\"]+)\"");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final String NEW = "/classes/c-work/papers/new";

    private static PaperClass paper;
    private static Visitor teacher;
    private static List<KnowledgePoint> points;

    @BeforeAll
    static void open() {
        paper = PaperClass.open();
        teacher = paper.teacher();
        points = Curriculum.load().points(Curriculum.SUJIAO_2013, new Volume(2, Semester.FIRST)).stream()
                .filter(point -> !Families.of(point.id()).isEmpty())
                .limit(2)
                .toList();
        paper.school()
                .execute(
                        "insert into lessons (class_id, event_id, knowledge_points, kind, taught_at, taught_by, received_at)"
                                + " values ('c-work', gen_random_uuid(), '{" + ids(",")
                                + "}', 'TAUGHT', '2026-11-02T02:00:00Z', 'han', '2026-11-02T02:00:00Z')");
    }

    private static String ids(String between) {
        return points.stream().map(KnowledgePoint::id).collect(Collectors.joining(between));
    }

    @AfterAll
    static void close() {
        School school = paper.school();
        school.execute("delete from item_measures where scale = 's-paper/2'");
        school.execute("delete from abilities where scale = 's-paper/2'");
        new StoredModels(school).forget();
        school.execute("delete from answers where session_id = 'compose-pages'");
        school.execute("delete from lessons where class_id = 'c-work' and taught_by = 'han'");
        paper.close();
    }

    @Test
    void withoutMeasuresAndModelsItemsAreProposedAndNothingIsForetold() {
        notMeasured();
        assertThat(words(page(NEW))).contains("组卷", points.get(0).nameZh(), "7、2、1 就是 7∶2∶1");
        String page = post(NEW, plan(6) + "&propose=yes");
        assertThat(items(page)).hasSize(6).doesNotHaveDuplicates();
        assertThat(words(page))
                .contains("没量过，也没有模型，不能预测", "这个班量过学习能力的学生不到 10 人")
                .contains("计划和实际");
    }

    @Test
    void marksThatCannotBeReadAreSaidAndUnknownPartsOfAPlanAreLeftOut() {
        List<String> items = items(post(NEW, plan(2) + "&band:X=1&competency:x=2&point:K999=3&propose=yes"));
        assertThat(items).hasSize(2);
        String typed =
                "&items=" + items.get(0) + "&marks=" + Visitor.encoded("５分") + "&items=" + items.get(1) + "&marks=";
        assertThat(words(post("/classes/c-work/papers", plan(2) + typed + "abc" + form("小测", "QUIZ"))))
                .contains("第 2 题的满分“abc”不能用");
        assertThat(post(NEW, plan(2) + typed + "3")).contains("value=\"5\"", "value=\"3\"");
    }

    @Test
    void aPaperIsForetoldChangedGivenPrintedAndCheckedWhenItIsWritten() {
        measured();
        String proposed = post(NEW, plan(6) + "&propose=yes");
        List<String> items = items(proposed);
        assertThat(items).hasSize(6).doesNotHaveDuplicates();
        assertThat(words(proposed)).contains("按同一题族量过的题", "多半在", "信度 α", "平均分", "分钟");

        List<String> swapped = items(post(NEW, plan(6) + chosen(items) + "&swap=" + items.get(2)));
        assertThat(swapped).hasSize(6).doesNotContain(items.get(2)).doesNotHaveDuplicates();
        List<String> others = new ArrayList<>(items);
        others.remove(2);
        assertThat(swapped).containsAll(others);
        List<String> dropped = items(post(NEW, plan(6) + chosen(swapped) + "&drop=" + swapped.get(0)));
        assertThat(dropped).hasSize(5).doesNotContain(swapped.get(0));
        List<String> added = items(post(NEW, plan(6) + chosen(dropped) + "&gone=" + swapped.get(0) + "&add=yes"));
        assertThat(added).hasSize(6).containsAll(dropped).doesNotContain(swapped.get(0));

        assertThat(words(post("/classes/c-work/papers", plan(6) + chosen(added) + form("", "QUIZ"))))
                .contains("名称");
        String filled = plan(6) + chosen(added) + form("单元小卷", "QUIZ");
        HttpResponse<String> given = teacher.post("/classes/c-work/papers", "_csrf=" + teacher.token() + "&" + filled);
        assertThat(given.statusCode()).isEqualTo(302);
        assertThat(words(post("/classes/c-work/papers", filled.replaceFirst("marks=2", "marks=3"))))
                .as("the same form with other marks")
                .contains("内容和这次的不一样；这次的没有保存");
        String activity = given.headers().firstValue("location").orElseThrow().replaceAll(".*/activities/", "");
        assertThat(number("select count(*) from paper_item_forecasts where share is not null and activity_id = '"
                        + activity + "'"))
                .isEqualTo(6);
        String path = "/classes/c-work/activities/" + activity;
        assertThat(words(page(path))).contains("打印卷子", "单元小卷");
        assertThat(page(path + "/print")).contains("姓名", "answer-box").doesNotContain("sheet-key");
        assertThat(words(page(path + "/print?show=key"))).contains("答案");

        answers(activity, added);
        String analysis = words(page(path + "/paper"));
        assertThat(analysis).contains("预测和结果", "预测得分率", "实际得分率", "结果", "在预测范围");
        assertThat(words(page(path + "/paper?lang=en"))).contains("Foretold and observed", "Foretold share right");
        assertThat(words(page(NEW + "?lang=en"))).contains("Build a paper").doesNotContain("??");
        page(NEW + "?lang=zh");
    }

    @Test
    void theModelInUseForetellsWhatWasNeverMeasuredAndIsSwappedWhenAnotherTakesItsPlace() {
        notMeasured();
        abilities();
        model(-2);
        String low = post(NEW, plan(4) + "&propose=yes");
        assertThat(words(low)).contains("没量过，按模型估计，范围宽");
        List<String> items = items(low);
        double first = share(post(NEW, plan(4) + chosen(items) + "&read=yes"));
        paper.school()
                .execute("update models set live_until = now(), ended_by = 'REPLACED' where stratum = 'grade-2'"
                        + " and live_until is null");
        model(2);
        double second = share(post(NEW, plan(4) + chosen(items) + "&read=yes"));
        assertThat(second).isGreaterThan(first + 20);
        assertThat(Models.goBack(paper.school().server().store(), "grade-2", Instant.parse("2026-11-20T01:00:00Z")))
                .isPresent();
        assertThat(share(post(NEW, plan(4) + chosen(items) + "&read=yes"))).isEqualTo(first);
    }

    /** What a pupil did is read from the store as a run reads it from the log, hints too. */
    @Test
    void hintsThatPupilsAskedForReachTheModel() {
        notMeasured();
        abilities();
        model(2, -5);
        paper.school()
                .execute(
                        "insert into answers (student_id, event_id, item_id, knowledge_points, correct, answered_at, attempt,"
                                + " hints, setting, ordered_at, received_at, flags) select 'w-' || n, gen_random_uuid(), 'asked-about',"
                                + " '{}', false, at, 1, 0, 'HOMEWORK', at, at, '{}' from generate_series(1, 45) n,"
                                + " (select timestamptz '2026-10-05T00:00:00Z' + m * interval '1 minute' as at"
                                + " from generate_series(1, 20) m) times");
        try {
            List<String> items = items(post(NEW, plan(4) + "&propose=yes"));
            double unaided = share(post(NEW, plan(4) + chosen(items) + "&read=yes"));
            paper.school().execute("update answers set hints = 2 where item_id = 'asked-about'");
            assertThat(share(post(NEW, plan(4) + chosen(items) + "&read=yes"))).isLessThan(unaided - 20);
        } finally {
            paper.school().execute("delete from answers where item_id = 'asked-about'");
        }
    }

    @Test
    void aModelOfAnOlderVersionIsAsNone() throws IOException {
        notMeasured();
        abilities();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(0x5851_4d31);
            out.writeInt(1);
            out.writeUTF(Feature.PACE.key());
        }
        new StoredModels(paper.school()).putIntoUse(bytes.toByteArray());
        assertThat(words(post(NEW, plan(4) + "&propose=yes")))
                .contains("没量过，也没有模型，不能预测")
                .doesNotContain("按模型估计");
    }

    private static double share(String page) {
        Matcher share = Pattern.compile("预计 (\\d+)% 做对").matcher(words(page));
        assertThat(share.find()).isTrue();
        return Double.parseDouble(share.group(1));
    }

    private static void model(double intercept) {
        model(intercept, 0);
    }

    private static void model(double intercept, double ofHelp) {
        List<Double> zeros = Collections.nCopies(Feature.COUNT, 0.0);
        List<Double> weights = new ArrayList<>(zeros);
        weights.set(Feature.HELP.ordinal(), ofHelp);
        Scorer scorer = new Scorer.Logistic(zeros, Collections.nCopies(Feature.COUNT, 1.0), weights, intercept);
        History history = new History(
                "p", List.of(new Answer(new Place(Instant.EPOCH, 0, "e"), true, "i", List.of("K001"), 1, true)));
        new StoredModels(paper.school())
                .putIntoUse(new NextAnswerModel(
                        Encodings.of(List.of(history), Prerequisites.NONE), scorer, BetaMap.IDENTITY));
    }

    private static void notMeasured() {
        paper.school().execute("delete from item_measures where scale = 's-paper/2'");
        paper.school().execute("delete from abilities where scale = 's-paper/2'");
        new StoredModels(paper.school()).forget();
    }

    private static void measured() {
        notMeasured();
        abilities();
        for (KnowledgePoint point : points) {
            for (ItemFamily family : Families.of(point.id())) {
                paper.school()
                        .execute("insert into item_measures (run_id, scale, item_id, difficulty, difficulty_error,"
                                + " discrimination, discrimination_error, answers, flags)"
                                + " select 7, 's-paper/2', '" + family.code()
                                + ".1.f' || n, -1 + n / 2.0, 0.2, 1.2, 0.1, 60,"
                                + " '{}' from generate_series(1, 4) n on conflict do nothing");
            }
        }
    }

    private static void abilities() {
        paper.school()
                .execute("insert into abilities (run_id, student_id, scale, ability, error, answers)"
                        + " select 7, 'w-' || n, 's-paper/2', (n - 23) / 15.0, 0.3, 80 from generate_series(1, 45) n"
                        + " on conflict do nothing");
    }

    private static void answers(String activity, List<String> items) {
        for (int item = 0; item < items.size(); item++) {
            paper.school()
                    .execute(
                            "insert into answers (student_id, event_id, item_id, knowledge_points, correct, answered_at,"
                                    + " sequence, attempt, hints, setting, activity_id, session_id, ordered_at, received_at, flags)"
                                    + " select 'w-' || n, gen_random_uuid(), '" + items.get(item) + "', '{}', n > "
                                    + 5 * item
                                    + ", '2026-11-20T04:00:00Z', 1, 1, 0, 'QUIZ', '" + activity
                                    + "', 'compose-pages', '2026-11-20T04:00:00Z', now(), '{}' from generate_series(1, 45) n");
        }
    }

    private static String plan(int count) {
        String parts =
                points.stream().map(point -> "&point:" + point.id() + "=1").collect(Collectors.joining());
        return "count=" + count + "&days=180&seed=1&band:EASY=7&band:MIDDLE=2&band:HARD=1" + parts;
    }

    private static String chosen(List<String> items) {
        return items.stream().map(item -> "&items=" + item + "&marks=2").collect(Collectors.joining());
    }

    private static String form(String title, String setting) {
        return "&form=" + UUID.randomUUID() + "&title=" + Visitor.encoded(title) + "&setting=" + setting
                + "&givenOn=2026-11-20";
    }

    private static List<String> items(String page) {
        return ITEMS.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static long number(String sql) {
        return JdbcClient.create(paper.school().server().store().dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private static String page(String path) {
        HttpResponse<String> page = teacher.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private static String post(String path, String form) {
        HttpResponse<String> page = teacher.post(path, "_csrf=" + teacher.token() + "&" + form);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private static String words(String page) {
        return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
