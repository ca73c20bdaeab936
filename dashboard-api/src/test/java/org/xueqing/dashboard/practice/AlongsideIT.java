package org.xueqing.dashboard.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xueqing.dashboard.fixture.Visitor.encoded;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.event.Setting;
import org.xueqing.item.family.Families;

/** What stands beside a list: how sure a pupil is before and after it, and learning packs. */
class AlongsideIT {

    private static final String FIRST = "SUB-2D-BORROW.1.1";
    private static final String[] THREE = {FIRST, "SUB-2D-BORROW.1.2", "SUB-2D-BORROW.1.3"};

    private static PracticeClass given;

    @BeforeAll
    static void open() {
        given = PracticeClass.open();
    }

    @AfterAll
    static void close() {
        given.close();
    }

    @Test
    void aPupilSaysBeforeAndAfterAndTheFirstWordStands() {
        String pupil = given.pupil("c-three");
        String activity = given.gives("c-three", Setting.HOMEWORK, THREE);
        Visitor visitor = given.signedIn(pupil);
        assertThat(work(visitor, activity)).contains("这些题，我觉得", "value=\"BEFORE\"", "value=\"AFTER\"");
        feels(visitor, activity, "BEFORE", "SURE", 204);
        feels(visitor, activity, "BEFORE", "NOT_YET", 204);
        feels(visitor, activity, "AFTER", "UNSURE", 204);
        assertThat(said(pupil)).isEqualTo("AFTER UNSURE; BEFORE SURE");
        assertThat(work(visitor, activity)).doesNotContain("value=\"BEFORE\"", "value=\"AFTER\"");
        assertThat(given.accepted(pupil, "Answered") + given.accepted(pupil, "Stepped"))
                .as("it is no event, so nothing is ever graded by it")
                .isZero();
    }

    @Test
    void onceTheFirstItemIsTriedNobodyAsksWhatWasThoughtBefore() {
        String pupil = given.pupil("c-three");
        String activity = given.gives("c-three", Setting.HOMEWORK, THREE);
        Visitor visitor = given.signedIn(pupil);
        answer(visitor, activity, FIRST, "1");
        assertThat(work(visitor, activity)).contains("value=\"AFTER\"").doesNotContain("value=\"BEFORE\"");
    }

    @Test
    void ofATestAndOfWhatOthersWereGivenNothingIsSaid() {
        String pupil = given.pupil("c-three");
        String test = given.gives("c-three", Setting.TEST, FIRST);
        String others = given.gives("c-one", Setting.CLASSWORK, "ADD-9-TO-TEN.1.1");
        Visitor visitor = given.signedIn(pupil);
        assertThat(work(visitor, test)).doesNotContain("data-feelings");
        feels(visitor, others, "BEFORE", "SURE", 404);
        feels(visitor, test, "BEFORE", "GREAT", 400);
        assertThat(said(pupil)).isEmpty();
    }

    @Test
    void withoutConsentNothingIsKept() {
        String pupil = given.pupil("c-three");
        String activity = given.gives("c-three", Setting.HOMEWORK, THREE);
        Visitor visitor = given.signedIn(pupil);
        given.withholds(pupil);
        feels(visitor, activity, "BEFORE", "SURE", 204);
        assertThat(said(pupil)).isEmpty();
    }

