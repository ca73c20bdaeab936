package org.xueqing.dashboard.teacher.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/**
 * 学习过程, of a class and of a pupil. Five pupils answer the same twenty items on five days of October, two quickly and two
 * slowly, two of the four right.
 */
class ProcessPagesIT {

    private static final String CLASS = "/classes/c-3-2/process";
    private static final String PUPIL = "/classes/c-3-2/pupils/p-a/process";
    private static final String PATH = "/classes/c-3-2/pupils/p-a/path";

    private static final String ANSWERS =
            """
            insert into answers (student_id, event_id, item_id, knowledge_points, correct, response, answered_at, sequence,
                                 duration_ms, attempt, hints, setting, ordered_at, received_at, flags)
            select pupil, gen_random_uuid(), 'process-' || day || '-' || n, '{K104}', correct, 'r' || n, at, null, ms, 1, 0,
                   'HOMEWORK', at, at, '{}'
              from (values ('p-a', 6000, true), ('p-b', 20000, true), ('p-c', 6000, false), ('p-d', 20000, false),
                           ('p-unrostered', 10000, true)) p (pupil, ms, correct),
                   unnest(array[5, 8, 12, 15, 19]) day,
                   (values (0, 0), (1, 1), (2, 2), (3, 60)) i (n, minute),
                   lateral (select timestamptz '2026-10-01T10:00:00Z' + make_interval(days => day - 1, mins => minute) as at) t
            """;

    private static School school;
    private static Visitor teacher;

    @BeforeAll
    static void answer() {
        school = School.open();
        teacher = school.signedIn(School.TEACHER);
        school.execute(ANSWERS);
        school.execute("insert into steps (student_id, event_id, item_id, step, stepped_at, received_at) values"
                + " ('p-a', '00000000-0000-4000-8000-0000000000e1', 'process-5-1', 'HINT_OPENED', '2026-10-05T10:00:30Z',"
                + " '2026-10-05T10:00:30Z')");
    }

    @AfterAll
    static void forget() {
        school.execute("delete from answers where item_id like 'process-%'");
        school.execute("delete from steps where item_id like 'process-%'");
    }

    @Test
    void saysWhatALearningCurveShowsOfWhomAndHowSure() {
        String page = teacher.get(CLASS).body();
        assertThat(text(page))
                .containsSubsequence(
                        "学习曲线",
                        "还看不出进步 1 个知识点",
                        "看得出进步 1 个知识点",
                        "20 名学生前 5 次都做了：第 1 次对 40%，第 5 次对 85%。",
                        "次数每翻一倍，答对的胜算乘 2.00（可能 1.41–2.83）。",
                        "全年级：看得出进步。",
                        "做满 4 次的学生不到 10 名，不判断");
        assertThat(page.split("<svg viewBox=\"0 0 240 120\" role=\"img\"", -1)).hasSize(3);
        assertThat(text(page)).contains("1 30 40%（25%–58%）");
        assertThat(teacher.get("/classes/c-3-2").body()).contains("href=\"" + CLASS + "\"");
    }

    @Test
    void placesPupilsByTimeAndAccuracyAndSaysFromWhat() {
        String page = teacher.get(CLASS).body();
        assertThat(text(page))
                .containsSubsequence(
                        "快而准 2 名",
                        "李思远",
                        "慢而准 1 名",
                        "王安",
                        "快而错 1 名",
                        "王安",
                        "慢而错 1 名",
                        "阿依努尔",
                        "依据最近八周 100 次有用时的首次作答",
                        "60%");
        assertThat(text(teacher.get(CLASS + "?point=K105").body())).contains("最近八周没有够数的有用时的作答");
    }

    @Test
    void saysTheSameInEnglish() {
        assertThat(text(teacher.get(CLASS + "?lang=en").body()))
                .containsSubsequence(
                        "How learning went",
                        "No learning shows yet",
                        "20 pupils had the first 5 opportunities: 40% right at the first, 85% at number 5.",
                        "Quick and right 2 pupils",
                        "From 100 timed first attempts of the last eight weeks");
        assertThat(text(teacher.get(PUPIL).body()))
                .containsSubsequence("Standard celeration chart", "Right ones ×1.00 a week", "Sittings by week");
        assertThat(text(teacher.get(PATH + "?day=2026-10-05").body()))
                .containsSubsequence("5 steps on this day", "opened a hint", "took 6 s");
        teacher.get(PUPIL + "?lang=zh-CN");
    }

