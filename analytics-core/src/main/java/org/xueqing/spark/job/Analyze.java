package org.xueqing.spark.job;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.response.BktParameters;
import org.xueqing.spark.lake.EmptyLakeException;
import org.xueqing.spark.publish.RunInProgressException;

/**
 * The process of one run. Progress goes to standard error; the last line of standard output is one JSON object. The exit
 * code says what became of it: 0 published, 1 failed, 2 unusable settings, 3 nothing to analyse, 4 another run is running.
 * Unless it is 0, nothing was published.
 */
public final class Analyze {

    public static final int PUBLISHED = 0;
    public static final int FAILED = 1;
    public static final int UNUSABLE_SETTINGS = 2;
    public static final int NOTHING_TO_ANALYSE = 3;
    public static final int ALREADY_RUNNING = 4;

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    public Analyze(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        Analyze analyze = new Analyze(Clock.systemUTC(), System.out, System.err);
        System.exit(analyze.run(List.of(arguments), System.getenv()));
    }

    /** Runs and returns the exit code. */
    public int run(List<String> arguments, Map<String, String> environment) {
        try {
            AnalyzeSettings settings = AnalyzeSettings.parse(arguments, environment);
            Optional<BktParameters> given = settings.parameters().isPresent()
                    ? Optional.of(ParametersFile.read(settings.parameters().get()))
                    : Optional.empty();
            return run(settings, given);
        } catch (InvalidSettingsException e) {
            return refused(UNUSABLE_SETTINGS, e);
        }
    }

    private int run(AnalyzeSettings settings, Optional<BktParameters> given) {
        try {
            AnalysisReport report = new Analysis(settings, given, clock, new Stages(clock, err)).run();
            out.println(report.json());
            return PUBLISHED;
        } catch (EmptyLakeException | NothingNewException e) {
            return refused(NOTHING_TO_ANALYSE, e);
        } catch (RunInProgressException e) {
            return refused(ALREADY_RUNNING, e);
        } catch (Exception e) { // the border of the process; Spark throws checked exceptions that it does not declare
            err.println("The analysis failed and nothing was published: " + firstLine(e));
            if (settings.isVerbose()) {
                e.printStackTrace(err);
            }
            return FAILED;
        }
    }

    private int refused(int code, Exception why) {
        err.println(why.getMessage());
        return code;
    }

    /** Spark's messages carry the stack trace of the task; the sentence is their first line. */
    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }
}
