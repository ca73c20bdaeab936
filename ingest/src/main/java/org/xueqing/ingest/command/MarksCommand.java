package org.xueqing.ingest.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Setting;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.file.ImportRecord;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.marks.MarksImport;
import org.xueqing.ingest.marks.MarksPlan;
import org.xueqing.ingest.marks.PaperRequest;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The results of a paper (小题分) from a sheet into the log. */
@Command(name = "marks", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class MarksCommand implements Callable<Integer> {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Console console;
    private final Map<String, String> environment;
    private final InstantSource clock = InstantSource.system();

    @Parameters(index = "0", paramLabel = "PATH")
    private Path path = Path.of("");

    @Option(names = "--school", required = true, paramLabel = "NAME")
    private String school = "";

    @Option(names = "--title", required = true, paramLabel = "TITLE")
    private String title = "";

    @Option(names = "--date", required = true, paramLabel = "DATE")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--setting", paramLabel = "SETTING", defaultValue = "HOMEWORK")
    private String setting = "HOMEWORK";

    @Option(names = "--class", paramLabel = "NAME", defaultValue = "")
    private String className = "";

    @Option(names = "--override", paramLabel = "REASON")
    private @Nullable String overriding;

    @Option(names = "--skip-refused")
    private boolean skipRefused;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    MarksCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        PaperRequest request = request();
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            MarksImport marks = new MarksImport(installation.store(), clock, CHINA);
            MarksPlan plan = marks.plan(path, request);
            plan.refused().forEach(row -> console.complain(row.said()));
            Optional<Tally> taken =
                    dryRun || !plan.isAllowed() ? Optional.empty() : Optional.of(take(marks, plan, installation));
            say(plan, taken);
            if (!plan.isAllowed()) {
                console.complain(Sentence.of("marks.refused", plan.refused().size()));
                return Xueqing.IMPOSSIBLE;
            }
            return plan.refused().isEmpty() ? Xueqing.DONE : Xueqing.DONE_IN_PART;
        }
    }

    private Tally take(MarksImport marks, MarksPlan plan, Installation installation) {
        Tally tally = marks.take(plan);
        record(installation.store(), clock.instant(), plan, tally);
        if (installation.movesData()) {
            Progress progress = new Progress(console);
            installation.awaitLanded(ImportCommand.PATIENCE, () -> progress.at(Sentence.of("import.landing")));
            progress.end();
        }
        return tally;
    }

    private static void record(Store store, Instant at, MarksPlan plan, Tally tally) {
        store.inTransaction(connection -> {
            new ImportRecord(
                            at,
                            "",
                            "marks",
                            String.valueOf(plan.file().getFileName()),
                            tally.accepted(),
                            tally.repeated(),
                            plan.refused().size())
                    .write(connection);
            return tally;
        });
    }

    private void say(MarksPlan plan, Optional<Tally> taken) {
        if (json) {
            console.result(json(plan, taken));
            return;
        }
        console.say(Sentence.of(
                "marks.planned",
                String.valueOf(plan.file().getFileName()),
                plan.rows(),
                plan.cells(),
                plan.refused().size()));
        taken.ifPresent(tally -> console.say(
                Sentence.of("marks.taken", tally.accepted(), tally.repeated(), tally.conflicting(), tally.refused())));
    }

    private static String json(MarksPlan plan, Optional<Tally> taken) {
        ObjectNode said = JSON.createObjectNode()
                .put("pupils", plan.rows())
                .put("marks", plan.cells())
                .put("refusedRows", plan.refused().size());
        taken.ifPresent(tally -> said.put("accepted", tally.accepted())
                .put("repeated", tally.repeated())
                .put("conflicting", tally.conflicting())
                .put("withheld", tally.refused()));
        return said.toString();
    }

    private PaperRequest request() {
        Setting given = Arrays.stream(Setting.values())
                .filter(it -> it.name().equals(setting.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new SpokenException(Sentence.of("marks.setting", setting)));
        return new PaperRequest(
                school,
                title,
                date,
                given,
                className,
                "",
                Optional.ofNullable(overriding),
                skipRefused ? RefusedRows.ARE_SKIPPED : RefusedRows.STOP_ALL);
    }
}
