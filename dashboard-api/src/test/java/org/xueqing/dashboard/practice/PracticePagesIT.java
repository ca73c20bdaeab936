package org.xueqing.dashboard.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.xueqing.dashboard.fixture.Visitor.encoded;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.event.Setting;
import org.xueqing.ingest.catalogue.Versions;
import org.xueqing.item.family.Families;

/** Practice as requests: the list, answers and what is said to them, hints, retests, and who may do it. */
class PracticePagesIT {

    private static final String FIRST = "SUB-2D-BORROW.1.1";
    private static final String SECOND = "SUB-2D-BORROW.1.2";
    private static final Pattern RETEST = Pattern.compile("data-item=\"([^\"]+)\"");

    private static PracticeClass given;

    @BeforeAll
    static void open() {
        given = PracticeClass.open();
    }

    @AfterAll
    static void close() {
        given.close();
    }

    /** A pupil with an assignment of two items. */
    private static final class Sitting {
        final String pupil = given.pupil("c-three");
        final String activity = given.gives("c-three", Setting.HOMEWORK, FIRST, SECOND);
        final Visitor visitor = given.signedIn(pupil);

        String answer(UUID event, String item, String typed) {
            HttpResponse<String> said = post("/me/practice/answers", event, item, "typed=" + encoded(typed));
            assertThat(said.statusCode()).isEqualTo(200);
            return said.body();
        }

        HttpResponse<String> post(String path, UUID event, String item, String more) {
            return visitor.postFragment(
                    path,
                    "eventId=" + event + "&item=" + item + "&activity=" + activity + "&sitting=s&" + more + "&_csrf="
                            + visitor.token());
        }

        String page(String path) {
            return visitor.get(path).body();
        }

        String answers() {
            return given.text("select coalesce(string_agg(concat_ws(' ', item_id, attempt, hints, correct, response,"
                    + " setting, activity_id = '" + activity + "'), '; ' order by item_id, attempt), '') from answers"
                    + " where student_id = '" + pupil + "'");
        }
    }

    private static String right(String item) {
        return Families.item(item).orElseThrow().rule().text();
    }

