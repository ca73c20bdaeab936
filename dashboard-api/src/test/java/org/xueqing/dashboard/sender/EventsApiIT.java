package org.xueqing.dashboard.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.ingest.erasure.Tombstones;
import org.xueqing.ingest.sender.Sender;
import org.xueqing.ingest.sender.SenderKey;
import org.xueqing.ingest.sender.Senders;

/** The door of other systems: all or none, each identity once, and a reason for everything that is not taken. */
class EventsApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final School school = School.open();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String key = key("board", List.of());

    @Test
    void takesOneEventAndTheSameAgain() throws Exception {
        String event = answer(UUID.randomUUID(), "board:1", true);
        assertThat(post(event).body()).contains("ACCEPTED");
        HttpResponse<String> again = post(event);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("REPEATED");
    }

    @Test
    void takesABatchCompletelyOrNotAtAll() throws Exception {
        UUID good = UUID.randomUUID();
        String bad = answer(UUID.randomUUID(), "board:1", true).replace("\"sequence\":1", "\"sequence\":-1");
        HttpResponse<String> refused = post("[" + answer(good, "board:1", true) + "," + bad + "]");
        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode error = JSON.readTree(refused.body()).get("errors").get(0);
        assertThat(error.get("index").asInt()).isEqualTo(1);
        assertThat(error.get("path").asText()).isEqualTo("sequence");
        assertThat(error.get("reason").asText()).isEqualTo("out-of-range");
        assertThat(error.get("message").asText()).contains("-1");
        assertThat(accepted(good)).isZero();
    }

    @Test
    void answersAnotherBodyWithAConflictAndKeepsTheFirst() throws Exception {
        UUID id = UUID.randomUUID();
        UUID beside = UUID.randomUUID();
        post(answer(id, "board:1", true));
        HttpResponse<String> conflict =
                post("[" + answer(beside, "board:1", true) + "," + answer(id, "board:1", false) + "]");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("other-body").contains("\"index\":1");
        assertThat(accepted(beside)).isZero();
    }

    @Test
    void storesOneOfSixtyFourAtOnceAndTellsAllOfThemSuccess() throws Exception {
        UUID id = UUID.randomUUID();
        List<Integer> codes = atOnce(IntStream.range(0, 64)
                .mapToObj(i -> answer(id, "board:64", true))
                .toList());
        assertThat(codes).hasSize(64).containsOnly(200);
        assertThat(accepted(id)).isEqualTo(1);
    }

    @Test
    void storesOneOfSixtyFourBodiesAndAnswersTheOthersWithAConflict() throws Exception {
        UUID id = UUID.randomUUID();
        List<Integer> codes = atOnce(IntStream.range(0, 64)
                .mapToObj(i -> answer(id, "board:64", true).replace("item-1", "item-" + i))
                .toList());
        assertThat(codes).containsOnly(200, 409);
        assertThat(codes.stream().filter(code -> code == 200)).hasSize(1);
        assertThat(accepted(id)).isEqualTo(1);
    }

    /** More than a million numbers between the oldest that waits and the youngest. */
    @Test
    void saysWhenToComeBackWhereTooMuchWaitsAndTakesItLater() throws Exception {
        String event = answer(UUID.randomUUID(), "board:full", true);
        school.server().store().inTransaction(holdingTheRelayBack -> {
            begin(holdingTheRelayBack);
            return tooMuchWaits(event);
        });
        await().atMost(ONE_MINUTE).until(() -> post(event).statusCode() == 200);
    }

    /** As whoever is about to number rows does; the relay stops there. */
    private static void begin(Connection connection) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(
                "select pg_advisory_xact_lock_shared(730417, (last_value & 2147483647)::int) from outbox_id_seq")) {
            begin.execute();
        }
    }

    private boolean tooMuchWaits(String event) {
        try {
            assertThat(post(answer(UUID.randomUUID(), "board:full", true)).statusCode())
                    .isEqualTo(200);
            number("select setval('outbox_id_seq', (select last_value from outbox_id_seq) + 1000001)");
            await().atMost(ONE_MINUTE).until(() -> post(event).statusCode() == 503);
            HttpResponse<String> away = post(event);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).hasValue("1");
            return true;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void turnsAwayAnErasedPupilAndTakesTheOthersOfTheBatch() throws Exception {
        Tombstones.begin(school.server().store(), List.of("board:gone"), "", "a guardian asks for it", School.MORNING);
        String gone = answer(UUID.randomUUID(), "board:gone", true);
        HttpResponse<String> reply = post("[" + gone + "," + answer(UUID.randomUUID(), "board:there", true) + "]");
        assertThat(reply.statusCode()).isEqualTo(200);
        JsonNode events = JSON.readTree(reply.body()).get("events");
        assertThat(events.get(0).get("disposition").asText()).isEqualTo("ERASED");
        assertThat(events.get(1).get("disposition").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void opensToOpenKeysAlone() throws Exception {
        String event = answer(UUID.randomUUID(), "board:1", true);
        assertThat(post(event, "xq.board.guessed").statusCode()).isEqualTo(401);
        assertThat(post(event, "guessed").statusCode()).isEqualTo(401);
        String closing = key("closing", List.of());
        new Senders(school.server().store()).close("closing", School.MORNING);
        assertThat(post(event, closing).statusCode()).isEqualTo(401);
    }

    @Test
    void takesOnlyWhatIsTheSenders() throws Exception {
        HttpResponse<String> foreign = post(answer(UUID.randomUUID(), "p-a", true));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("not-yours");
        String ofSchool = key("school-system", List.of("s-shiyan"));
        UUID ofRosteredPupil = UUID.randomUUID();
        assertThat(post(answer(ofRosteredPupil, "p-a", true), ofSchool).statusCode())
                .isEqualTo(200);
        forget(ofRosteredPupil);
        assertThat(post(answer(UUID.randomUUID(), "p-nobody", true), ofSchool).statusCode())
                .isEqualTo(403);
    }

    @Test
    void turnsAwayWhatIsTooMuch() throws Exception {
        String event = answer(UUID.randomUUID(), "board:1", true);
        String many = "[" + String.join(",", java.util.Collections.nCopies(1_001, event)) + "]";
        assertThat(post(many).statusCode()).isEqualTo(413);
        assertThat(post(" ".repeat(5 * 1024 * 1024) + event).statusCode()).isEqualTo(413);
        assertThat(post("[".repeat(10_000)).statusCode()).isEqualTo(400);
        assertThat(post("[]").statusCode()).isEqualTo(200);
        assertThat(post("").statusCode()).isEqualTo(400);
    }

    @Test
    void takesNothingButPostedJson() throws Exception {
        UUID id = UUID.randomUUID();
        String event = answer(id, "board:1", true);
        assertThat(send("PUT", "application/json", event).statusCode()).isEqualTo(405);
        assertThat(send("POST", "text/plain", event).statusCode()).isEqualTo(415);
        assertThat(accepted(id)).isZero();
        assertThat(send("POST", "Application/JSON; charset=utf-8", event).statusCode())
                .isEqualTo(200);
    }

    private List<Integer> atOnce(List<String> bodies) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(bodies.size());
        try {
            List<Callable<Integer>> posts = new ArrayList<>();
            bodies.forEach(body -> posts.add(() -> post(body).statusCode()));
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> code : clients.invokeAll(posts)) {
                codes.add(code.get());
            }
            return codes;
        } finally {
            clients.shutdown();
        }
    }

    /** Other tests count the answers of this pupil. */
    private void forget(UUID id) throws InterruptedException {
        await().atMost(ONE_MINUTE).until(() -> number("select " + count("outbox", id)) == 0);
        school.execute("delete from answers where event_id = '" + id + "'");
        school.execute("delete from events where event_id = '" + id + "'");
    }

    /** In one statement, so of one moment: live moves what it stores from the outbox to the events. */
    private long accepted(UUID id) {
        return number("select " + count("outbox", id) + " + " + count("events", id));
    }

    private static String count(String table, UUID id) {
        return "(select count(*) from " + table + " where event_id = '" + id + "')";
    }

    private long number(String question) {
        return school.server().store().inTransaction(connection -> {
            try (var rows = connection.createStatement().executeQuery(question)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(body, key);
    }

    private HttpResponse<String> send(String method, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(school.server().address().resolve("/api/v1/events"))
                        .header("Content-Type", type)
                        .header("Authorization", "Bearer " + key)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body, String key) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(school.server().address().resolve("/api/v1/events"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String key(String id, List<String> schools) {
        SenderKey fresh = SenderKey.make(id, new SecureRandom());
        school.execute("delete from senders where sender_id = '" + id + "'");
        new Senders(school.server().store()).add(new Sender(id, id, id, schools), fresh, School.MORNING);
        return fresh.text();
    }

    private static String answer(UUID id, String pupil, boolean correct) {
        return """
                {"type":"Answered","eventId":"%s","studentId":"%s","itemId":"item-1","knowledgePoints":["K104"],\
                "correct":%s,"sequence":1,"setting":"HOMEWORK"}"""
                .formatted(id, pupil, correct);
    }
}
