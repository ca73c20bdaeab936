package org.xueqing.ingest.engines;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/**
 * A Kafka broker and its controller in this process, on the loopback address. With nobody to copy from, an append is
 * flushed before it is acknowledged; otherwise a power cut could take what live has stored and the lake has not.
 */
final class Broker implements AutoCloseable {

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final String address;

    private Broker(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Where it listens.
     *
     * @param advertised under which clients reach it: another one where something stands between
     */
    record Ports(int clients, int controller, int advertised) {

        /** Asked for as late as possible: until the broker listens, somebody else may take them. */
        static Ports free() {
            int clients = FreePort.find();
            return new Ports(clients, FreePort.find(), clients);
        }
    }

    static Broker start(Path folder) {
        return start(folder, Ports::free);
    }

    static Broker start(Path folder, Supplier<Ports> wanted) {
        Exit.setHaltProcedure(Broker::halt);
        Exit.setExitProcedure(Broker::halt);
        try {
            format(folder);
            Ports ports = wanted.get();
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings(folder, ports)), Time.SYSTEM);
            server.startup();
            return new Broker(server, "127.0.0.1:" + ports.advertised());
        } catch (Exception e) {
            throw new SpokenException(Sentence.of("kafka.failed", folder, e), e);
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** A broker that cannot write its log ends its process. The next start recovers; here it is said why it ended. */
    private static void halt(int code, @Nullable String message) {
        Sentence sentence = Sentence.of("kafka.halted", message == null ? "status " + code : message);
        System.err.println(sentence.in(Locale.SIMPLIFIED_CHINESE));
        System.err.println(sentence.in(Locale.ENGLISH));
        Runtime.getRuntime().halt(code == 0 ? 1 : code);
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static Map<String, Object> settings(Path folder, Ports ports) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", NODE);
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + ports.controller());
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + ports.clients() + ",CONTROLLER://127.0.0.1:" + ports.controller());
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports.advertised());
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        settings.put("log.flush.interval.messages", 1L);
        settings.put("log.cleaner.dedupe.buffer.size", 4L * 1024 * 1024);
        settings.put("auto.create.topics.enable", false);
        settings.put("offsets.topic.replication.factor", "1");
        // Offsets are kept in the store and the lake; groups only share partitions out, at once.
        settings.put("offsets.topic.num.partitions", 1);
        settings.put("group.initial.rebalance.delay.ms", 0);
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // The broker of a killed process comes back at once instead of waiting for its own session to end.
        settings.put("broker.session.timeout.ms", 3000);
        settings.put("broker.heartbeat.interval.ms", 500);
        return settings;
    }
}
