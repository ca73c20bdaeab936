package org.xueqing.dashboard.work.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xueqing.dashboard.fixture.Visitor.encoded;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.Listener;
import org.xueqing.dashboard.fixture.Visitor;

/** A lesson while it goes on: pupils answer, teachers look on, and one question goes to everybody. */
class BoardPagesIT {

    private static final String BOARD = "/classes/c-lesson/board";
    private static final String STREAM = "/api/v1/classes/c-lesson/answers/live";
    private static final String ASKED = "/api/v1/me/question/live";
    private static final Pattern SINCE = Pattern.compile("data-since=\"([^\"]+)\"");
    private static final Pattern OFFERED = Pattern.compile("name=\"item\" value=\"([^\"]+)\"");

    private static LessonClass given;

    @BeforeAll
    static void open() {
        given = LessonClass.open();
    }

    @AfterEach
    void forget() {
        given.forget();
    }

    @AfterAll
    static void close() {
        given.close();
    }

    @Test
    void tenPupilsAnswerAndTheBoardIsToldAndShowsThem() {
        String activity = given.gives();
        Visitor teacher = given.teacher(0);
        String before = teacher.get(BOARD).body();
        assertThat(before).contains("退位减法", "0/12 人已开始", "课生1<", "课生12<");
        try (Listener page =
                teacher.listen(STREAM, "Last-Event-ID", since(before)).awaitOpen()) {
            for (int number = 1; number <= 10; number++) {
                String item = LessonClass.ITEMS.get(0);
                String typed = number <= 6 ? LessonClass.right(item) : "1";
                assertThat(LessonClass.answer(given.pupil(number), activity, item, typed))
                        .isEqualTo(200);
            }
            Visitor first = given.pupil(1);
            first.postFragment(
                    "/me/practice/steps",
                    "eventId=" + java.util.UUID.randomUUID() + "&item=" + LessonClass.ITEMS.get(2) + "&activity="
                            + activity + "&step=skipped&_csrf=" + first.token());
            page.awaitEvent(event -> event.name().equals("moved")
                    && event.data().at("/pupils/").path("parts").asBoolean());
            given.awaitStored();
            assertThat(page.body()).as("the stream says who to nobody").doesNotContain("lesson-");
        }
        String board = teacher.get(BOARD).body();
        assertThat(board).contains("10/12 人已开始", "<b class=\"ok\">6</b>", "<b class=\"bad\">4</b>", "10 人中 4 人错");
        assertThat(row(board, "课生1")).contains("class=\"right\"", "class=\"none here\"", "class=\"seen\"");
        assertThat(row(board, "课生2")).contains("class=\"right\"", "class=\"none here\"");
        assertThat(row(board, "课生8")).contains("class=\"wrong here\"", "title=\"1\"");
        assertThat(row(board, "课生12")).contains("—").doesNotContain("here");
        assertThat(teacher.get("/classes/c-lesson/activities/" + activity + "/board")
                        .body())
                .contains("10/12 人已开始");
    }

    @Test
    void theProjectorIsSentNoNameAndNoPupil() {
        String activity = given.gives();
        for (int number = 1; number <= 3; number++) {
            LessonClass.answer(given.pupil(number), activity, LessonClass.ITEMS.get(0), "1");
        }
        given.awaitStored();
        for (String path : List.of(BOARD, "/classes/c-lesson/activities/" + activity + "/board")) {
            String board = given.teacher(0).get(path + "?show=projector").body();
            assertThat(board)
                    .contains("3/12 人已开始", "<b class=\"bad\">3</b>", "3 人中 3 人错")
                    .doesNotContain("课生", "lesson-1", "lesson-2", "lesson-3", "class=\"number\"");
        }
        assertThat(given.count("select count(*) from audit where class_id = 'c-lesson' and detail like 'board %'"))
                .isPositive();
    }

