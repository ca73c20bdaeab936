package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.SimulatedSchool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A school that does not exist: what it would know, and beside it, in a folder of its own, the truth. */
@Command(name = "simulate", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class SimulateCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", required = true, paramLabel = "FOLDER")
    private Path out = Path.of("");

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--world", paramLabel = "WORLD", defaultValue = "standard")
    private String world = "";

    @Option(names = "--grades", paramLabel = "GRADES", defaultValue = "1-6")
    private String grades = "";

    @Option(names = "--classes", paramLabel = "N", defaultValue = "2")
    private int classes;

    @Option(names = "--pupils", paramLabel = "N", defaultValue = "40")
    private int pupils;

    @Option(names = "--period", paramLabel = "PERIOD", defaultValue = "term")
    private String period = "";

    @Option(names = "--school-year", paramLabel = "YEAR", defaultValue = "2026")
    private int schoolYear;

    SimulateCommand(Console console, Map<String, String> environment) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SchoolPlan plan = new SchoolRequest(world, grades, classes, pupils, period, schoolYear)
                .plan()
                .withSeed(seed);
        SimulatedSchool school = SimulatedSchool.of(plan, Curriculum.load());
        Files.createDirectories(out);
        long events = write(school);
        console.say(Sentence.of("simulate.done", events, out, out.resolve("truth")));
        return Xueqing.DONE;
    }

    private long write(SimulatedSchool school) throws IOException {
        long events = 0;
        try (SchoolFiles known = SchoolFiles.create(out, school);
                TruthFiles truth = TruthFiles.create(out.resolve("truth"), school)) {
            for (Iterator<SchoolWeek> weeks = school.weeks().iterator(); weeks.hasNext(); ) {
                SchoolWeek week = weeks.next();
                events += known.write(week);
                truth.write(week);
                console.progress(Sentence.of(
                        "simulate.week", week.number(), school.plan().weeks(), events));
            }
        }
        console.endProgress();
        return events;
    }
}
