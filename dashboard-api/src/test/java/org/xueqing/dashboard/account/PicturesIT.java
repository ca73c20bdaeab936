package org.xueqing.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/** Grade 1 signs in by picture, in the teacher's lesson and on the class's device alone. */
class PicturesIT {

    private static final String TEACHER = "first";
    private static final String CARDS = "/classes/c-1-1/pictures";
    private static final String IN = "/me/practice/next?arriving=true";
    private static final Pattern CODE = Pattern.compile("<strong>(\\d{4})</strong>");

    private final School school = School.open();
    private Visitor device;

    @BeforeEach
    void openTheLessonOnADevice() {
        school.execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)"
                + " values ('c-1-1', 's-shiyan', 2026, 1, 1, '2026-09-01') on conflict do nothing");
        school.execute(
                "insert into roster_pupils (student_id, pupil_no, name, school_id)"
                        + " values ('p-one', '1', '钱小一', 's-shiyan'), ('p-two', '2', '孙小二', 's-shiyan') on conflict do nothing");
        school.execute("insert into class_members (class_id, student_id, valid_from)"
                + " values ('c-1-1', 'p-one', '2026-09-01'), ('c-1-1', 'p-two', '2026-09-01') on conflict do nothing");
        school.server()
                .accounts()
                .create(NewAccount.teacher(TEACHER, Role.TEACHER, "吴老师", null), School.passwordOf(TEACHER));
        school.server().accounts().assign(TEACHER, "c-1-1");
        device = school.signedIn(TEACHER);
        act("assign");
        act("device");
        act("open");
    }

    @AfterEach
    void closeTheLesson() {
        school.clock().set(School.MORNING);
        school.execute("delete from class_openings");
        school.execute("delete from accounts where login in ('p-one', 'p-two')");
        for (String table : List.of("class_devices", "class_members", "teaching_assignments", "classes")) {
            school.execute("delete from " + table + " where class_id = 'c-1-1'");
        }
        school.execute("delete from roster_pupils where student_id in ('p-one', 'p-two')");
    }

    @Test
    void isOneClickFromThePageOfAYoungClass() {
        assertThat(device.get("/classes/c-1-1").body()).contains("href=\"" + CARDS + "\"");
        assertThat(school.signedIn(School.TEACHER).get("/classes/c-3-2").body()).doesNotContain("/pictures\"");
    }

    @Test
    void givesAPictureToAChildThatHasAnAccountAlready() {
        school.execute("delete from accounts where login = 'p-two'");
        school.server().accounts().create(NewAccount.pupil("s-two", "孙小二", "p-two"), School.passwordOf("s-two"));
        try {
            act("assign");
            assertThat(device.get("/pictures").body()).contains("孙小二", "value=\"s-two\"");
        } finally {
            school.execute("delete from accounts where login = 's-two'");
        }
    }

    @Test
    void tellsTwoChildrenOfOneNameApart() {
        school.execute("update roster_pupils set name = '钱小一' where student_id = 'p-two'");
        assertThat(device.get("/pictures").body()).contains("钱小一</span> <small>1<", "钱小一</span> <small>2<");
    }

    @Test
    void letsAChildInByCodeNameAndPicture() {
        String code = code();
        signOut();
        assertThat(device.get("/pictures").body()).contains("钱小一", "孙小二");
        assertThat(choose(code, "p-one", pictureOf("p-one"))).isEqualTo(IN);
        assertThat(device.get("/classes/c-1-1").statusCode()).isEqualTo(404);
        assertThat(device.get("/").statusCode()).isEqualTo(302);
        assertThat(device.get(IN).headers().firstValue("Location"))
                .as("nothing to do")
                .hasValue("/me");
    }

    @Test
    void asksForTheCodeOnceOnADeviceAndAgainWhenItIsAnotherOne() {
        school.clock().set(School.MORNING.plus(Duration.ofMinutes(16)));
        String code = code();
        signOut();
        assertThat(device.get("/pictures").body()).contains("name=\"code\"", "data-key=\"9\"");
        assertThat(choose("", "p-one", pictureOf("p-one"))).isEqualTo("/pictures?wrong");
        assertThat(choose(code, "p-one", pictureOf("p-one"))).isEqualTo(IN);
        signOut();
        assertThat(device.get("/pictures").body()).contains("孙小二").doesNotContain("name=\"code\"");
        assertThat(choose("", "p-two", pictureOf("p-two"))).isEqualTo(IN);
        signOut();
        school.clock().set(School.MORNING.plus(Pictures.LESSON).plusSeconds(1));
        Visitor teacher = school.signedIn(TEACHER);
        assertThat(device.get("/pictures").body()).as("a closed lesson").doesNotContain("孙小二");
        act(teacher, "open");
        assertThat(device.get("/pictures").body())
                .as("the next lesson")
                .contains("孙小二")
                .doesNotContain("name=\"code\"");
        act(teacher, "open");
        assertThat(device.get("/pictures").body())
                .as("the code was changed in it")
                .contains("name=\"code\"");
        assertThat(choose("", "p-two", pictureOf("p-two"))).isEqualTo("/pictures?wrong");
        assertThat(choose(code(teacher), "p-two", pictureOf("p-two"))).isEqualTo(IN);
    }

    @Test
    void asksForTheCodeAgainAfterThreeWrongTriesOnADevice() {
        school.clock().set(School.MORNING.plus(Duration.ofMinutes(16)));
        String code = code();
        signOut();
        choose(code, "p-one", pictureOf("p-one"));
        signOut();
        for (String who : List.of("p-one", "p-one", "p-two")) {
            assertThat(choose("", who, pictureOf(who) % 12 + 1)).isEqualTo("/pictures?wrong");
        }
        assertThat(device.get("/pictures").body()).contains("name=\"code\"");
        assertThat(choose("", "p-two", pictureOf("p-two"))).isEqualTo("/pictures?wrong");
        assertThat(choose(code, "p-two", pictureOf("p-two"))).isEqualTo(IN);
        signOut();
        assertThat(choose("", "p-one", pictureOf("p-one"))).as("known anew").isEqualTo(IN);
    }

    @Test
    void letsNobodyInWithAnotherPictureOrCodeAndStopsGuessing() {
        String code = code();
        signOut();
        int right = pictureOf("p-two");
        assertThat(choose(code, "p-two", right % 12 + 1)).isEqualTo("/pictures?wrong");
        assertThat(choose("x" + code.substring(1), "p-two", right)).isEqualTo("/pictures?wrong");
        assertThat(choose(code, "p-two", (right + 1) % 12 + 1)).isEqualTo("/pictures?wrong");
        assertThat(choose(code, "p-two", right)).isEqualTo("/pictures?locked");
        school.clock().set(School.MORNING.plus(Duration.ofMinutes(16)));
    }

    @Test
    void endsWithTheLesson() {
        String code = code();
        signOut();
        choose(code, "p-one", pictureOf("p-one"));
        school.clock().set(School.MORNING.plus(Pictures.LESSON).plusSeconds(1));
        assertThat(device.get("/").headers().firstValue("Location")).hasValue("/login?ended");
        assertThat(device.get("/pictures").body()).contains("请等老师打开").doesNotContain("钱小一");
    }

    @Test
    void showsNamesOnTheClassesOwnDevicesAlone() {
        assertThat(school.visitor().get("/pictures").statusCode()).isEqualTo(404);
    }

    @Test
    void isForTheYoungestOnly() {
        assertThat(school.signedIn(School.TEACHER)
                        .get("/classes/c-3-2/pictures")
                        .statusCode())
                .isEqualTo(404);
    }

    private void act(String act) {
        act(device, act);
    }

    private static void act(Visitor teacher, String act) {
        HttpResponse<String> done = teacher.post(CARDS, "act=" + act + "&_csrf=" + teacher.token());
        assertThat(done.headers().firstValue("Location")).hasValue(CARDS);
    }

    private String code() {
        return code(device);
    }

    private static String code(Visitor teacher) {
        Matcher code = CODE.matcher(teacher.get(CARDS).body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private void signOut() {
        device.post("/logout", "_csrf=" + device.token());
    }

    private String choose(String code, String who, int picture) {
        return device.post(
                        "/pictures",
                        "code=" + code + "&who=" + who + "&picture=" + picture + "&_csrf=" + device.token())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private int pictureOf(String login) {
        List<Integer> pictures = school.server().store().inTransaction(connection -> {
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select picture from accounts where login = '" + login + "'")) {
                rows.next();
                return List.of(rows.getInt(1));
            }
        });
        return pictures.get(0);
    }
}
