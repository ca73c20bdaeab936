package org.xueqing.dashboard.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The commands of the program, each in a process of its own, as a user starts them. */
final class Commands {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final Path output;

    /** @param data the data folder of the installation under test */
    Commands(Path data, Path output) {
        this.data = data;
        this.output = output;
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
                .redirectErrorStream(false)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        output.resolveSibling("errors.log").toFile()));
        builder.environment().put("XUEQING_DATA", data.toString());
        builder.environment().put("XUEQING_HOME", System.getProperty("xueqing.root"));
        builder.environment().put("XUEQING_LANG", "en");
        return builder.start();
    }

    /** Runs a command of the command line to its end and returns what it printed. */
    String run(String... arguments) throws Exception {
        Process process = start("org.xueqing.ingest.command.Xueqing", arguments);
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError("%s ended with %s; errors:%n%s"
                    .formatted(
                            List.of(arguments),
                            process.isAlive() ? "a time-out" : process.exitValue(),
                            Files.readString(output.resolveSibling("errors.log"))));
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