    @Test
    void todaysListLeadsToTheItemsWithoutTheirAnswers() {
        Sitting sitting = new Sitting();
        assertThat(sitting.page("/me")).contains("/me/practice", "今天的练习");
        assertThat(sitting.page("/me/practice")).contains("两位数减法", "做了 0 道，一共 2 道", "11 月 21 日交");
        assertThat(sitting.visitor.get("/me/practice/next").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/me/practice/work?activity="));
        String work = sitting.page("/me/practice/work?activity=" + sitting.activity);
        assertThat(work)
                .contains(Families.item(FIRST).orElseThrow().stem(), "data-key=\"9\"")
                .doesNotContain(">" + right(FIRST) + "<", "data-key=\"%\"")
                .doesNotContain(Families.item(FIRST).orElseThrow().draft().hints());
        assertThat(work.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(300_000);
    }

    @Test
    void aWrongAnswerIsTriedAgainAndThenWorkedOut() {
        Sitting sitting = new Sitting();
        assertThat(sitting.answer(UUID.randomUUID(), FIRST, "1"))
                .contains("data-state=\"again\"", "再想一想")
                .doesNotContain("答案：");
        assertThat(sitting.post("/me/practice/hints", UUID.randomUUID(), FIRST, "number=1")
                        .body())
                .contains(Families.item(FIRST).orElseThrow().draft().hints().get(0));
        assertThat(sitting.answer(UUID.randomUUID(), FIRST, "2"))
                .contains("data-state=\"wrong\"", "答案：", right(FIRST))
                .contains(Families.item(FIRST).orElseThrow().draft().solution().get(0));
        assertThat(sitting.answer(UUID.randomUUID(), SECOND, right(SECOND))).contains("data-state=\"right\"");
        given.awaits(() -> sitting.answers().split("; ").length == 3);
        assertThat(sitting.answers())
                .isEqualTo(FIRST + " 1 0 f 1 HOMEWORK t; " + FIRST + " 2 1 f 2 HOMEWORK t; " + SECOND + " 1 0 t "
                        + right(SECOND) + " HOMEWORK t");
        given.awaits(() -> given.count("select count(*) from steps where student_id = '" + sitting.pupil + "'") == 2);
        assertThat(given.text("select string_agg(step, ' ' order by step) from steps where student_id = '"
                        + sitting.pupil + "'"))
                .isEqualTo("HINT_OPENED REVISED");
        assertThat(sitting.page("/me/practice")).contains("做了 2 道，一共 2 道");
    }

    @Test
    void theSameAgainIsToldTheSameAndChangesNothing() {
        Sitting sitting = new Sitting();
        UUID event = UUID.randomUUID();
        String first = sitting.answer(event, FIRST, "1");
        assertThat(sitting.answer(event, FIRST, "1")).isEqualTo(first);
        given.awaits(() -> !sitting.answers().isEmpty());
        assertThat(sitting.answer(event, FIRST, "1")).isEqualTo(first);
        assertThat(given.accepted(sitting.pupil, "Answered")).isEqualTo(1);
        assertThat(sitting.answer(UUID.randomUUID(), FIRST, "2")).contains("data-state=\"wrong\"");
    }

    @Test
    void anAnswerWaitsForNobodyWhoChangesTheBank() {
        Sitting sitting = new Sitting();
        given.store().inTransaction(bank -> {
            Versions.lock(bank, "bank");
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> assertThat(sitting.answer(UUID.randomUUID(), FIRST, right(FIRST)))
                            .contains("data-state=\"right\""));
            return true;
        });
    }

    @Test
    void whatManyHandInAtOneMomentIsTakenOnceEach() {
        List<Sitting> many = Stream.generate(Sitting::new).limit(8).toList();
        List<CompletableFuture<String>> said = many.stream()
                .map(sitting -> CompletableFuture.supplyAsync(() -> {
                    UUID event = UUID.randomUUID();
                    sitting.answer(event, FIRST, right(FIRST));
                    return sitting.answer(event, FIRST, right(FIRST));
                }))
                .toList();
        assertThat(said).allSatisfy(one -> assertThat(one.join()).contains("data-state=\"right\""));
        assertThat(many).allSatisfy(sitting -> assertThat(given.accepted(sitting.pupil, "Answered"))
                .isEqualTo(1));
    }

    @Test
    void whatCannotBeReadIsASentenceAndNoAnswer() {
        Sitting sitting = new Sitting();
        assertThat(sitting.answer(UUID.randomUUID(), FIRST, "3或4")).contains("data-state=\"unreadable\"", "这里只写一个答案。");
        assertThat(sitting.answer(UUID.randomUUID(), FIRST, "<b>x"))
                .contains("data-state=\"unreadable\"")
                .doesNotContain("<b>x");
        assertThat(given.accepted(sitting.pupil, "Answered")).isZero();
        assertThat(sitting.answer(UUID.randomUUID(), FIRST, right(FIRST))).contains("data-state=\"right\"");
    }

    @Test
    void anAnswerThatComesLateWasWrittenWhenItWasWritten() {
        Sitting sitting = new Sitting();
        Duration age = Duration.ofMinutes(10);
        sitting.post(
                "/me/practice/answers",
                UUID.randomUUID(),
                FIRST,
                "typed=1&ageMillis=" + age.toMillis() + "&tookMillis=7000");
        given.awaits(() -> !sitting.answers().isEmpty());
        Instant written = School.MORNING.minus(age);
        assertThat(given.text("select answered_at = '" + written + "' and duration_ms = 7000 from answers"
                        + " where student_id = '" + sitting.pupil + "'"))
                .isEqualTo("true");
    }

    @Test
    void skippingAndLeavingAreStepsAndNothingElseIs() {
        Sitting sitting = new Sitting();
        for (String step : new String[] {"skipped", "left"}) {
            assertThat(sitting.post("/me/practice/steps", UUID.randomUUID(), FIRST, "step=" + step)
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(sitting.post("/me/practice/steps", UUID.randomUUID(), FIRST, "step=revised")
                        .statusCode())
                .isEqualTo(400);
        assertThat(given.accepted(sitting.pupil, "Stepped")).isEqualTo(2);
    }

    @Test
    void inATestNothingIsSaidOfRightAndWrong() {
        Sitting sitting = new Sitting();
        String test = given.gives("c-three", Setting.TEST, FIRST);
        String form = "eventId=" + UUID.randomUUID() + "&item=" + FIRST + "&activity=" + test + "&_csrf="
                + sitting.visitor.token();
        assertThat(sitting.visitor
                        .postFragment("/me/practice/hints", form + "&number=1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(sitting.visitor
                        .postFragment("/me/practice/answers", form + "&typed=1")
                        .body())
                .contains("data-state=\"kept\"", "记下了")
                .doesNotContain(right(FIRST));
        assertThat(sitting.page("/me/practice/work?activity=" + test)).doesNotContain("答案：");
    }

    @Test
    void whatWasWrongIsInTheNotebookAndTriedAgainTheNextDay() {
        Sitting sitting = new Sitting();
        sitting.post(
                "/me/practice/answers",
                UUID.randomUUID(),
                FIRST,
                "typed=1&ageMillis=" + Duration.ofHours(12).toMillis());
        assertThat(sitting.page("/me/mistakes"))
                .contains(Families.item(FIRST).orElseThrow().stem(), "你写的：", "今天再试 1 道");
        String again = sitting.page("/me/mistakes/again");
        String retest =
                RETEST.matcher(again).results().findFirst().orElseThrow().group(1);
        assertThat(retest).startsWith("SUB-2D-BORROW.").isNotEqualTo(FIRST);
        String form = "eventId=" + UUID.randomUUID() + "&item=" + retest + "&sitting=s&typed=" + encoded(right(retest))
                + "&_csrf=" + sitting.visitor.token();
        assertThat(sitting.visitor.postFragment("/me/practice/answers", form).body())
                .contains("data-state=\"right\"");
        assertThat(sitting.page("/me/mistakes")).contains("11 月 23 日再试一道", "隔天做对了 1 次");
        given.awaits(() -> sitting.answers().contains("SELF_STUDY"));
        assertThat(given.text("select string_agg(knowledge_point, '') from item_knowledge_points where item_id = '"
                        + retest + "'"))
                .contains("K053");
    }

    @Test
    void nobodyElsesWorkIsThere() {
        Sitting sitting = new Sitting();
        String others = given.gives("c-one", Setting.HOMEWORK, SECOND);
        assertThat(sitting.visitor.get("/me/practice/work?activity=" + others).statusCode())
                .isEqualTo(404);
        String token = "&_csrf=" + sitting.visitor.token();
        String event = "eventId=" + UUID.randomUUID() + "&typed=1";
        for (String form : new String[] {
            "&item=" + SECOND + "&activity=" + others,
            "&item=ADD-2D-CARRY.1.1&activity=" + sitting.activity,
            "&item=ADD-2D-CARRY.1.1"
        }) {
            assertThat(sitting.visitor
                            .postFragment("/me/practice/answers", event + form + token)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(given.accepted(sitting.pupil, "Answered")).isZero();
        assertThat(given.school().signedIn(School.TEACHER).get("/me/practice").statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutConsentNothingIsRecordedAndAKindWordIsSaid() {
        Sitting sitting = new Sitting();
        given.withholds(sitting.pupil);
        assertThat(sitting.page("/me/practice")).contains("在这里先不做练习");
        assertThat(sitting.answer(UUID.randomUUID(), FIRST, "1")).contains("data-state=\"withheld\"");
        assertThat(given.accepted(sitting.pupil, "Answered")).isZero();
    }

    @Test
    void grade1FindsBigKeysAndFewWords() {
        String pupil = given.pupil("c-one");
        given.gives("c-one", Setting.CLASSWORK, "ADD-9-TO-TEN.1.1");
        Visitor visitor = given.signedIn(pupil);
        assertThat(visitor.get("/me").body()).contains("/me/practice/next", "做练习");
        String to = visitor.get("/me/practice/next")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(visitor.get(to).body())
                .contains("young", "data-speak=\"stem1 choices1\"")
                .doesNotContain("data-key=\".\"");
    }
}
