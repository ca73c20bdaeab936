package org.xueqing.dashboard.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commands of the program, each in a process of its own, as a user starts them. */
final class Commands {

    static final String COMMAND_LINE = "org.xueqing.ingest.command.Xueqing";
    static final String SERVER = "org.xueqing.dashboard.server.Main";

    private final Path data;
    private final Path output;
    private final Map<String, String> more = new HashMap<>();

    /**
     * @param data the data folder of the installation under test
     * @param output where a command's standard output goes
     */
    Commands(Path data, Path output) {
        this.data = data;
        this.output = output;
    }

    /** The same with a Spark whose second compiler would not pay off: a few ten thousand answers are analyzed before. */
    Commands withLittleToAnalyze() {
        more.put("XUEQING_SPARK_OPTIONS", "-Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        return this;
    }

    Process start(String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(errors().toFile()));
        builder.environment().put("XUEQING_DATA", data.toString());
        builder.environment().put("XUEQING_HOME", System.getProperty("xueqing.root"));
        builder.environment().put("XUEQING_LANG", "en");
        builder.environment().putAll(more);
        return builder.start();
    }

    /** Runs a command with {@code --json} to its end and returns what it printed. */
    JsonNode run(String... arguments) throws Exception {
        int exitCode = start(COMMAND_LINE, arguments).waitFor();
        if (exitCode != 0) {
            throw new AssertionError("%s ended with %d; errors:%n%s"
                    .formatted(List.of(arguments), exitCode, Files.readString(errors())));
        }
        return JsonMapper.builder().build().readTree(Files.readString(output));
    }

    private Path errors() {
        return output.resolveSibling(output.getFileName() + ".errors");
    }
}