    @Test
    void theTeacherSeesWhoIsTooSureBesideMastery() {
        String pupil = given.pupil("c-three");
        Visitor visitor = given.signedIn(pupil);
        for (int list = 0; list < 3; list++) {
            String activity = given.gives("c-three", Setting.HOMEWORK, THREE);
            feels(visitor, activity, "BEFORE", "SURE", 204);
            for (String item : THREE) {
                answer(visitor, activity, item, "1");
            }
        }
        given.awaits(() -> given.count("select count(*) from answers where student_id = '" + pupil + "'") == 9);
        String page = given.school()
                .signedIn(School.ADMIN)
                .get("/classes/c-three/self-assessments")
                .body();
        assertThat(page).contains("常常高估", "练得还少", "小明");
        assertThat(visitor.get("/classes/c-three/self-assessments").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPackIsSomethingToLookAtAndThenItemsOfThePoint() {
        String pupil = given.pupil("c-three");
        Visitor teacher = given.school().signedIn(School.ADMIN);
        UUID form = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            assertThat(givePack(teacher, form, "看退位", "https://example.org/a?b=1&c=2"))
                    .contains("发好了");
        }
        assertThat(given.count("select count(*) from learning_packs where title = '看退位'"))
                .isEqualTo(1);
        Visitor visitor = given.signedIn(pupil);
        assertThat(visitor.get("/me/practice").body()).contains("先看一看：看退位", "一共 4 道");
        String work = work(visitor, "pack-" + form);
        assertThat(work)
                .contains(
                        "href=\"https://example.org/a?b=1&amp;c=2\"",
                        "rel=\"noopener noreferrer\"",
                        "target=\"_blank\"");
        opens(visitor, "pack-" + form);
        opens(visitor, "pack-" + form);
        opens(visitor, "pack-none");
        assertThat(given.count("select count(*) from pack_openings where student_id = '" + pupil + "'"))
                .isEqualTo(1);
        String other = given.gives("c-three", Setting.HOMEWORK, FIRST);
        assertThat(work(visitor, other)).as("a point of the list has a pack").contains("看退位");
        assertThat(teacher.get("/classes/c-three/packs").body()).contains("看退位").containsPattern("1/\\d+ 人");
        teacher.post("/classes/c-three/packs/withdraw", "pack=pack-" + form + "&_csrf=" + teacher.token());
        assertThat(work(visitor, other)).doesNotContain("看退位");
    }

    @Test
    void aPackOfAUnitHasItemsOfItsPointsInTurnAndLeadsThereFromEachOfThem() {
        given.pupil("c-three");
        Visitor teacher = given.school().signedIn(School.ADMIN);
        UUID form = UUID.randomUUID();
        String of =
                "(select knowledge_point from placements where edition = 'sujiao-2013' and grade = 3 and volume = '上' and unit_no = 1)";
        assertThat(teacher.get("/classes/c-three/packs?unit=1").body())
                .contains("只选一个知识点", "value=\"1\" selected=\"selected\"");
        assertThat(postPack(teacher, form, "unit=1&point=&count=6", "看整个单元", "https://example.org/unit"))
                .contains("发好了", "看整个单元");
        assertThat(given.count("select count(*) from learning_pack_points where pack_id = 'pack-" + form
                        + "' and knowledge_point in " + of))
                .isEqualTo(given.count("select count(*) from " + of + " u"))
                .isPositive();
        assertThat(given.count("select count(*) from activity_items where activity_id = 'pack-" + form + "'"))
                .isEqualTo(6);
        assertThat(given.count("select count(distinct m.knowledge_point) from activity_items i join"
                        + " item_knowledge_points m using (item_id) where i.activity_id = 'pack-" + form
                        + "' and m.knowledge_point in " + of))
                .isGreaterThan(1);
        assertThat(teacher.get("/classes/c-three/packs?lang=en").body()).contains("One point only", "看整个单元");
        teacher.post("/classes/c-three/packs/withdraw", "pack=pack-" + form + "&_csrf=" + teacher.token());
    }

    @Test
    void aUnitThatIsNotThereIsRefused() {
        Visitor teacher = given.school().signedIn(School.ADMIN);
        assertThat(postPack(teacher, UUID.randomUUID(), "unit=99&point=K053", "不发", "https://example.org/"))
                .contains("请选一个单元");
    }

    @Test
    void aPackThatIsNotSafeOrAboutNothingIsRefusedWithAReason() {
        Visitor teacher = given.school().signedIn(School.ADMIN);
        for (String address : new String[] {"http://example.org/", "javascript:alert(1)", "https://", "x"}) {
            assertThat(givePack(teacher, UUID.randomUUID(), "不发", address)).contains("https:// 开头");
        }
        assertThat(givePack(teacher, UUID.randomUUID(), " ", "https://example.org/"))
                .contains("请写名称");
        assertThat(given.count("select count(*) from learning_packs where title in ('不发', '')"))
                .isZero();
    }

    private static String givePack(Visitor teacher, UUID form, String title, String address) {
        return postPack(teacher, form, "point=K053&count=4", title, address);
    }

    private static String postPack(Visitor teacher, UUID form, String about, String title, String address) {
        teacher.post(
                "/classes/c-three/packs",
                "form=" + form + "&" + about + "&title=" + encoded(title) + "&address=" + encoded(address) + "&_csrf="
                        + teacher.token());
        return teacher.get("/classes/c-three/packs").body();
    }

    private static void opens(Visitor visitor, String pack) {
        assertThat(visitor.postFragment("/me/practice/packs", "pack=" + pack + "&_csrf=" + visitor.token())
                        .statusCode())
                .isEqualTo(204);
    }

    private static String work(Visitor visitor, String activity) {
        return visitor.get("/me/practice/work?activity=" + activity).body();
    }

    private static void feels(Visitor visitor, String activity, String moment, String feeling, int status) {
        assertThat(visitor.postFragment(
                                "/me/practice/feelings",
                                "activity=" + activity + "&moment=" + moment + "&feeling=" + feeling + "&_csrf="
                                        + visitor.token())
                        .statusCode())
                .isEqualTo(status);
    }

    private static void answer(Visitor visitor, String activity, String item, String typed) {
        assertThat(Families.item(item)).isPresent();
        visitor.postFragment(
                "/me/practice/answers",
                "eventId=" + UUID.randomUUID() + "&item=" + item + "&activity=" + activity + "&typed=" + typed
                        + "&_csrf=" + visitor.token());
    }

    private static String said(String pupil) {
        return given.text("select coalesce(string_agg(moment || ' ' || feeling, '; ' order by moment), '')"
                + " from self_assessments where student_id = '" + pupil + "'");
    }
}
