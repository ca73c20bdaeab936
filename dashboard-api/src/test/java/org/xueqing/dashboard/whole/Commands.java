package org.xueqing.dashboard.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of the program, each in a process of its own, as a user starts them. */
final class Commands {

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
}
