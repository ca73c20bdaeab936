package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xueqing.failpoint.Failpoint;

/** One process of the installation under test. It can be armed, killed, stopped, and started again. */
final class Child {

    private static final String ARM = "XUEQING_FAILPOINT";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KILLED = 137;

    private final Path log;
    private final ProcessBuilder builder;
    private @Nullable Process process;

    Child(Path log, Map<String, String> environment, String mainClass, List<String> arguments) {
        this.log = log;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        this.builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
    }

    void start() {
        builder.environment().remove(ARM);
        launch();
    }

    /** Starts so that it halts at a failpoint, or stands still there. */
    void startArmed(Failpoint at, int pass, boolean stops) {
        builder.environment().put(ARM, at + "@" + pass + (stops ? ":stop" : ""));
        launch();
    }

    private void launch() {
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** SIGKILL. */
    void kill() {
        int exitCode = exitCode(running().destroyForcibly());
        if (exitCode != KILLED) {
            throw new AssertionError("it had ended before it was killed, with " + exitCode + ": " + said());
        }
    }

    /** SIGKILL, also to what it has started. */
    void killWithChildren() {
        List<ProcessHandle> children = running().descendants().toList();
        kill();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** SIGTERM, and its end in order. */
    void end() {
        running().destroy();
        exitCode(running());
    }

    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(running().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the failpoint has ended it. */
    void awaitHalt() {
        int exitCode = exitCode(running());
        if (exitCode != Failpoint.EXIT_CODE) {
            throw new AssertionError("it did not end at its failpoint but with " + exitCode + ": " + said());
        }
    }

    /** Waits until it stands still. */
    void awaitStop() {
        await("a process that stands still").atMost(PATIENCE).until(this::standsStill);
    }

    /** Waits until it ends by itself; returns how. */
    int awaitEnd() {
        return exitCode(running());
    }

    String said() {
        try {
            String all = Files.readString(log);
            return all.substring(Math.max(0, all.length() - 4_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state of a process follows its name, which stands in brackets. */
    private boolean standsStill() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + running().pid() + "/stat"));
        return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started");
    }

    private int exitCode(Process of) {
        try {
            if (!of.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it did not end within " + PATIENCE + ": " + said());
            }
            return of.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
