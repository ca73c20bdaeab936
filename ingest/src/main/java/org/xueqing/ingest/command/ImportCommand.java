package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.activity.ExamGuard;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.file.FileImport;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Rehearsal;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.translate.Format;
import org.xueqing.ingest.translate.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers from a file or folder into the log. */
@Command(name = "import", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class ImportCommand implements Callable<Integer> {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final Duration LAND_EVERY = Duration.ofSeconds(2);
    static final Duration PATIENCE = Duration.ofHours(6);

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "PATH")
    private Path path = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "FORMAT")
    private String format = "";

    @Option(names = "--source", paramLabel = "NAME")
    private @Nullable String source;

    @Option(names = "--skills", paramLabel = "combination|q", defaultValue = "q")
    private String skills = "q";

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    ImportCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Format vocabulary = Format.of(format)
                .orElseThrow(() -> new SpokenException(Sentence.of("import.format", format, Format.words())));
        if (report != null
                && report.toAbsolutePath()
                        .normalize()
                        .startsWith(path.toAbsolutePath().normalize())) {
            throw new SpokenException(Sentence.of("import.report", report));
        }
        try (Rows rows = vocabulary.open(path, SourceName.of(path, source), SkillWord.of(skills));
                Report complaints = Report.open(console, Optional.ofNullable(report));
                Installation installation = Installation.open(
                        Installation.folder(environment), EngineSettings.from(environment), LAND_EVERY)) {
            AtShutdown.close(installation);
            Tally tally = dryRun ? rehearse(rows, installation, complaints) : take(rows, installation, complaints);
            if (tally.rows() == 0) {
                throw new SpokenException(Sentence.of("import.no-rows", path));
            }
            say(tally, rows.encoding(), complaints);
            return tally.isComplete() ? Xueqing.DONE : Xueqing.DONE_IN_PART;
        }
    }

    private Tally rehearse(Rows rows, Installation installation, Report complaints) throws IOException {
        try (Rehearsal rehearsal = Rehearsal.begin(installation.store())) {
            return run(rows, installation, rehearsal::judgeEach, complaints);
        }
    }

    private Tally take(Rows rows, Installation installation, Report complaints) throws IOException {
        Acceptance acceptance = new Acceptance(installation.store(), InstantSource.system());
        Tally tally = run(rows, installation, acceptance::acceptEach, complaints);
        if (installation.movesData()) {
            Progress progress = new Progress(console);
            installation.awaitLanded(PATIENCE, () -> progress.at(Sentence.of("import.landing")));
            progress.end();
        }
        return tally;
    }

    private Tally run(
            Rows rows, Installation installation, Function<List<Candidate>, List<Verdict>> door, Report complaints)
            throws IOException {
        Progress progress = new Progress(console);
        long bytes = bytes(path);
        Tally tally = new FileImport(new ExamGuard(installation.store(), CHINA)::objections, door, complaints::add)
                .run(
                        rows,
                        soFar -> progress.at(Sentence.of(
                                "import.progress", soFar.rows(), bytes == 0 ? 0 : 100 * rows.bytesRead() / bytes)));
        progress.end();
        return tally;
    }

    private void say(Tally tally, String encoding, Report complaints) {
        if (json) {
            console.result(complaints.json(tally, encoding, dryRun));
        } else {
            complaints.print(tally, encoding, dryRun);
        }
    }

    /** Bytes that will be read, for progress; 0 for a folder's unknown sum. */
    private static long bytes(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.size(path);
        }
        try (var files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith("preprocessed_data_"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