    @Test
    void drawsRightAndWrongPerMinuteOverTheDaysWithTheirCourse() {
        String page = teacher.get(PUPIL).body();
        assertThat(page.split("<circle", -1)).as("a dot a day").hasSize(6);
        assertThat(page).containsOnlyOnce("<line class=\"right\"").contains("role=\"img\"");
        assertThat(text(page))
                .containsSubsequence(
                        "标准变化图",
                        "对的每周乘 1.00（可能 1.00–1.00），依据 5 天。",
                        "2026-10-05",
                        "10.0",
                        "0.0",
                        "依据 5 天里 20 次有用时的首次作答");
        assertThat(text(teacher.get("/classes/c-3-1/pupils/p-x/process").body()))
                .doesNotContain("标准变化图");
    }

    @Test
    void countsSittingsAndAttempts() {
        assertThat(text(teacher.get(PUPIL).body()))
                .containsSubsequence(
                        "每周学几回", "2026-10-19 2 2 4 4", "2026-10-05 4 4 8 8", "共 10 回", "做了 20 题：20 题第一次就对", "打开提示 1 次");
    }

    @Test
    void walksThroughADayStepByStepWithoutAScript() {
        String page = teacher.get(PATH + "?day=2026-10-05").body();
        assertThat(text(page))
                .containsSubsequence(
                        "共 5 步",
                        "18:00 process-5-0",
                        "✓ 对 r0 用了 6 秒",
                        "当天第 1 题，对了 1 题",
                        "下一步",
                        "打开提示",
                        "停了 30 分钟以上",
                        "19:00",
                        "当天第 4 题，对了 4 题",
                        "上一步");
        assertThat(page)
                .contains("href=\"#step-2\"", "id=\"step-5\"", "day=2026-10-08")
                .doesNotContain("href=\"#step-6\"", "rel=\"prev\"");
        assertThat(text(teacher.get(PATH + "?day=2026-01-01").body())).contains("没有作答");
        assertThat(teacher.get(PATH).body()).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void saysWhatWasKnownOfThePointAfterEachAnswer() {
        String day = PATH + "?day=2026-10-05";
        assertThat(text(teacher.get(day).body())).doesNotContain("做完后掌握 ");
        school.execute(
                "insert into bkt_parameters (run_id, knowledge_point, prior, learn, guess, slip, forget, standard_errors,"
                        + " lows, highs, pupils, answers, log_likelihood, flags) select 7, p, 0.5, 0, 0.2, 0.1, 0, '{}', '{}', '{}',"
                        + " 1, 1, 0, '{}' from unnest(array['*', 'K104']) p");
        try {
            // Bayes: 0.5 · 0.9 to 0.5 · 0.2, and again
            assertThat(text(teacher.get(day).body()))
                    .containsSubsequence(
                            "当天第 1 题，对了 1 题 做完后掌握 82%", "当天第 2 题，对了 2 题 做完后掌握 95%", "当天第 3 题，对了 3 题 做完后掌握 99%");
        } finally {
            school.execute("delete from bkt_parameters where run_id = 7");
        }
    }

    @Test
    void isReachedFromThePupilAndShownToNobodyElse() {
        assertThat(teacher.get("/classes/c-3-2/pupils/p-a").body()).contains("href=\"" + PUPIL + "\"");
        assertThat(teacher.get("/classes/c-3-2/pupils/p-x/process").statusCode())
                .isEqualTo(404);
        assertThat(school.signedIn(School.LEAD).get(CLASS).statusCode()).isEqualTo(404);
        for (String login : new String[] {School.PUPIL, School.PARENT}) {
            Visitor visitor = school.signedIn(login);
            for (String page : new String[] {CLASS, PUPIL, PATH}) {
                assertThat(visitor.get(page).statusCode()).as(login + page).isEqualTo(404);
            }
        }
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
