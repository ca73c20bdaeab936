package org.xueqing.dashboard.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.SparkProcess;
import org.xueqing.simulation.SimulatedSchool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A simulated school, the whole way from its pupils' answers to a teacher's page. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {"示范：模拟一所学校，走完全程，打开页面。", "A simulated school, the whole path, pages open."})
final class DemoCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--port", description = "端口，默认 ${DEFAULT-VALUE}。Port on the loopback address.")
    private int port = ServerSettings.USUAL_PORT;

    @Option(
            names = "--grades",
            split = ",",
            defaultValue = "1,2,3,4,5,6",
            description = "年级，默认 ${DEFAULT-VALUE}；年级少，开得快。Grades of the school; fewer are ready sooner.")
    private List<Integer> grades = List.of();

    @Option(names = "--once", description = "发布第一次分析后结束。Ends after the first published run.")
    private boolean once;

    @Option(names = "--json", description = "在标准输出上给出 JSON。Prints one JSON object.")
    private boolean json;

    @Option(names = "--verbose", description = "出错时显示堆栈。Shows stack traces of failures.")
    private boolean isVerbose;

    @Override
    public Integer call() {
        Map<String, String> environment = System.getenv();
        Console console =
                new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), environment);
        ServerSettings settings = ServerSettings.onPort(once && port == ServerSettings.USUAL_PORT ? 0 : port);
        Stopwatch stopwatch = new Stopwatch();
        try {
            DemoFolder demo =
                    DemoFolder.open(environment, LocalDate.now(settings.clock().withZone(settings.zone())), grades);
            console.note("demo.starting", demo.folder().root());
            try (RunningServer server = stopwatch.time(
                    "start", () -> RunningServer.start(demo.folder(), EngineSettings.embedded(), settings))) {
                JsonNode run = bringToThePage(server, demo, settings, stopwatch, console, environment);
                if (json) {
                    console.result(summary(run, stopwatch));
                }
                return once ? 0 : serve(server, demo, console);
            }
        } catch (RuntimeException e) {
            console.complain(e, isVerbose);
            return 1;
        }
    }

    private static JsonNode bringToThePage(
            RunningServer server,
            DemoFolder demo,
            ServerSettings settings,
            Stopwatch stopwatch,
            Console console,
            Map<String, String> environment) {
        SimulatedSchool simulated =
                stopwatch.time("simulate", () -> SimulatedSchool.of(demo.plan(), Curriculum.load()));
        DemoSchool school = new DemoSchool(simulated, settings.clock(), settings.zone());
        school.enrol(server.store());
        DemoPeople people = new DemoPeople(server.store(), school, settings.clock());
        people.enrol();
        new DemoAccounts(server.accounts(), demo.passwords()).create(school, people);
        console.note("demo.importing");
        stopwatch.time("import", () -> school.send(server, people.schoolId()));
        console.note("demo.analyzing");
        JsonNode run = stopwatch.time("analyze", () -> analyze(server, environment));
        stopwatch.time(
                "plan", () -> new DemoPlan(server.store(), school, people.schoolId(), settings.clock(), settings.zone())
                        .release());
        stopwatch.time("page", () -> open(server));
        return run;
    }

    private static JsonNode analyze(RunningServer server, Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("XUEQING_HOME", "."));
        // So little data is done before the second compiler would pay off.
        List<String> shortLived = List.of("-Xmx1g", "-XX:TieredStopAtLevel=1");
        SparkProcess.Outcome outcome = new SparkProcess(
                        home, server.installation().engines().addresses(), shortLived)
                .analyze(List.of("--code-version", environment.getOrDefault("XUEQING_VERSION", "unknown")));
        if (outcome.exitCode() != 0) {
            throw new StartException("demo.analyze", outcome.exitCode());
        }
        try {
            return JSON.readTree(outcome.lastLine());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the run's last line is its JSON: " + outcome.lastLine(), e);
        }
    }

    private static int open(RunningServer server) {
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve("login")).build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new StartException("demo.page", status);
            }
            return status;
        } catch (java.io.IOException e) {
            throw new StartException("demo.page", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("demo.page", e);
        }
    }

    private static String summary(JsonNode run, Stopwatch stopwatch) {
        ObjectNode summary = JSON.createObjectNode();
        summary.set("answers", run.get("answers"));
        summary.set("pupils", run.get("pupils"));
        summary.set("runId", run.get("runId"));
        ObjectNode seconds = summary.putObject("seconds");
        stopwatch.seconds().forEach(seconds::put);
        summary.set("run", run);
        return summary.toString();
    }

    private static int serve(RunningServer server, DemoFolder demo, Console console) {
        console.say("demo.accounts");
        DemoAccounts.LOGINS.forEach(login ->
                console.say("demo.account." + login, login, demo.passwords().getOrDefault(login, "")));
        console.say("ready", server.address());
        return ServeCommand.untilStopped(server);
    }
}
