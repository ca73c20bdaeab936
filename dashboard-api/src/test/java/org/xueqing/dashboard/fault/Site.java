package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xueqing.dashboard.fixture.Child;
import org.xueqing.dashboard.fixture.FrozenRun;
import org.xueqing.ingest.engines.BrokerProcess;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.StandingPostgres;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.flow.Installation.Moving;
import org.xueqing.ingest.sender.Sender;
import org.xueqing.ingest.sender.SenderKey;
import org.xueqing.ingest.sender.Senders;

/**
 * An installation as a district runs it, on one machine: broker, database, two ingest processes and a server, each a process of
 * its own. The ingest processes reach both engines, and senders reach the server, over wires that can be cut.
 */
final class Site implements AutoCloseable {

    static final String SOURCE = "faults";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String COMMAND_LINE = "org.xueqing.ingest.command.Xueqing";

    final StandingPostgres store;
    final Wire toStore;
    final Wire toKafka;
    final Wire toServer;
    final Child broker;
    final Child ingest;
    final Child secondIngest;
    final Child server;

    private final Path folder;
    private final int serverPort;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Installation observer;
    private final SenderKey key;

    Site(Path folder) throws IOException, SQLException {
        this.folder = Files.createDirectories(folder);
        int kafkaPort = freePort();
        serverPort = freePort();
        store = opened(StandingPostgres.start(folder.resolve("store"), freePort()));
        toStore = opened(new Wire(store.port()));
        toKafka = opened(new Wire(kafkaPort));
        toServer = opened(new Wire(serverPort));
        broker = child(
                "broker",
                Map.of(),
                BrokerProcess.class.getName(),
                folder.resolve("kafka").toString(),
                Integer.toString(kafkaPort),
                Integer.toString(freePort()),
                Integer.toString(toKafka.port()));
        broker.start();
        awaitListening(kafkaPort);
        observer = opened(Installation.open(
                new DataFolder(folder.resolve("observer")),
                settings(store.port()),
                Duration.ofSeconds(1),
                Moving.NEVER));
        ingest = child("ingest", environment("ingest", toStore.port()), COMMAND_LINE, "ingest");
        secondIngest = child("second-ingest", environment("second-ingest", store.port()), COMMAND_LINE, "ingest");
        server = child(
                "server",
                environment("server", store.port()),
                "org.xueqing.dashboard.server.Main",
                "serve",
                "--pages-only",
                "--port",
                Integer.toString(serverPort));
        ingest.start();
        server.start();
        awaitListening(serverPort);
        key = SenderKey.make("faults", new SecureRandom());
        new Senders(observer.store()).add(new Sender("faults", "faults", SOURCE, List.of()), key, Instant.now());
        run().publish();
    }

    /** Another run to hand over to. */
    FrozenRun run() {
        return new FrozenRun(
                observer.store(),
                List.of(0.4, 0.3, 0.5),
                Map.of("*", List.of(0.3, 0.1, 0.2, 0.1), "K010", List.of(0.5, 0.2, 0.1, 0.05)));
    }

    /** The run that readers see. */
    long published() {
        return FrozenRun.published(observer.store());
    }

    /** Sees everything and moves nothing, past the wires. */
    Installation observer() {
        return observer;
    }

    URI door() {
        return URI.create("http://127.0.0.1:" + toServer.port() + "/api/v1/events");
    }

    /** The same without the wire, which would swallow what a server says while it hangs up. */
    URI nextDoor() {
        return URI.create("http://127.0.0.1:" + serverPort + "/api/v1/events");
    }

    String key() {
        return key.text();
    }

    Path folder() {
        return folder;
    }

    /** A command of its own, which ends by itself. */
    Child command(String name, Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(environment(name, store.port()));
        environment.putAll(more);
        return child(name, environment, COMMAND_LINE, arguments);
    }

    /** Everything that processes of this program and PostgreSQL have written down about their work. */
    String logs() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path logs : List.of(folder, folder.resolve("store").resolve("logs"))) {
            try (Stream<Path> files = Files.list(logs)) {
                for (Path log :
                        files.filter(file -> file.toString().endsWith(".log")).toList()) {
                    all.append(Files.readString(log));
                }
            }
        }
        return all.toString();
    }

    /** Starts the database again, as soon as nothing of the killed one is left. */
    void startStoreAgain() {
        await("PostgreSQL again").atMost(PATIENCE).ignoreExceptions().until(() -> {
            store.start();
            return true;
        });
    }

    @Override
    public void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    private EngineSettings settings(int storePort) {
        return new EngineSettings(
                Optional.of(store.through(storePort)), Optional.of("127.0.0.1:" + toKafka.port()), Optional.of(lake()));
    }

    private String lake() {
        return folder.resolve("lake").toUri().toString();
    }

    private Map<String, String> environment(String name, int storePort) {
        EngineSettings.ExternalStore address = store.through(storePort);
        return Map.of(
                "XUEQING_DATA", folder.resolve(name).toString(),
                "XUEQING_HOME", System.getProperty("xueqing.root"),
                "XUEQING_LANG", "en",
                "XUEQING_STORE_URL", address.url(),
                "XUEQING_STORE_USER", address.user(),
                "XUEQING_STORE_PASSWORD", address.password(),
                "XUEQING_KAFKA", "127.0.0.1:" + toKafka.port(),
                "XUEQING_LAKE", lake());
    }

    private Child child(String name, Map<String, String> environment, String mainClass, String... arguments) {
        List<String> command = Child.java(mainClass, arguments);
        command.add(1, "-Dxueqing.log=" + folder.resolve(name + ".json.log"));
        Child child = new Child(folder.resolve(name + ".log"), environment, command);
        opened.push(() -> {
            if (child.isAlive()) {
                child.kill();
            }
        });
        return child;
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    private static void awaitListening(int port) {
        await("port " + port).atMost(PATIENCE).ignoreExceptions().until(() -> {
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
