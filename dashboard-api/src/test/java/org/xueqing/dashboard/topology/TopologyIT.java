package org.xueqing.dashboard.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.dashboard.fixture.Child;
import org.xueqing.event.EventWriter;
import org.xueqing.ingest.engines.BrokerProcess;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.StandingPostgres;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SimulatedSchool;

/** The commands of the compose file as processes on this machine, from a file of answers to a run that Spark's worker computed. */
@Tag("long")
class TopologyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int EVENTS = 3_000;
    private static final Path ROOT = Path.of(System.getProperty("xueqing.root"));

    @TempDir
    Path folder;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Map<String, String> environment = new HashMap<>();

    @AfterEach
    void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    @Test
    void takesAnswersTheWholeWayInProcessesOfTheirOwn() throws Exception {
        Compose compose = Compose.read(ROOT);
        startEngines(compose);
        int sparkPort = freePort();
        int serverPort = freePort();
        UnaryOperator<List<String>> here = command -> here(command, sparkPort);

        Child master = started("spark-master", here.apply(compose.command("spark-master")), "--webui-port", "0");
        awaitListening(sparkPort, master);
        started("spark-worker", here.apply(compose.command("spark-worker")), "--webui-port", "0");
        int firstMetrics = freePort();
        int secondMetrics = freePort();
        started("ingest-1", withMetricsAt(firstMetrics, here.apply(compose.command("ingest"))));
        started("ingest-2", withMetricsAt(secondMetrics, here.apply(compose.command("ingest"))));
        Child server = started(
                "server",
                withMetricsAt(freePort(), here.apply(compose.command("server"))),
                "--port",
                Integer.toString(serverPort));
        awaitListening(serverPort, server);

        JsonNode imported = run("import", List.of("import", events().toString(), "--format", "events", "--json"));
        assertThat(imported.get("accepted").asInt()).isEqualTo(EVENTS);
        JsonNode analysed = run("analyze", with(here.apply(compose.command("analyze")), "--json"));
        assertThat(analysed.get("runId").asInt()).isEqualTo(1);
        assertThat(folder.resolve("spark-worker/spark/work")).isDirectoryContaining("glob:**app-*");
        JsonNode differences = run("verify", List.of("verify", "--json")).get("differences");
        assertThat(differences.elements()).toIterable().allMatch(count -> count.asInt() == 0);

        assertThat(status(serverPort, "/login")).isEqualTo(200);
        assertThat(status(serverPort, "/actuator/health/readiness")).isEqualTo(200);
        assertThat(status(firstMetrics, "/ready")).isEqualTo(200);
        assertThat(status(secondMetrics, "/ready")).isEqualTo(200);
    }

    private void startEngines(Compose compose) throws Exception {
        int kafka = freePort();
        StandingPostgres store = opened(StandingPostgres.start(folder.resolve("store"), freePort()));
        String secret = Files.writeString(
                        folder.resolve("secret"), store.through(store.port()).password() + "\n")
                .toString();
        EngineSettings.ExternalStore address = store.through(store.port());
        environment.putAll(compose.environment());
        environment.put("XUEQING_STORE_URL", address.url());
        environment.put("XUEQING_STORE_USER", address.user());
        environment.put("XUEQING_STORE_PASSWORD_FILE", secret);
        environment.put("XUEQING_KAFKA", "127.0.0.1:" + kafka);
        environment.put("XUEQING_LAKE", folder.resolve("lake").toUri().toString());
        Child broker = start(
                "broker",
                Child.java(
                        BrokerProcess.class.getName(),
                        folder.resolve("kafka").toString(),
                        Integer.toString(kafka),
                        Integer.toString(freePort()),
                        Integer.toString(kafka)));
        awaitListening(kafka, broker);
    }

    /** What has a name of its own in the compose file's network is on this machine here. */
    private static List<String> here(List<String> command, int sparkPort) {
        List<String> here = new ArrayList<>(List.of(command.get(0)));
        command.stream()
                .skip(1)
                .map(word -> word.replace("spark-master", "127.0.0.1")
                        .replace("7077", Integer.toString(sparkPort))
                        .replace("0.0.0.0", "127.0.0.1"))
                .forEach(here::add);
        return here;
    }

    private Child started(String name, List<String> command, String... more) {
        // The last word of a worker's command is where its master is.
        List<String> whole = new ArrayList<>(List.of(ROOT.resolve("xueqing").toString()));
        whole.addAll(command);
        whole.addAll(command.get(0).equals("spark-worker") ? whole.size() - 1 : whole.size(), List.of(more));
        return start(name, whole);
    }

    private Child start(String name, List<String> command) {
        Map<String, String> own = new HashMap<>(environment);
        own.put("XUEQING_DATA", folder.resolve(name).toString());
        own.put("XUEQING_LANG", "en");
        own.put("XUEQING_BUILT", "1");
        own.put("XUEQING_SPARK_OPTIONS", "-Xmx1g");
        Child child = new Child(folder.resolve(name + ".log"), own, command);
        child.start();
        opened.push(() -> {
            if (child.isAlive()) {
                child.killWithChildren();
            }
        });
        return child;
    }

    /** Runs a command to its end; returns the last line that it printed. */
    private JsonNode run(String name, List<String> command) throws IOException {
        Child child = started(name, command);
        int exitCode = child.awaitEnd();
        assertThat(exitCode).as(child.said()).isZero();
        String last = child.said().lines().filter(line -> line.startsWith("{")).reduce("", (before, line) -> line);
        return JsonMapper.builder().build().readTree(last);
    }

    private Path events() throws IOException {
        Path file = folder.resolve("events.jsonl");
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
            SimulatedSchool.of(SchoolPlan.demo(LocalDate.of(2026, 10, 30)), Curriculum.load())
                    .events()
                    .limit(EVENTS)
                    .forEach(event -> writer.println(EventWriter.write(event)));
        }
        return file;
    }

    private static List<String> withMetricsAt(int port, List<String> command) {
        return command.stream()
                .map(word -> word.equals("9464") ? Integer.toString(port) : word)
                .toList();
    }

    private static List<String> with(List<String> command, String more) {
        List<String> whole = new ArrayList<>(command);
        whole.add(more);
        return whole;
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    private static void awaitListening(int port, Child whose) {
        await("port " + port).atMost(PATIENCE).ignoreExceptions().until(() -> {
            if (!whose.isAlive()) {
                throw new AssertionError(whose.said());
            }
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
