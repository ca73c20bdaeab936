package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.roster.RosterImport;
import org.xueqing.ingest.roster.RosterPlan;
import org.xueqing.ingest.roster.RosterRequest;
import org.xueqing.ingest.roster.RosterRequest.Leaving;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.roster.RosterRequest.Unknown;
import org.xueqing.ingest.roster.YearRollOver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A school's people from a file into the roster, or the whole school into its next year. */
@Command(name = "roster", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class RosterCommand implements Callable<Integer> {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Console console;
    private final Map<String, String> environment;
    private final InstantSource clock = InstantSource.system();

    @Parameters(index = "0", paramLabel = "PATH", arity = "0..1")
    private @Nullable Path path;

    @Option(names = "--school", required = true, paramLabel = "NAME")
    private String school = "";

    @Option(names = "--school-year", paramLabel = "YEAR")
    private @Nullable Integer schoolYear;

    @Option(names = "--campus", paramLabel = "NAME", defaultValue = "")
    private String campus = "";

    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable LocalDate date;

    @Option(names = "--source", paramLabel = "NAME", defaultValue = RosterRequest.ONE_ROSTER)
    private String source = RosterRequest.ONE_ROSTER;

    @Option(names = "--new-classes")
    private boolean newClasses;

    @Option(names = "--complete", paramLabel = "school|classes", arity = "0..1", fallbackValue = "school")
    private @Nullable String complete;

    @Option(names = "--skip-refused")
    private boolean skipRefused;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Option(names = "--roll-over")
    private boolean rollOver;

    @Option(names = "--to", paramLabel = "YEAR")
    private @Nullable Integer to;

    RosterCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path file = path;
        Integer year = to;
        if (rollOver ? year == null : file == null) {
            throw new SpokenException(Sentence.of("roster.needs"));
        }
        Leaving leaving = leaving();
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            if (rollOver && year != null) {
                return rollOver(new YearRollOver(installation.store(), clock), year);
            }
            RosterImport roster = new RosterImport(installation.store(), new SecureRandom(), clock);
            return file == null ? Xueqing.IMPOSSIBLE : take(roster, roster.plan(file, request(leaving)));
        }
    }

    private Integer take(RosterImport roster, RosterPlan plan) throws IOException {
        boolean writes = !dryRun && plan.isAllowed();
        if (writes) {
            roster.apply(plan);
        }
        RosterReport said = new RosterReport(console, plan, writes);
        if (report != null) {
            said.writeTo(report);
        }
        if (json) {
            console.result(said.json());
        } else {
            said.print();
        }
        if (plan.refused().isEmpty()) {
            return Xueqing.DONE;
        }
        return plan.isAllowed() ? Xueqing.DONE_IN_PART : Xueqing.IMPOSSIBLE;
    }

    private RosterRequest request(Leaving leaving) {
        LocalDate from = date == null ? today() : date;
        return new RosterRequest(
                school,
                schoolYear == null ? RosterRequest.schoolYear(from) : schoolYear,
                campus,
                from,
                newClasses ? Unknown.CREATED : Unknown.REFUSED,
                leaving,
                skipRefused ? RefusedRows.ARE_SKIPPED : RefusedRows.STOP_ALL,
                source,
                "");
    }

    private Leaving leaving() {
        if (complete == null) {
            return Leaving.NOBODY;
        }
        return switch (complete) {
            case "school" -> Leaving.OF_SCHOOL;
            case "classes" -> Leaving.OF_LISTED_CLASSES;
            default -> throw new SpokenException(Sentence.of("roster.complete", complete));
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    private Integer rollOver(YearRollOver yearRollOver, int year) {
        YearRollOver.Request request = new YearRollOver.Request(school, year, date == null ? today() : date, "");
        List<YearRollOver.ClassStep> steps = dryRun ? yearRollOver.plan(request) : yearRollOver.apply(request);
        RollOverReport said = new RollOverReport(console, steps, year, dryRun);
        if (json) {
            console.result(said.json());
        } else {
            said.print();
        }
        return Xueqing.DONE;
    }
}
