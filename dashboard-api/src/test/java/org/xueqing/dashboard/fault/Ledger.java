package org.xueqing.dashboard.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which faults were tried with which seeds and what came of it, one line each: fault, seed, code version, result, seconds until all
 * was well again, what happened. A sitting goes on where the last one ended, with whatever version is there then: seeds add up over
 * sittings, and a line says which version it is about. Another file begins anew.
 */
record Ledger(Path file, String codeVersion) {

    private static final String PASSED = "passed";

    /** One fault with one seed. */
    record Trial(Fault fault, long seed) {

        @Override
        public String toString() {
            return fault + " " + seed;
        }
    }

    /** A trial and what came of it. */
    private record Line(Trial trial, boolean isPassed, double seconds) {

        static Line of(String text) {
            String[] fields = text.split(",", 6);
            Trial trial = new Trial(Fault.valueOf(fields[0]), Long.parseLong(fields[1]));
            return new Line(trial, fields[3].equals(PASSED), Double.parseDouble(fields[4]));
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

    /** Trials that were not passed yet, seeds first, so that a sitting that is cut short has tried every fault. */
    List<Trial> due(long firstSeed, long lastSeed) throws IOException {
        Set<Trial> passed = new HashSet<>();
        lines().stream().filter(Line::isPassed).forEach(line -> passed.add(line.trial()));
        List<Trial> due = new ArrayList<>();
        for (long seed = firstSeed; seed <= lastSeed; seed++) {
            for (Fault fault : Fault.values()) {
                Trial trial = new Trial(fault, seed);
                if (!passed.contains(trial)) {
                    due.add(trial);
                }
            }
        }
        return due;
    }

    void append(Trial trial, boolean isPassed, double seconds, String happened) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String line = "%s,%d,%s,%s,%.1f,\"%s\"%n"
                .formatted(
                        trial.fault(),
                        trial.seed(),
                        codeVersion,
                        isPassed ? PASSED : "VIOLATED",
                        seconds,
                        happened.replace("\"", "'").replaceAll("\\s+", " "));
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** For each fault: how many seeds, how many trials that violated a promise, median and longest seconds until all was well again. */
    List<String> report() throws IOException {
        Map<Fault, List<Line>> byFault = lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.trial().fault(), () -> new EnumMap<>(Fault.class), Collectors.toList()));
        return byFault.entrySet().stream()
                .map(of -> report(of.getKey(), of.getValue()))
                .toList();
    }

    private static String report(Fault fault, List<Line> lines) {
        long seeds = lines.stream().map(Line::trial).distinct().count();
        long violated = lines.stream().filter(line -> !line.isPassed()).count();
        double[] seconds = lines.stream().mapToDouble(Line::seconds).sorted().toArray();
        return "| `%s` | %d | %d | %.1f | %.1f |"
                .formatted(fault, seeds, violated, seconds[seconds.length / 2], seconds[seconds.length - 1]);
    }

    private List<Line> lines() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Line::of).toList()
                : List.of();
    }
}
