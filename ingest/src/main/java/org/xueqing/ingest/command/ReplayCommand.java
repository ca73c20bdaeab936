package org.xueqing.ingest.command;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.activity.ExamGuard;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.file.FileImport;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.replay.LogReplay;
import org.xueqing.ingest.replay.RejectedRows;
import org.xueqing.ingest.replay.Selection;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Refused events once more, after a fix; or what the store holds once more, from the log. */
@Command(name = "replay", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class ReplayCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** One of them. */
    static final class What {
        @Option(names = "--rejected", required = true)
        private boolean rejected;

        @Option(names = "--all", required = true)
        private boolean all;

        @Option(names = "--pupil", required = true, paramLabel = "ID")
        private List<String> pupils = List.of();

        @Option(names = "--since", required = true, paramLabel = "INSTANT")
        private @Nullable Instant since;

        Selection selection() {
            if (all) {
                return new Selection.All();
            }
            return since == null ? new Selection.Pupils(Set.copyOf(pupils)) : new Selection.Since(since);
        }
    }

    @Option(names = "--json")
    private boolean json;

    ReplayCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        return what.rejected ? replayRejected() : replayLog(what.selection());
    }

    private int replayLog(Selection selection) {
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            Progress progress = new Progress(console);
            LogReplay.Outcome outcome = new LogReplay(installation, installation.folder(), progress::at).run(selection);
            progress.end();
            if (json) {
                console.result("{\"subjects\":%d,\"events\":%d}".formatted(outcome.subjects(), outcome.events()));
            } else {
                console.say(Sentence.of("replay.done", outcome.subjects(), outcome.events()));
            }
            return Xueqing.DONE;
        }
    }

    private int replayRejected() throws IOException {
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
