package org.xueqing.dashboard.sender;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.dashboard.account.PasswordHashing;
import org.xueqing.dashboard.fixture.FrozenRun;
import org.xueqing.dashboard.fixture.SettableClock;
import org.xueqing.dashboard.server.RunningServer;
import org.xueqing.dashboard.server.ServerSettings;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.sender.Sender;
import org.xueqing.ingest.sender.SenderKey;
import org.xueqing.ingest.sender.Senders;

/** The golden stream, line by line through the HTTP door: what each is told, and what is mastered after 20, 40, 60 and all. */
class GoldenDoorIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path STREAM =
            Path.of(System.getProperty("xueqing.root"), "analytics-core/src/test/resources/golden/stream");
    private static final String MASTERY =
            """
            select student_id, knowledge_point, case when joint then 'joint' else mastery::text end
              from mastery join published_run using (run_id) order by 1, 2
            """;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2025-09-01T00:00:00Z"));
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void tellsEachLineWhatIsExpectedAndMovesMasteryWithIt() throws Exception {
        try (RunningServer server =
                RunningServer.start(new DataFolder(folder), EngineSettings.embedded(), settings())) {
            String key = prepare(server);
            List<JsonNode> lines = lines();
            List<String> told = new ArrayList<>();
            for (int number = 1; number <= lines.size(); number++) {
                JsonNode line = lines.get(number - 1);
                clock.set(Instant.parse(line.get("receivedAt").textValue()));
                told.add(post(
                        server,
                        key,
                        line.has("event")
                                ? line.get("event").toString()
                                : line.get("raw").textValue()));
                if (List.of(20, 40, 60, lines.size()).contains(number)) {
                    server.installation().awaitLanded(Duration.ofMinutes(1), () -> {});
                    assertThat(mastery(server)).as("after " + number).isEqualTo(expectedAfter(number, lines.size()));
                }
            }
            assertThat(told)
                    .isEqualTo(rows("expected_dispositions.csv").stream()
                            .map(row -> row.get(1))
                            .toList());
        }
    }

    private ServerSettings settings() {
        return new ServerSettings(
                ServerSettings.Listen.LOOPBACK,
                0,
                ZoneId.of("Asia/Shanghai"),
                clock,
                Duration.ofMillis(200),
                Installation.Moving.UNLESS_ANOTHER_DOES,
                PasswordHashing.usual(),
                Optional.empty());
    }

    /** The class and the pupils of the stream stand in a roster, and a platform may write for their school. */
    private String prepare(RunningServer server) {
        server.store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into schools (school_id, name) values ('s', 'school')");
                statement.execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)"
                        + " values ('c-31', 's', 2025, 3, 1, '2025-09-01')");
                return statement.execute("insert into class_members select 'c-31', 's-0' || pupil, '2025-09-01', null"
                        + " from generate_series(1, 6) as pupil");
            }
        });
        ItemBank.map(
                server.store(),
                rows("items.csv").stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0), row -> List.of(row.get(1).split(";")))));
        Map<String, List<Double>> parameters = rows("parameters.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.get(0),
                        row -> row.subList(1, 5).stream().map(Double::valueOf).toList()));
        new FrozenRun(server.store(), List.of(0.0, 0.0, 0.0), parameters).publish();
        SenderKey key = SenderKey.make("platform", new SecureRandom());
        new Senders(server.store())
                .add(new Sender("platform", "platform", "platform", List.of("s")), key, clock.instant());
        return key.text();
    }

    /** The disposition in the words of the stream. */
    private String post(RunningServer server, String key, String body) throws IOException, InterruptedException {
        HttpResponse<String> reply = client.send(
                HttpRequest.newBuilder(server.address().resolve("/api/v1/events"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return switch (reply.statusCode()) {
            case 200 ->
                JSON.readTree(reply.body())
                        .get("events")
                        .get(0)
                        .get("disposition")
                        .textValue();
            case 400 -> "REFUSED";
            case 409 -> "CONFLICT";
            default -> reply.statusCode() + " " + reply.body();
        };
    }

    private static List<List<Object>> mastery(RunningServer server) {
        return numbers(server.store().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(MASTERY);
                    ResultSet found = statement.executeQuery()) {
                List<List<String>> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(List.of(found.getString(1), found.getString(2), found.getString(3)));
                }
                return rows;
            }
        }));
    }

    private static List<List<Object>> expectedAfter(int number, int all) {
        return number == all
                ? numbers(rows("expected_mastery.csv"))
                : numbers(rows("expected_mastery_by_prefix.csv").stream()
                        .filter(row -> row.get(0).equals(Integer.toString(number)))
                        .map(row -> row.subList(1, 4))
                        .toList());
    }

    /** The same bits, however they are written. */
    private static List<List<Object>> numbers(List<List<String>> rows) {
        return rows.stream()
                .map(row -> List.of(
                        row.get(0),
                        row.get(1),
                        row.get(2).equals("joint") ? "joint" : (Object) Double.valueOf(row.get(2))))
                .toList();
    }

    private static List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(STREAM.resolve("events.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static List<List<String>> rows(String file) {
        try {
            return Files.readAllLines(STREAM.resolve(file)).stream()
                    .skip(1)
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
