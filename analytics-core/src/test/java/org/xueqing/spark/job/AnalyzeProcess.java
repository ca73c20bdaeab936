package org.xueqing.spark.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An analysis as a process of its own, with the options that the launcher uses. */
final class AnalyzeProcess {

    private AnalyzeProcess() {}

    /** @param folder receives {@code out.log} and {@code err.log} */
    static Process start(TestStore store, List<String> arguments, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/launch/spark.jvmoptions",
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                Analyze.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(store.environment());
        return builder.redirectOutput(folder.resolve("out.log").toFile())
                .redirectError(folder.resolve("err.log").toFile())
                .start();
    }
}
