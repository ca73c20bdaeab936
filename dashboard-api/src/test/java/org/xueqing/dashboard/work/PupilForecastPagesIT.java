package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.OutputType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.calibration.BetaMap;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.dashboard.fixture.Browser;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.Prerequisites;

/** 下一题预测: how likely a pupil's next answers are right, why, and who may read it. */
class PupilForecastPagesIT {

    private static final String PAGE = "/classes/c-work/pupils/w-1/forecast";
    private static final int PHONE = 390;

    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final KnowledgePoint LATER = CURRICULUM.points().stream()
            .filter(point -> !point.prerequisites().isEmpty())
            .findFirst()
            .orElseThrow();
    private static final KnowledgePoint EARLIER =
            CURRICULUM.point(LATER.prerequisites().get(0)).orElseThrow();

    private static final Pattern SECTION =
            Pattern.compile("<section data-point=\"([^\"]+)\">(.*?)</section>", Pattern.DOTALL);
    private static final Pattern CHANCE = Pattern.compile("data-chance[^>]*>(?:约 |about )(\\d+)%");
    private static final Pattern ADDS = Pattern.compile("data-adds[^>]*>([+−]?\\d+)<");

    @TempDir
    static Path folder;

    private static PaperClass paper;
    private static Visitor teacher;

    @BeforeAll
    static void open() {
        paper = PaperClass.open();
        teacher = paper.teacher();
        answered("w-1", LATER.id(), 12, "n in (8, 10)");
        answered("w-1", EARLIER.id(), 16, "n > 3");
        answered("w-1", "K-new", 5, "true");
        answered("w-1", "K002", 2, "true");
        answered("w-3", LATER.id(), 19, "true");
    }

    @AfterAll
    static void close() {
        paper.school().execute("delete from answers where session_id = 'forecast-pages'");
        new StoredModels(paper.school()).forget();
        paper.close();
    }

    @BeforeEach
    void learnt() {
        new StoredModels(paper.school()).forget();
        new StoredModels(paper.school()).putIntoUse(model());
    }

    @Test
    void eachPointHasItsChanceAndWhatItIsMadeOfStrongestFirst() {
        String page = page(PAGE);
        String later = section(page, LATER.id());
        assertThat(words(later))
                .contains(LATER.nameZh(), "依据这个知识点的 12 次作答", "为什么这样估计", "一般情况")
                .contains("同样的知识点最近 6 次错 4 次", "前面的“" + EARLIER.nameZh() + "”最近 6 次错 0 次", "其他", "合起来");
        assertThat(words(section(page, EARLIER.id()))).contains("依据这个知识点的 16 次作答", "最近 6 次错 0 次");
        assertThat(words(page)).contains("到现在一共做过 35 题", "不一定是原因").doesNotContain("纸生2");
        List<Integer> adds = adds(later);
        assertThat(adds.subList(1, 4)).isSortedAccordingTo((one, other) -> Math.abs(other) - Math.abs(one));
    }

