package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.translate.Format;
import org.xueqing.ingest.trial.AnswerFile;
import org.xueqing.ingest.trial.EvaluationLedger;
import org.xueqing.ingest.trial.EvaluationPage;
import org.xueqing.ingest.trial.EvaluationPlan;
import org.xueqing.ingest.trial.EvaluationRun;
import org.xueqing.ingest.trial.FigureJson;
import org.xueqing.ingest.trial.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How right models predict pupils whom they have not seen. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class EvaluateCommand implements Callable<Integer> {

    private static final String LEDGER = "evaluations.jsonl";

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "PATH")
    private Path path = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "FORMAT")
    private String format = "";

    @Option(names = "--source", paramLabel = "NAME")
    private @Nullable String source;

    @Option(names = "--items", paramLabel = "FILE")
    private @Nullable Path items;

    @Option(names = "--models", paramLabel = "NAME,…|all", defaultValue = "all")
    private String models = "all";

    @Option(names = "--folds", paramLabel = "md5:N", defaultValue = "md5:5")
    private String folds = "md5:5";

    @Option(names = "--skills", paramLabel = "combination|q")
    private @Nullable String skills;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    @Option(names = "--resamples", paramLabel = "N", defaultValue = "1000")
    private int resamples = 1_000;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Option(names = "--ledger", paramLabel = "FILE")
    private @Nullable Path ledger;

    EvaluateCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        EvaluationPlan plan = EvaluationPlan.of(models, folds, skillNames());
        AnswerSource answers = AnswerSource.of(path, format, source, items, console);
        Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
        refuse("--resamples", resamples, 0, 100_000);
        refuse("--threads", threads(), 1, 1_000);
        Progress progress = new Progress(console);
        Summary summary = new EvaluationRun(plan, wanted -> answers.read(wanted, now))
                .run(
                        answers.name(),
                        resamples,
                        seed,
                        threads(),
                        System::nanoTime,
                        read -> ledger(read, answers, now),
                        progress::at);
        progress.end();
        tell(summary, now);
        return summary.subject().refused() == 0 ? Xueqing.DONE : Xueqing.DONE_IN_PART;
    }

    /** Only an lpp folder names skills in two ways; other files are read once. */
    private Optional<Format.SkillNames> skillNames() {
        if (skills == null) {
            return Format.of(format).equals(Optional.of(Format.LPP))
                    ? Optional.empty()
                    : Optional.of(Format.SkillNames.COMBINATION);
        }
        return Optional.of(SkillWord.of(skills));
    }

    private int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private EvaluationLedger ledger(AnswerFile.Contents contents, AnswerSource answers, Instant now) {
        Path file = ledger == null ? folder().resolve(LEDGER) : ledger;
        return EvaluationLedger.open(
                file,
                new EvaluationLedger.Run(now, version(), answers.name(), format, contents.answers(), folds, seed));
    }

    private Path folder() {
        return Path.of(environment.getOrDefault("XUEQING_DATA", "data"));
    }

    private String version() {
        return environment.getOrDefault("XUEQING_VERSION", "unknown");
    }

    private void tell(Summary summary, Instant now) throws IOException {
        if (report != null) {
            Sentence footing = Sentence.of("trial.page.footing", now.toString(), version(), Long.toString(seed));
            write(report, EvaluationPage.of(summary, footing, console.language()));
        }
        if (json) {
            console.result(FigureJson.array(summary.models()));
        } else {
            summary.lines(console.language()).forEach(console::result);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("trial.unwritable", file, e), e);
        }
    }

    private static void refuse(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new SpokenException(Sentence.of("trial.option", option, least, most, value));
        }
    }
}