    @Test
    void twoTeachersSeeTheSameAndNeitherAsksOverTheOther() {
        String activity = given.gives();
        Visitor one = given.teacher(0);
        Visitor other = given.teacher(1);
        String item = offered(one);
        try (Listener first = one.listen(STREAM).awaitOpen();
                Listener second = other.listen(STREAM).awaitOpen()) {
            LessonClass.answer(given.pupil(4), activity, LessonClass.ITEMS.get(1), "1");
            first.awaitEvent(event -> event.data().at("/pupils/").path("parts").asBoolean());
            second.awaitEvent(event -> event.data().at("/pupils/").path("parts").asBoolean());
            given.awaitStored();
            assertThat(grid(other)).isEqualTo(grid(one)).contains("课生4");
            ask(one, item, 0);
            String asked = asked();
            second.awaitEvent(event -> event.name().equals("asked")
                    && event.data().path("question").asText().equals(asked));
        }
        ask(one, item, 0);
        assertThat(given.count("select count(*) from class_questions where class_id = 'c-lesson'"))
                .as("the same click twice")
                .isEqualTo(1);
        ask(other, LessonClass.ITEMS.get(2), 1);
        assertThat(other.get(BOARD).body()).contains("班里还有一问没有结束", "课老师0");
        assertThat(given.count("select count(*) from class_questions where class_id = 'c-lesson'"))
                .isEqualTo(1);
        close(other, asked());
        assertThat(one.get(BOARD).body()).contains("已结束", "问全班");
    }

    @Test
    void aQuestionIsOnOpenPagesAtOnceOnThoseOpenedLaterAndGoneWhenClosed() {
        given.gives();
        Visitor teacher = given.teacher(0);
        List<Visitor> pupils =
                IntStream.rangeClosed(1, 10).mapToObj(given::pupil).toList();
        assertThat(pupils.get(0).get("/me/practice").body()).contains("/assets/question-", "hidden");
        try (Listener page = pupils.get(0).listen(ASKED).awaitOpen()) {
            page.awaitEvent(event -> event.name().equals("asked")
                    && event.data().path("question").asText().isEmpty());
            ask(teacher, LessonClass.ITEMS.get(2), 0);
            String asked = asked();
            page.awaitEvent(event -> event.data().path("question").asText().equals(asked));
            assertThat(pupils.get(1).get("/me/mistakes").body())
                    .contains("老师问大家一道题", "/me/practice/work?activity=" + asked);
            assertThat(pupils.get(0).get("/me/practice/work?activity=" + asked).body())
                    .contains("随堂一问", "data-item=\"" + LessonClass.ITEMS.get(2));
            for (int at = 0; at < 10; at++) {
                String typed = at < 7 ? LessonClass.right(LessonClass.ITEMS.get(2)) : "3";
                assertThat(LessonClass.answer(pupils.get(at), asked, LessonClass.ITEMS.get(2), typed))
                        .isEqualTo(200);
            }
            given.awaitStored();
            assertThat(teacher.get(BOARD).body()).contains("已答 10/12", "7 人", "3 人");
            assertThat(teacher.get(BOARD + "?show=projector").body())
                    .as("who still thinks copies nothing from the wall")
                    .contains("已答 10/12", "结束以后显示大家的答案")
                    .doesNotContain("7 人", "3 人");
            assertThat(given.text("select string_agg(distinct setting, ' ') from answers where activity_id = '" + asked
                            + "'"))
                    .as("an answer like any other")
                    .isEqualTo("CLASSWORK");
            int told = page.events().size();
            close(teacher, asked);
            page.awaitEvent(event -> page.events().indexOf(event) >= told
                    && event.name().equals("asked")
                    && event.data().path("question").asText().isEmpty());
        }
        assertThat(pupils.get(11 - 2).get("/me/practice").body()).doesNotContain("随堂一问");
        assertThat(LessonClass.answer(given.pupil(11), asked(), LessonClass.ITEMS.get(2), "3"))
                .as("on its way when it was closed")
                .isEqualTo(200);
        given.awaitStored();
        assertThat(teacher.get(BOARD + "?show=projector").body()).contains("已答 11/12", "7 人", "4 人");
    }

