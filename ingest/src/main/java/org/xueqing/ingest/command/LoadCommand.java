package org.xueqing.ingest.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.load.Load;
import org.xueqing.ingest.load.LoadPlan;
import org.xueqing.ingest.load.LoadReport;
import org.xueqing.ingest.load.Sent;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.sender.Sender;
import org.xueqing.ingest.sender.SenderKey;
import org.xueqing.ingest.sender.Senders;
import org.xueqing.ingest.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Bounded load on a running server, and what it was told held against the store. */
@Command(name = "load", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class LoadCommand implements Callable<Integer> {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final int POINTS = 60;

    private final Console console;
    private final Map<String, String> environment;
    private final SecureRandom random = new SecureRandom();

    @Option(names = "--url", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--key", paramLabel = "KEY")
    private @Nullable String key;

    @Option(names = "--source", paramLabel = "SOURCE")
    private @Nullable String source;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "0")
    private double eventsPerSecond;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "1")
    private int batch = 1;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "64")
    private int clients = 64;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "30")
    private int seconds = 30;

    @Option(names = "--pupils", paramLabel = "N", defaultValue = "2000")
    private int pupils = 2_000;

    @Option(names = "--repeat-share", paramLabel = "P", defaultValue = "0")
    private double repeatShare;

    @Option(names = "--json")
    private boolean json;

    LoadCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        refuseWhatIsOutOfRange();
        if (key != null) {
            String given = key;
            String its = SenderKey.parse(given).map(SenderKey::senderId).orElse("");
            LoadPlan plan = plan(given, source == null ? its : source);
            return isAtHand() ? withInstallation(open -> run(plan, Optional.of(open))) : run(plan, Optional.empty());
        }
        if (!isAtHand()) {
            throw new SpokenException(
                    Sentence.of("load.no-key", Installation.folder(environment).root()));
        }
        return withInstallation(this::runAsOwnSender);
    }

    private int withInstallation(Function<Installation, Integer> work) {
        try (Installation installation = open()) {
            AtShutdown.close(installation);
            return work.apply(installation);
        }
    }

    /** Asks as it is after the load: where the server was killed under it, the installation is opened once more. */
    private <T> T afterwards(Installation before, Function<Installation, T> question) {
        try {
            before.checkFlow();
            return question.apply(before);
        } catch (StoreException | SpokenException e) {
            console.note(Sentence.of("load.again", e));
            try (Installation again = open()) {
                return question.apply(again);
            }
        }
    }

    private Installation open() {
        return Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY);
    }

    /** A sender for this load alone. */
    private int runAsOwnSender(Installation installation) {
        byte[] name = new byte[4];
        random.nextBytes(name);
        String id = "load-" + HexFormat.of().formatHex(name);
        SenderKey own = SenderKey.make(id, random);
        new Senders(installation.store()).add(new Sender(id, "load", id, List.of()), own, CLOCK.instant());
        try {
            return run(plan(own.text(), id), Optional.of(installation));
        } finally {
            afterwards(installation, living -> new Senders(living.store()).close(id, CLOCK.instant()));
        }
    }

    private int run(LoadPlan plan, Optional<Installation> installation) {
        Progress progress = new Progress(console);
        List<String> points = Curriculum.load().points().stream()
                .limit(POINTS)
                .map(KnowledgePoint::id)
                .toList();
        Sent sent = new Load(plan, random.nextLong(), CLOCK.instant(), points)
                .send(
                        installation.map(Installation::store),
                        confirmed -> progress.at(Sentence.of("load.progress", confirmed)));
        progress.end();
        LoadReport report = installation
                .map(before -> afterwards(before, living -> report(sent, living)))
                .orElseGet(() -> sent.report(Optional.empty(), () -> {}));
        if (json) {
            console.result(json(report));
        } else {
            new LoadText(console).print(report);
        }
        return report.isRight() ? Xueqing.DONE : Xueqing.IMPOSSIBLE;
    }

    private static LoadReport report(Sent sent, Installation installation) {
        return sent.report(Optional.of(installation.store()), installation::checkFlow);
    }

    private LoadPlan plan(String itsKey, String itsSource) {
        return new LoadPlan(
                url,
                itsKey,
                itsSource,
                eventsPerSecond,
                batch,
                clients,
                Duration.ofSeconds(seconds),
                pupils,
                repeatShare);
    }

    private void refuseWhatIsOutOfRange() {
        boolean isFine = batch >= 1
                && batch <= 1_000
                && clients >= 1
                && clients <= 1_000
                && seconds >= 1
                && pupils > clients
                && eventsPerSecond >= 0
                && repeatShare >= 0
                && repeatShare < 1
                && url.getHost() != null;
        if (!isFine) {
            throw new SpokenException(Sentence.of("load.range"));
        }
    }

    /** Whether the store can be asked afterwards: an external one is named, or a server runs on the data folder. */
    private boolean isAtHand() {
        return EngineSettings.from(environment).store().isPresent()
                || Files.exists(Installation.folder(environment).addresses());
    }

    /** The key is nobody else's business. */
    private static String json(LoadReport report) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode node = mapper.createObjectNode();
        LoadPlan plan = report.plan();
        node.put("url", plan.url().toString());
        node.put("rate", plan.eventsPerSecond());
        node.put("batch", plan.batch());
        node.put("clients", plan.clients());
        node.put("seconds", report.seconds());
        node.put("confirmed", report.confirmedEvents());
        node.put("confirmedPerSecond", report.confirmedPerSecond());
        node.set("statuses", mapper.valueToTree(report.statuses()));
        node.set("latencyMillis", mapper.valueToTree(report.latency()));
        node.put("generatorCpuShare", report.generatorCpuShare());
        node.put("repeatsSent", report.repeatsSent());
        node.put("repeatsTold", report.repeatsTold());
        report.check().ifPresent(check -> node.set("check", mapper.valueToTree(check)));
        node.put("drainSeconds", report.drainSeconds());
        report.readable().ifPresent(readable -> node.set("readableMillis", mapper.valueToTree(readable)));
        node.put("neverReadable", report.neverReadable());
        node.put("lostSight", report.hasLostSight());
        return node.toString();
    }
}
