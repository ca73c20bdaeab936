package org.xueqing.ingest.command;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.flow.Installation.Moving;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.observe.MetricsDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves data until it is told to stop: more than one may run, and servers may leave this work to them. */
@Command(name = "ingest", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class IngestCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--metrics-port", paramLabel = "PORT")
    private @Nullable Integer metricsPort;

    @Option(names = "--metrics-address", paramLabel = "ADDRESS")
    private String metricsAddress = "127.0.0.1";

    IngestCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Installation installation = Installation.open(
                Installation.folder(environment),
                EngineSettings.from(environment),
                Installation.LAND_EVERY,
                Moving.ALWAYS)) {
            Optional<MetricsDoor> metrics = MetricsDoor.openIf(metricsAddress, metricsPort, installation);
            AtShutdown.close(installation);
            console.say(Sentence.of("ingest.ready"));
            while (!AtShutdown.comesWithin(BETWEEN_LOOKS)) {
                installation.checkFlow();
            }
            metrics.ifPresent(MetricsDoor::close);
            return Xueqing.DONE;
        }
    }
}
