package org.xueqing.ingest.command;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xueqing.ingest.activity.ExamGuard;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.file.FileImport;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.replay.RejectedRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Refused events once more, after a fix. */
@Command(name = "replay", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class ReplayCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--rejected", required = true)
    private boolean rejected;

    @Option(names = "--json")
    private boolean json;

    ReplayCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (Installation installation = Installation.open(
                        Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY);
                Report complaints = Report.open(console, Optional.empty())) {
            AtShutdown.close(installation);
            installation.awaitLanded(ImportCommand.PATIENCE, () -> {});
            Tally tally = replay(installation, complaints);
            if (json) {
                console.result(complaints.json(tally, "UTF-8", false));
            } else {
                complaints.print(tally, "UTF-8", false);
            }
            return tally.isComplete() ? Xueqing.DONE : Xueqing.DONE_IN_PART;
        }
    }

    private static Tally replay(Installation installation, Report complaints) throws IOException {
        Acceptance acceptance = new Acceptance(installation.store(), InstantSource.system());
        String kafka = installation.engines().addresses().kafka();
        try (RejectedRows rows = RejectedRows.open(kafka, installation.topics())) {
            ExamGuard guard = new ExamGuard(installation.store(), ImportCommand.CHINA);
            Tally tally =
                    new FileImport(guard::objections, acceptance::acceptEach, complaints::add).run(rows, soFar -> {});
            if (installation.movesData()) {
                installation.awaitLanded(ImportCommand.PATIENCE, () -> {});
            }
            return tally;
        }
    }
}
