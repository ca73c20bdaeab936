package org.xueqing.dashboard.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.dashboard.fixture.Listener;
import org.xueqing.dashboard.fixture.Platform;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/** Open pages are told what moves: everything, once, to whom it may be told, for as long as it may. */
class LiveStreamsIT {

    private static final String CLASS = "/api/v1/classes/c-3-2/live?volume=3-" + Visitor.encoded("上");
    private static final String BIG_CLASS = "/api/v1/classes/c-big/live?volume=5-" + Visitor.encoded("上");
    private static final Pattern SINCE = Pattern.compile("data-since=\"([^\"]+)\"");
    private static final Pattern SQUARE = Pattern.compile(
            "<td class=\"(\\w+)[^\"]*\"><a href=\"/classes/c-3-2/pupils/([\\w-]+)/points/(K\\d+)\" title=\"([^\"]*)\">([^<]+)</a>");
    private static final List<String> PUPILS = List.of("p-a", "p-b", "p-c", "p-d");
    private static final List<String> POINTS = List.of("K104", "K105");

    private static School school;
    private static Platform platform;
    private static Visitor teacher;

    @BeforeAll
    static void open() {
        school = School.live();
        platform = Platform.of(school);
        teacher = school.signedIn(School.TEACHER);
    }

    @Test
    void tellsAnOpenClassPageOfAnAnswerAsThePageWouldShowIt() {
        try (Listener page =
                teacher.listen(CLASS, "Last-Event-ID", since("/classes/c-3-2")).awaitOpen()) {
            assertThat(page.tellings()).isEmpty();
            platform.answers("p-b", "K104", false);
            Listener.Event told = page.awaitEvent(event -> event.pupils().contains("p-b"));
            assertThat(told.name()).isEqualTo("moved");
            assertThat(told.pupils()).containsExactly("p-b");
            assertThat(shown(told.data())).containsEntry("p-b K104", squares().get("p-b K104"));
            assertThat(told.data().at("/through/at").asText()).isEqualTo("2026-11-20 08:30");
        }
    }

    @Test
    void tellsAgainOnlyWhatIsNewOfAPupil() {
        try (Listener page =
                teacher.listen(CLASS, "Last-Event-ID", since("/classes/c-3-2")).awaitOpen()) {
            platform.answers("p-d", "K104", true);
            page.awaitEvent(event -> event.pupils().contains("p-d"));
            UUID answer = platform.answers("p-d", "K106", true);
            Listener.Event second = page.awaitEvent(
                    event -> event.data().at("/pupils/p-d/squares").has("K106"));
            assertThat(second.data().at("/pupils/p-d/squares").size()).isEqualTo(1);
            platform.voids("p-d", answer);
            Listener.Event taken = page.awaitEvent(
                    event -> event.data().at("/pupils/p-d/squares/K106").isArray()
                            && event.data().at("/pupils/p-d/squares/K106").isEmpty());
            assertThat(taken.pupils()).containsExactly("p-d");
            assertThat(squares()).doesNotContainKey("p-d K106");
        }
    }

    @Test
    void tellsAnOpenReviewOnlyThatSomebodyHasAnswered() {
        String since = since("/classes/c-3-2/activities/a-3-2/review");
        try (Listener page = teacher.listen("/api/v1/classes/c-3-2/answers/live", "Last-Event-ID", since)
                .awaitOpen()) {
            platform.answers("p-b", "K104", true);
            Listener.Event told = page.awaitEvent(
                    event -> event.name().equals("moved") && !event.pupils().isEmpty());
            assertThat(told.data().at("/pupils").toString()).isEqualTo("{\"\":{\"parts\":true}}");
        }
    }

    @Test
    void tellsAPupilInWordsAndTheGuardianToo() {
        Visitor pupil = school.signedIn(School.PUPIL);
        Visitor parent = school.signedIn(School.PARENT);
        try (Listener own = pupil.listen("/api/v1/me/live", "Last-Event-ID", since(pupil, "/me"))
                        .awaitOpen();
                Listener child = parent.listen(
                                "/api/v1/children/p-a/live", "Last-Event-ID", since(parent, "/children/p-a"))
                        .awaitOpen()) {
            platform.answers("p-b", "K104", true);
            platform.answers("p-a", "K104", true);
            Listener.Event told = own.awaitEvent(event -> !event.pupils().isEmpty());
            assertThat(told.data().at("/pupils/p-a/tiles/K104/0").asText()).isIn("held", "near", "practising");
            assertThat(told.data().get("pupils").toString()).doesNotContainPattern("0\\.\\d|\\d%|mastery|p-b");
            child.awaitEvent(event -> event.pupils().contains("p-a"));
            assertThat(own.body()).doesNotContain("p-b");
        }
    }

