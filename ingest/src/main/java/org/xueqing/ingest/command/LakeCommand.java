package org.xueqing.ingest.command;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.land.LakeHistory;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.upkeep.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how large the lake is, or tidies it up as the server does at night. */
@Command(name = "lake", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class LakeCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--compact")
    private boolean compacts;

    LakeCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            if (compacts) {
                compact(installation);
            }
            for (EventStream stream : EventStream.values()) {
                LakeHistory.Size size = new LakeHistory(installation.lake(), stream).size();
                console.say(Sentence.of(
                        "lake.size", stream.word(), size.rows(), size.files(), size.bytes() / 1024, size.snapshots()));
            }
            return Xueqing.DONE;
        }
    }

    private void compact(Installation installation) {
        Upkeep.Round round = new Upkeep(installation.store(), installation.topics(), installation.lake())
                .run(InstantSource.system().instant())
                .orElseThrow(() -> new SpokenException(Sentence.of("lake.busy")));
        console.say(Sentence.of(
                "lake.compacted",
                round.filesBefore(),
                round.filesAfter(),
                round.repeats(),
                round.snapshots(),
                round.orphans()));
    }
}
