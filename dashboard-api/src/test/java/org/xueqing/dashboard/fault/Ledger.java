package org.xueqing.dashboard.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which faults were tried with which seeds and what came of it, one line each: fault, seed, code version, result, seconds until all
 * was well again, what happened. A sitting goes on where the last one ended.
 */
record Ledger(Path file, String codeVersion) {

    /** One fault with one seed. */
    record Trial(Fault fault, long seed) {

        @Override
        public String toString() {
            return fault + " " + seed;
        }
    }

    /** @param sources whose version is tried */
    static Ledger of(Path file, Path sources) throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(sources.toFile())
                .start();
        String version = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Ledger(file, version.isEmpty() ? "unknown" : version);
    }

    /** Trials that this code version has not passed, seeds first, so that a sitting that is cut short has tried every fault. */
    List<Trial> due(int seeds) throws IOException {
        Set<String> passed = passed();
        List<Trial> due = new ArrayList<>();
        for (long seed = 1; seed <= seeds; seed++) {
            for (Fault fault : Fault.values()) {
                Trial trial = new Trial(fault, seed);
                if (!passed.contains(key(trial))) {
                    due.add(trial);
                }
            }
        }
        return due;
    }

    void append(Trial trial, String result, double seconds, String happened) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String line = "%s,%s,%.1f,\"%s\"%n".formatted(key(trial), result, seconds, happened.replace("\"", "'"));
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Set<String> passed() throws IOException {
        Set<String> passed = new HashSet<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split(",", 5);
                if (fields.length == 5 && fields[3].equals("passed")) {
                    passed.add(String.join(",", fields[0], fields[1], fields[2]));
                }
            }
        }
        return passed;
    }

    private String key(Trial trial) {
        return trial.fault() + "," + trial.seed() + "," + codeVersion;
    }
}
