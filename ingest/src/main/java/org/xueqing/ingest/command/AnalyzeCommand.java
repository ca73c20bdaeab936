package org.xueqing.ingest.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.SparkProcess;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One run in Spark, published; or the published one continued with what has come since. */
@Command(name = "analyze", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class AnalyzeCommand implements Callable<Integer> {

    /** Exit codes of the Spark process that a person can do something about. */
    private static final int NOTHING_TO_ANALYSE = 3;

    private static final int ALREADY_RUNNING = 4;

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--master", paramLabel = "URL")
    private @Nullable String master;

    @Option(names = "--parameters", paramLabel = "FILE")
    private @Nullable Path parameters;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--continue")
    private boolean isContinuation;

    @Option(names = "--json")
    private boolean json;

    AnalyzeCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            Progress progress = new Progress(console);
            installation.awaitLanded(ImportCommand.PATIENCE, () -> progress.at(Sentence.of("import.landing")));
            progress.end();
            SparkProcess spark = new SparkProcess(
                    home(environment), installation.engines().addresses(), SparkProcess.jvmOptions(environment));
            return say(spark.analyze(arguments()));
        }
    }

    /** The folder of the program, which the script {@code xueqing} names. */
    static Path home(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("XUEQING_HOME", "."));
    }

    private int say(SparkProcess.Outcome outcome) {
        if (outcome.exitCode() != 0) {
            console.complain(
                    switch (outcome.exitCode()) {
                        case NOTHING_TO_ANALYSE ->
                            Sentence.of(isContinuation ? "analyze.nothing-new" : "analyze.nothing");
                        case ALREADY_RUNNING -> Sentence.of("analyze.already-running");
                        default -> Sentence.of("analyze.failed", outcome.exitCode());
                    });
            return Xueqing.IMPOSSIBLE;
        }
        if (json) {
            console.result(outcome.lastLine());
        } else {
            console.say(Sentence.of("analyze.done", outcome.lastLine()));
        }
        return Xueqing.DONE;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (isContinuation) {
            arguments.add("--continue");
        }
        add("--master", master, arguments);
        add("--parameters", parameters == null ? null : parameters.toAbsolutePath(), arguments);
        add("--seed", seed, arguments);
        add("--code-version", environment.get("XUEQING_VERSION"), arguments);
        return arguments;
    }

    private static void add(String name, @Nullable Object value, List<String> arguments) {
        if (value != null) {
            arguments.add(name);
            arguments.add(value.toString());
        }
    }
}
