package org.xueqing.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.event.EventWriter;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.PupilEvent;
import org.xueqing.ingest.activity.ExamGuard;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.SparkProcess;
import org.xueqing.ingest.file.FileImport;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.translate.Format;
import org.xueqing.ingest.translate.Rows;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SimulatedSchool;

/**
 * The importing process, the server and the Spark run are killed at seeded random moments, started again and finished: the
 * same counts and the same published figures as without. The number of kills is {@code -Dxueqing.kills}, by default 3.
 */
@Tag("long")
class KillsIT {

    private static final int KILLS = Integer.getInteger("xueqing.kills", 3);
    private static final long SEED = Long.getLong("xueqing.seed", 20261122);

    @TempDir
    Path folder;

    @Test
    void losesNothingAndCountsNothingTwiceHoweverOftenItIsKilled() throws Exception {
        List<LearningEvent> events = events();
        Path file = write(events);
        Contents calm = finish(folder.resolve("calm"), file);

        Path data = folder.resolve("killed");
        Commands commands = new Commands(data, folder.resolve("killed.out"));
        Random random = new Random(SEED);
        List<String> kills = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            kills.add(kill(commands, i % 3, file, random));
        }
        Contents killed = finish(data, file);

        assertThat(kills).hasSize(KILLS).allMatch(kill -> kill.endsWith("137"));
        Set<String> identities = identities(events);
        assertThat(killed.topic()).isEqualTo(identities);
        assertThat(killed.lake()).isEqualTo(identities);
        assertThat(killed.store()).isEqualTo(identities);
        assertThat(killed.findings()).isEqualTo(calm.findings()).isNotEmpty();
    }

    /** Starts one of the three, kills it in the midst of its work and says so with its exit code. */
    private String kill(Commands commands, int victim, Path file, Random random) throws Exception {
        // From the first breath of the process to well into its work.
        long lifeMillis = 2_000 + random.nextInt(victim == 1 ? 18_000 : 9_000);
        while (true) {
            Process process =
                    switch (victim) {
                        case 0 ->
                            commands.start(Commands.COMMAND_LINE, "import", file.toString(), "--format", "events");
                        case 1 -> commands.start(Commands.COMMAND_LINE, "analyze");
                        default -> commands.start(Commands.SERVER, "serve", "--port", "0");
                    };
            if (!process.waitFor(lifeMillis, TimeUnit.MILLISECONDS)) {
                return victim + " " + killWithSpark(process);
            }
            // It was done before its time: on a fast machine it must die younger.
            lifeMillis /= 2;
        }
    }

    private static int killWithSpark(Process process) throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        int exitCode = process.destroyForcibly().waitFor();
        children.stream()
                .filter(child -> child.info().commandLine().orElse("").contains("org.xueqing.spark"))
                .forEach(ProcessHandle::destroyForcibly);
        return exitCode;
    }

    /** Does what is left to do, and looks. */
    private static Contents finish(Path data, Path file) throws Exception {
        try (Installation installation =
                Installation.open(new DataFolder(data), EngineSettings.embedded(), Duration.ofSeconds(1))) {
            ItemBank.map(installation.store(), items());
            Acceptance acceptance = new Acceptance(installation.store(), InstantSource.system());
            try (Rows rows = Format.EVENTS.open(file, "kills", Format.SkillNames.Q)) {
                ExamGuard guard = new ExamGuard(installation.store(), ZoneOffset.UTC);
                new FileImport(guard::objections, acceptance::acceptEach, complaint -> {}).run(rows, soFar -> {});
            }
            installation.awaitLanded(Duration.ofMinutes(2), () -> {});
            SparkProcess.Outcome outcome = new SparkProcess(
                            Path.of(System.getProperty("xueqing.root")),
                            installation.engines().addresses(),
                            List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"))
                    .analyze(List.of());
            assertThat(outcome.exitCode()).isZero();
            return Contents.of(installation);
        }
    }

    private static Set<String> identities(List<LearningEvent> events) {
        Set<String> identities = new HashSet<>();
        events.stream().filter(PupilEvent.class::isInstance).forEach(event -> identities.add(Contents.identity(event)));
        return identities;
    }

    private static SimulatedSchool school() {
        return SimulatedSchool.of(SchoolPlan.demo(LocalDate.of(2026, 10, 30)), Curriculum.load());
    }

    private static List<LearningEvent> events() {
        return school().events().limit(8_000).toList();
    }

    private Path write(List<LearningEvent> events) throws Exception {
        Path file = folder.resolve("events.jsonl");
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
            events.forEach(event -> writer.println(EventWriter.write(event)));
        }
        return file;
    }

    private static Map<String, List<String>> items() {
        Map<String, List<String>> items = new HashMap<>();
        school().bank().items().forEach(item -> items.put(item.itemId(), item.knowledgePoints()));
        return items;
    }
}