    @Test
    void whatIsSaidAddsUpToTheChanceInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            List<String> foretold = SECTION.matcher(page(PAGE + "?lang=" + language))
                    .results()
                    .map(found -> found.group(2))
                    .filter(section -> section.contains("data-chance"))
                    .toList();
            assertThat(foretold).hasSize(2).allSatisfy(section -> {
                assertThat(section).doesNotContain("??");
                assertThat(adds(section)).hasSizeGreaterThan(3);
                assertThat(adds(section).stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(number(CHANCE, section));
            });
        }
        page(PAGE + "?lang=zh");
    }

    @Test
    void moreWrongAnswersMakeItLessLikely() {
        int before = number(CHANCE, section(page(PAGE), EARLIER.id()));
        answered("w-1", EARLIER.id(), 6, "false", "more", "2026-11-19T00:00:00Z");
        try {
            assertThat(number(CHANCE, section(page(PAGE), EARLIER.id()))).isLessThan(before - 5);
        } finally {
            paper.school().execute("delete from answers where item_id like 'more-%'");
        }
    }

    @Test
    void itIsSaidWhyNothingIsForetold() {
        String page = page(PAGE);
        assertThat(words(section(page, "K002"))).contains("只做过 2 题，不到 3 题").doesNotContain("%");
        assertThat(words(section(page, "K-new"))).contains("别的学生在这个知识点上一共只做过 0 题");
        assertThat(words(page("/classes/c-work/pupils/w-3/forecast")))
                .contains("只做过 19 题，不到 20 题，还不能预测")
                .doesNotContain("约 ");
        assertThat(words(page("/classes/c-work/pupils/w-4/forecast"))).contains("只做过 0 题");
        new StoredModels(paper.school()).forget();
        assertThat(words(page(PAGE))).contains("这个年级还没有可用的预测模型").doesNotContain("约 ");
    }

    @Test
    void aRefusalOfPredictionHoldsAtOnce() {
        paper.school()
                .execute("insert into guardians (guardian_id, name, phone) values ('g-forecast', '家长', '19900000077')"
                        + " on conflict do nothing");
        paper.school()
                .execute(
                        "insert into consents (student_id, guardian_id, purpose, decision, decided_on, basis, recorded_by,"
                                + " recorded_at) values ('w-1', 'g-forecast', 'PREDICTION', 'REFUSED', '2026-11-20', 'paper', 'x', now())");
        try {
            assertThat(words(page(PAGE))).contains("监护人没有同意预测").doesNotContain("约 ", "合起来");
        } finally {
            paper.school().execute("delete from consents where student_id = 'w-1'");
            paper.school().execute("delete from guardians where guardian_id = 'g-forecast'");
        }
    }

    @Test
    void staffOfTheClassAloneReadItAndEachLookIsWrittenDown() {
        String looks =
                "select count(*) from audit where action = 'READ_PUPIL' and login = 'tang' and student_id = 'w-1'";
        long before = count(looks);
        assertThat(paper.school().signedIn(PaperClass.COLLEAGUE).get(PAGE).statusCode())
                .isEqualTo(200);
        assertThat(count(looks)).isEqualTo(before + 1);
        for (String login : List.of(School.TEACHER, School.LEAD, School.PUPIL, School.PARENT, School.DISTRICT)) {
            assertThat(paper.school().signedIn(login).get(PAGE).statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(page("/classes/c-work/pupils/w-1")).contains("看下一题预测", PAGE);
    }

    @Test
    void itFitsADeskAndAPhone() throws Exception {
        try (Browser browser = Browser.open(folder.resolve("profile"))) {
            browser.resize(1366, 768);
            browser.signIn(paper.school(), PaperClass.TEACHER);
            for (int width : new int[] {1366, PHONE}) {
                browser.resize(width, 844);
                browser.driver().get(paper.school().server().address() + PAGE.substring(1));
                assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                picture(browser, width);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Where somebody wants to look: {@code -Dxueqing.pictures=FOLDER}. */
    private static void picture(Browser browser, int width) throws Exception {
        String wanted = System.getProperty("xueqing.pictures", "");
        if (!wanted.isEmpty()) {
            Files.write(
                    Path.of(wanted, "forecast-" + width + ".png"),
                    browser.driver().getScreenshotAs(OutputType.BYTES));
        }
    }

    /** Weighs what others did on the points, the pupil on the whole and on the points, and earlier points. */
    private static NextAnswerModel model() {
        List<Double> weights = new ArrayList<>(Collections.nCopies(Feature.COUNT, 0.0));
        weights.set(Feature.POINT_RATE.ordinal(), 0.8);
        weights.set(Feature.ABILITY.ordinal(), 0.5);
        weights.set(Feature.POINT_SURPRISE.ordinal(), 1.5);
        weights.set(Feature.PREREQUISITE_SURPRISE.ordinal(), 0.3);
        weights.set(Feature.DAYS_ACTIVE.ordinal(), 0.2);
        weights.set(Feature.POINT_THIS_DAY.ordinal(), 0.1);
        Scorer scorer = new Scorer.Logistic(
                Collections.nCopies(Feature.COUNT, 0.0), Collections.nCopies(Feature.COUNT, 1.0), weights, 0.4);
        List<History> others = IntStream.range(0, 30)
                .mapToObj(pupil -> new History(
                        "other-" + pupil,
                        List.of(
                                other(pupil, 0, EARLIER.id(), pupil % 5 > 0),
                                other(pupil, 1, LATER.id(), pupil % 5 > 1),
                                other(pupil, 2, "K002", true))))
                .toList();
        return new NextAnswerModel(
                Encodings.of(others, Prerequisites.of(CURRICULUM)), scorer, new BetaMap(0.97, 1.02, 0.03));
    }

    private static Answer other(int pupil, int at, String point, boolean isCorrect) {
        Place place = new Place(Instant.parse("2026-10-12T01:00:00Z").plusSeconds(60L * at), at, pupil + "-" + at);
        return new Answer(place, true, "item-" + point + pupil % 3, List.of(point), 1, isCorrect);
    }

    private static void answered(String pupil, String point, int times, String isCorrect) {
        answered(pupil, point, times, isCorrect, "forecast-" + point, "2026-11-16T08:00:00Z");
    }

    /** @param isCorrect by n, the number of the answer from 1 on */
    private static void answered(String pupil, String point, int times, String isCorrect, String item, String since) {
        paper.school()
                .execute("insert into answers (student_id, event_id, item_id, knowledge_points, correct, answered_at,"
                        + " attempt, hints, setting, session_id, ordered_at, received_at, flags) select '" + pupil
                        + "', gen_random_uuid(), '" + item + "-' || n, '{" + point + "}', " + isCorrect
                        + ", at, 1, 0, 'HOMEWORK', 'forecast-pages', at, at, '{}' from (select n, timestamptz '" + since
                        + "' + n * interval '3 hours' as at from generate_series(1, " + times
                        + ") n) times");
    }

    private static String section(String page, String point) {
        return SECTION.matcher(page)
                .results()
                .filter(found -> found.group(1).equals(point))
                .map(found -> found.group(2))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> adds(String section) {
        return ADDS.matcher(section)
                .results()
                .map(found -> Integer.parseInt(found.group(1).replace("−", "-").replace("+", "")))
                .toList();
    }

    private static int number(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll(".*\\D(\\d+)%", "$1"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    private static long count(String sql) {
        return JdbcClient.create(paper.school().server().store().dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private static String page(String path) {
        var page = teacher.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").replace("&quot;", "\"");
    }
}
