package org.xueqing.ingest.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.flow.Installation.Moving;
import org.xueqing.ingest.message.Sentence;
import picocli.CommandLine.Command;

/** Moves data until it is told to stop: more than one may run, and servers may leave this work to them. */
@Command(name = "ingest", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class IngestCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Console console;
    private final Map<String, String> environment;

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
            AtShutdown.close(installation);
            console.say(Sentence.of("ingest.ready"));
            while (!AtShutdown.comesWithin(BETWEEN_LOOKS)) {
                installation.checkFlow();
            }
            return Xueqing.DONE;
        }
    }
}