    @Test
    void tellsWhoeverComesBackExactlyWhatWasMissed() {
        Random random = new Random(20261122);
        String id = since("/classes/c-3-2");
        for (int cut = 0; cut < 12; cut++) {
            TreeSet<String> missed = new TreeSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                missed.add(answered(random));
            }
            awaitStored();
            try (Listener page = teacher.listen(CLASS, "Last-Event-ID", id).awaitOpen()) {
                assertThat(page.events().get(0).pupils()).as("after cut " + cut).isEqualTo(missed);
                List<String> posted = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    posted.add(answered(random));
                    int expected = posted.size();
                    await().until(() -> told(page) >= expected + missed.size());
                }
                assertThat(told(page)).isEqualTo(posted.size() + missed.size());
                id = page.lastId();
            }
        }
    }

    @Test
    void holdsWhatAReloadWouldShowHoweverOftenAndWheneverItIsCut() throws InterruptedException {
        Random random = new Random(7);
        Map<String, String> shown = new TreeMap<>(squares());
        String id = since("/classes/c-3-2");
        Thread practice = new Thread(() -> IntStream.range(0, 60).forEach(i -> answered(new Random(i))));
        practice.start();
        int told = 0;
        boolean isLast = false;
        while (!isLast) {
            isLast = !practice.isAlive();
            if (isLast) {
                awaitStored();
            }
            try (Listener page = teacher.listen(CLASS, "Last-Event-ID", id).awaitOpen()) {
                int events = 1 + random.nextInt(isLast ? 1 : 5);
                await().until(() -> page.events().size() >= events || !practice.isAlive());
                for (Listener.Event event : page.events()) {
                    apply(shown, event);
                    told += event.pupils().size();
                    id = event.id();
                }
            }
        }
        practice.join();
        assertThat(shown).isEqualTo(squares());
        assertThat(told).isLessThanOrEqualTo(60);
    }

    @Test
    void tellsAllToWhoeverDoesNotSayWhatIsHeld() {
        for (String id : List.of("", "nonsense", "7.1", "6.1.0-0", "7.999999.0", "9".repeat(400), "-1.-1.-1")) {
            try (Listener page = teacher.listen(CLASS, "Last-Event-ID", id).awaitOpen()) {
                Listener.Event first = page.awaitEvent(event -> event.name().equals("moved"));
                assertThat(first.pupils()).as(id).containsAll(PUPILS);
                Map<String, String> shown = new TreeMap<>();
                apply(shown, first);
                shown.keySet().removeIf(square -> !square.endsWith("K104"));
                assertThat(shown).isNotEmpty();
            }
        }
    }

    @Test
    void neverTellsAnybodyElse() {
        Visitor foreign = school.signedIn("li");
        Visitor parent = school.signedIn(School.PARENT);
        Visitor pupil = school.signedIn(School.PUPIL);
        for (Listener refused : List.of(
                foreign.listen(CLASS),
                school.signedIn(School.LEAD).listen(CLASS),
                parent.listen(CLASS),
                pupil.listen(CLASS),
                parent.listen("/api/v1/children/p-x/live"),
                pupil.listen("/api/v1/children/p-a/live"),
                teacher.listen("/api/v1/me/live"))) {
            assertThat(refused.status()).isEqualTo(404);
            refused.awaitOver();
            assertThat(refused.body()).doesNotContain("p-a", "p-b", "event:");
        }
        assertThat(school.visitor().listen(CLASS).status()).isEqualTo(401);
        try (Listener other = foreign.listen("/api/v1/classes/c-3-1/live").awaitOpen();
                Listener witness = teacher.listen(CLASS).awaitOpen()) {
            int before = witness.events().size();
            platform.answers("p-b", "K104", true);
            await().until(() -> witness.events().size() > before);
            platform.answers("p-x", "K104", true);
            other.awaitEvent(event -> event.pupils().contains("p-x"));
            assertThat(other.body()).doesNotContain("p-b");
            assertThat(witness.body()).doesNotContain("p-x");
        }
    }

    @Test
    void endsWithinAMinuteAndDecidesAccessAnew() {
        Visitor leaving = newTeacher("leaving");
        Visitor closed = newTeacher("closed");
        try (Listener page = leaving.listen(CLASS).awaitOpen();
                Listener other = closed.listen(CLASS).awaitOpen()) {
            school.execute("delete from teaching_assignments where staff_id ="
                    + " (select staff_id from accounts where login = 'leaving')");
            school.execute("update accounts set closed_at = now() where login = 'closed'");
            afterAMinute(() -> {
                page.awaitOver();
                other.awaitOver();
                assertThat(leaving.listen(CLASS, "Last-Event-ID", page.lastId()).status())
                        .isEqualTo(404);
                assertThat(closed.listen(CLASS, "Last-Event-ID", other.lastId()).status())
                        .isEqualTo(404);
            });
        }
    }

    @Test
    void doesNotKeepASessionFromEnding() {
        Visitor away = newTeacher("away");
        Duration passed = Duration.ZERO;
        try {
            while (passed.compareTo(Duration.ofMinutes(30)) <= 0) {
                try (Listener page = away.listen(CLASS).awaitOpen()) {
                    assertThat(away.get("/classes/c-3-2", "X-By-Itself", "live").statusCode())
                            .isEqualTo(200);
                    Duration some = Duration.ofMinutes(5).plusSeconds(10);
                    school.clock().move(some);
                    passed = passed.plus(some);
                    page.awaitOver();
                }
            }
            assertThat(away.listen(CLASS).status()).isEqualTo(302);
            assertThat(away.get("/classes/c-3-2").statusCode()).isEqualTo(302);
        } finally {
            school.clock().move(passed.negated());
        }
    }

    @Test
    void boundsTheOpenPagesOfOneAccount() {
        Visitor many = newTeacher("many");
        List<Listener> pages = IntStream.range(0, LiveStreams.MOST_PER_ACCOUNT)
                .mapToObj(i -> many.listen(CLASS).awaitOpen())
                .toList();
        assertThat(many.listen(CLASS).status()).isEqualTo(429);
        afterAMinute(() -> pages.forEach(Listener::awaitOver));
        await().until(() -> {
            try (Listener again = many.listen(CLASS)) {
                return again.status() == 200;
            }
        });
    }

    @Test
    void saysThatTheClassListHasChanged() {
        try (Listener page = teacher.listen(CLASS).awaitOpen()) {
            String id = page.lastId();
            school.execute("update class_members set valid_to = '2026-11-19' where student_id = 'p-unrostered'");
            try (Listener again = teacher.listen(CLASS, "Last-Event-ID", id).awaitOpen()) {
                assertThat(again.events().get(0).name()).isEqualTo("renewed");
                assertThat(again.events().get(0).data().toString()).isEqualTo("[\"pupils\"]");
            } finally {
                school.execute("update class_members set valid_to = null where student_id = 'p-unrostered'");
            }
        }
    }

    @Test
    void writesOneLookDownHoweverOftenThePageComesBack() {
        Visitor patient = newTeacher("patient");
        for (int i = 0; i < 5; i++) {
            patient.listen(CLASS).awaitOpen().close();
        }
        assertThat(count("select count(*) from audit where login = 'patient' and action = 'READ_CLASS'"))
                .isEqualTo(1);
    }

    @Test
    void carriesAPageOnIntoANewRunAndSaysSo() {
        try (Listener page =
                teacher.listen(CLASS, "Last-Event-ID", since("/classes/c-3-2")).awaitOpen()) {
            school.execute(
                    "insert into runs (run_id, status, started_at, data_through, code_version, seed, versions, settings,"
                            + " lake_offsets) overriding system value values (8, 'STAGED', now(), '" + School.MORNING
                            + "', 'v', 1, '{}',"
                            + " '{\"masteredFrom\": 0.9}', '{}')");
            school.execute(
                    "insert into bkt_parameters (run_id, knowledge_point, prior, learn, guess, slip, pupils, answers,"
                            + " log_likelihood) values (8, '*', 0.5, 0.2, 0.2, 0.1, 0, 0, 0)");
            try {
                Listener.Event renewed = page.awaitEvent(event -> event.name().equals("renewed"));
                assertThat(renewed.data().toString()).isEqualTo("[\"run\"]");
                assertThat(renewed.id()).startsWith("8.");
                Listener.Event whole = page.awaitEvent(
                        event -> event.id().startsWith("8.") && event.name().equals("moved"));
                assertThat(whole.pupils()).containsAll(PUPILS);
            } finally {
                school.execute("update published_run set run_id = 7");
                school.execute("update runs set status = 'ABANDONED' where run_id = 8");
            }
            await().until(() -> page.lastId().startsWith("7."));
        }
    }

    @Test
    void closesAPageThatReadsTooSlowlyAndNobodyElseWaitsForIt() throws IOException {
        school.execute("insert into mastery (run_id, student_id, knowledge_point, mastery, answers, correct, joint)"
                + " select 7, 'p-big-' || n, p.knowledge_point, 0.5, 5, 3, false from generate_series(1, 61) n,"
                + " (select distinct knowledge_point from placements where edition = 'sujiao-2013' and grade = 5) p");
        try (Socket slow = new Socket();
                Listener quick = teacher.listen(BIG_CLASS).awaitOpen()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), school.server().port()));
            slow.getOutputStream()
                    .write(("GET " + BIG_CLASS + " HTTP/1.1\r\nHost: x\r\nCookie: xueqing-session=" + teacher.session()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            // Those of other tests are gone as soon as something is written to them.
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> slow.getInputStream().available() > 0
                            && school.server().openPages() == 2);
            for (int i = 0; i < 400 && school.server().openPages() == 2; i++) {
                int before = quick.events().size();
                school.execute("update run_cursors set bank_version = bank_version + 1 where run_id = 7");
                await().until(() -> quick.events().size() > before);
            }
            assertThat(school.server().openPages()).isEqualTo(1);
            assertThat(quick.isOver()).isFalse();
            assertThat(teacher.get("/classes").statusCode()).isEqualTo(200);
        } finally {
            school.execute("delete from mastery where student_id like 'p-big-%'");
            school.execute("update run_cursors set bank_version = (select version from versions where name = 'bank')"
                    + " where run_id = 7");
        }
    }

    // ---------------------------------------------------------------- hands

    private static String answered(Random random) {
        String pupil = PUPILS.get(random.nextInt(PUPILS.size()));
        platform.answers(pupil, POINTS.get(random.nextInt(POINTS.size())), random.nextBoolean());
        return pupil;
    }

    private static int told(Listener page) {
        return page.tellings().stream().mapToInt(event -> event.pupils().size()).sum();
    }

    private static void apply(Map<String, String> shown, Listener.Event event) {
        for (String pupil : event.pupils()) {
            JsonNode told = event.data().get("pupils").get(pupil);
            if (told.get("whole").asBoolean()) {
                shown.keySet().removeIf(square -> square.startsWith(pupil + " "));
            }
        }
        shown(event.data()).forEach((square, says) -> {
            if (says.isEmpty()) {
                shown.remove(square);
            } else {
                shown.put(square, says);
            }
        });
    }

    /** By pupil and point style, figure and hint; empty where the evidence is gone. */
    private static Map<String, String> shown(JsonNode data) {
        Map<String, String> shown = new TreeMap<>();
        data.path("pupils")
                .properties()
                .forEach(pupil -> pupil.getValue().path("squares").fields().forEachRemaining(square -> {
                    List<String> says = new ArrayList<>();
                    square.getValue().forEach(word -> says.add(word.asText()));
                    shown.put(pupil.getKey() + " " + square.getKey(), String.join("|", says));
                }));
        return shown;
    }

    /** What the page shows when it is read now. */
    private static Map<String, String> squares() {
        Map<String, String> squares = new TreeMap<>();
        SQUARE.matcher(teacher.get("/classes/c-3-2?untaught=true").body())
                .results()
                .forEach(cell -> squares.put(
                        cell.group(2) + " " + cell.group(3),
                        cell.group(1) + "|" + cell.group(5) + "|" + cell.group(4)));
        return squares;
    }

    private static String since(String path) {
        return since(teacher, path);
    }

    private static String since(Visitor visitor, String path) {
        Matcher since = SINCE.matcher(visitor.get(path).body());
        assertThat(since.find()).isTrue();
        return since.group(1);
    }

    private static void awaitStored() {
        await().until(() -> count("select count(*) from outbox") == 0);
    }

    private static void afterAMinute(Runnable looks) {
        school.clock().move(Duration.ofMinutes(1));
        try {
            looks.run();
        } finally {
            school.clock().move(Duration.ofMinutes(-1));
        }
    }

    private static Visitor newTeacher(String login) {
        school.server()
                .accounts()
                .create(NewAccount.teacher(login, Role.TEACHER, login, null), School.passwordOf(login));
        school.server().accounts().assign(login, "c-3-2");
        return school.signedIn(login);
    }

    private static long count(String sql) {
        return school.server().store().inTransaction(connection -> {
            try (var rows = connection.createStatement().executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