    @Test
    void theTeacherTypesAnItemOrIsToldWhatIsMissing() {
        Visitor teacher = given.teacher(0);
        String point = given.text("select min(knowledge_point) from taught_points where class_id = 'c-lesson'");
        typed(teacher, "48÷6＝（　　）", "", point);
        assertThat(teacher.get(BOARD).body()).contains("class=\"trouble\"", "48÷6＝（　　）");
        assertThat(given.count("select count(*) from class_questions where class_id = 'c-lesson'"))
                .isZero();
        typed(teacher, "48÷6＝（　　）", "8", point);
        assertThat(LessonClass.answer(given.pupil(2), asked(), item(asked()), "8"))
                .isEqualTo(200);
        given.awaitStored();
        assertThat(teacher.get(BOARD).body()).contains("48÷6＝（　　）", "已答 1/12");
    }

    @Test
    void aQuestionOfYesterdayIsOpenNoMoreAndDoesNotHinderTheNext() {
        Visitor teacher = given.teacher(0);
        ask(teacher, LessonClass.ITEMS.get(0), 0);
        given.school().execute("update class_questions set asked_on = '2026-11-19' where class_id = 'c-lesson'");
        assertThat(given.pupil(3).get("/me/practice").body()).doesNotContain("随堂一问");
        ask(teacher, LessonClass.ITEMS.get(1), 1);
        assertThat(given.count(
                        "select count(*) from class_questions where class_id = 'c-lesson' and closed_at is null"))
                .isEqualTo(1);
        assertThat(teacher.get(BOARD).body()).contains("作答还开着");
    }

    @Test
    void nobodyElseOpensABoardOrAsks() {
        String activity = given.gives();
        for (Visitor visitor : List.of(given.pupil(1), given.school().signedIn("wang"))) {
            assertThat(visitor.get(BOARD).statusCode()).isEqualTo(404);
            assertThat(visitor.get("/classes/c-lesson/activities/" + activity + "/board")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post(
                                    "/classes/c-lesson/questions",
                                    "item=" + LessonClass.ITEMS.get(0) + "&_csrf=" + visitor.token())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static void ask(Visitor teacher, String item, int number) {
        assertThat(teacher.post(
                                "/classes/c-lesson/questions",
                                "item=" + encoded(item) + "&number=" + number + "&_csrf=" + teacher.token())
                        .statusCode())
                .isEqualTo(302);
    }

    private static void typed(Visitor teacher, String stem, String key, String point) {
        assertThat(teacher.post(
                                "/classes/c-lesson/questions/typed",
                                "stem=" + encoded(stem) + "&key=" + encoded(key) + "&point=" + point
                                        + "&number=0&_csrf=" + teacher.token())
                        .statusCode())
                .isEqualTo(302);
    }

    private static void close(Visitor teacher, String activity) {
        assertThat(teacher.post("/classes/c-lesson/questions/" + activity + "/close", "_csrf=" + teacher.token())
                        .statusCode())
                .isEqualTo(302);
    }

    private static String asked() {
        return given.text("select activity_id from class_questions where class_id = 'c-lesson'"
                + " order by change_no desc limit 1");
    }

    private static String item(String activity) {
        return given.text("select item_id from activity_items where activity_id = '" + activity + "'");
    }

    private static String offered(Visitor teacher) {
        Matcher item = OFFERED.matcher(teacher.get(BOARD).body());
        assertThat(item.find()).as("an item to ask").isTrue();
        return item.group(1);
    }

    private static String grid(Visitor teacher) {
        String board = teacher.get(BOARD).body();
        return board.substring(board.indexOf("<table"), board.indexOf("</table>"));
    }

    private static String row(String board, String name) {
        int at = board.indexOf(name + "<");
        return board.substring(at, board.indexOf("</tr>", at));
    }

    private static String since(String page) {
        Matcher since = SINCE.matcher(page);
        assertThat(since.find()).isTrue();
        return since.group(1);
    }
}
