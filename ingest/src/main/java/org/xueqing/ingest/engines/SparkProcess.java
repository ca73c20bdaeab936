package org.xueqing.ingest.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/**
 * Spark, always in a process of its own: its libraries and the server's never share a class path. Where the engines are it
 * learns from its environment, so that no secret stands on a command line.
 */
public final class SparkProcess {

    private static final String MAIN = "org.xueqing.spark.job.Analyze";

    private final Path home;
    private final EngineAddresses addresses;
    private final List<String> jvmOptions;

    /**
     * @param home the folder of the program, with what the build made
     * @param jvmOptions memory and compiler of the process
     */
    public SparkProcess(Path home, EngineAddresses addresses, List<String> jvmOptions) {
        this.home = home;
        this.addresses = addresses;
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** The options that the environment names in {@code XUEQING_SPARK_OPTIONS}, by default two gigabytes of heap. */
    public static List<String> jvmOptions(Map<String, String> environment) {
        String options = environment.getOrDefault("XUEQING_SPARK_OPTIONS", "").strip();
        return options.isEmpty() ? List.of("-Xmx2g") : List.of(options.split("\\s+"));
    }

    /** What a finished run says: its exit code and the last line of its standard output. */
    public record Outcome(int exitCode, String lastLine) {}

    /** Runs one analysis to its end. Its progress appears on standard error. */
    public Outcome analyze(List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.putAll(addresses.asEnvironment());
        if (!arguments.contains("--master")) {
            environment.putIfAbsent("SPARK_LOCAL_IP", "127.0.0.1");
        }
        try {
            return run(builder.start());
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("spark.failed", e), e);
        }
    }

    private static Outcome run(Process process) throws IOException {
        Thread endWithUs = new Thread(process::destroy, "end of spark");
        Runtime.getRuntime().addShutdownHook(endWithUs);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String last = output.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
            int exitCode = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(endWithUs);
            return new Outcome(exitCode, last);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new SpokenException(Sentence.of("spark.failed", e), e);
        }
    }

    private List<String> command(List<String> arguments) {
        Path core = home.resolve("analytics-core");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(lines(core.resolve("src/main/launch/spark.jvmoptions")));
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(core.resolve("target/classes") + ":"
                + lines(core.resolve("target/spark.classpath")).get(0));
        command.add(MAIN);
        command.addAll(arguments);
        return command;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("spark.not-built", file), e);
        }
    }
}
