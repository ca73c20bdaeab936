package org.xueqing.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;

/** Real answers go the whole way, and go in once: of one pupil in eight, and with -Pfaults of all 3,114. */
class RealInputIT {

    private static final int ANSWERS = 278_336;
    private static final int PUPILS = 3_114;
    private static final int ONE_IN = 8;

    /** @param pupils who have answers */
    private record Source(Path folder, int answers, int pupils) {}

    @TempDir
    Path folder;

    @Test
    void takesEveryAnswerOnceAndPublishesMasteryForEveryPupil() throws Exception {
        takes(part(reference()), commands().withLittleToAnalyze());
    }

    @Test
    @Tag("long")
    void takesAllAnswersOnceAndPublishesMasteryForAllPupils() throws Exception {
        takes(new Source(reference(), ANSWERS, PUPILS), commands());
    }

    private Commands commands() {
        return new Commands(folder.resolve("data"), folder.resolve("out"));
    }

    private void takes(Source source, Commands commands) throws Exception {
        JsonNode first = commands.run("import", source.folder().toString(), "--format", "lpp", "--json");
        JsonNode second = commands.run("import", source.folder().toString(), "--format", "lpp", "--json");
        JsonNode run = commands.run("analyze", "--json");

        assertThat(first.get("accepted").intValue()).isEqualTo(source.answers());
        assertThat(second.get("accepted").intValue()).isZero();
        assertThat(second.get("repeated").intValue()).isEqualTo(source.answers());
        assertThat(run.get("answers").intValue()).isEqualTo(source.answers());
        try (Installation installation = Installation.open(
                new DataFolder(folder.resolve("data")), EngineSettings.embedded(), Duration.ofSeconds(1))) {
            Contents contents = Contents.of(installation);
            assertThat(contents.topic()).hasSize(source.answers());
            assertThat(contents.lake()).isEqualTo(contents.topic());
            assertThat(contents.store()).isEqualTo(contents.topic());
            assertThat(Contents.query(
                            installation,
                            "select count(distinct student_id) from mastery join published_run using (run_id)"))
                    .isEqualTo(List.of(Integer.toString(source.pupils())));
            assertThat(Contents.query(
                            installation,
                            "select distinct class_id || ' ' || count(*) from run_class_members"
                                    + " join published_run using (run_id) group by class_id"))
                    .isEqualTo(List.of("unassigned:assist2009 " + source.pupils()));
            assertThat(auc(run, "next-answer")).isGreaterThan(auc(run, "itemmean"));
        }
    }

    private static Path reference() {
        Path source = Path.of(System.getProperty("xueqing.reference", ""), "data", "assist2009_lpp");
        assumeTrue(
                Files.isDirectory(source),
                "skipped: evaluation data is not here (set -Dxueqing.reference to the folder that holds data/)");
        return source;
    }

    /** The same files with the rows of every eighth pupil. */
    private Source part(Path whole) throws IOException {
        Path part = Files.createDirectories(folder.resolve("assist2009_lpp"));
        Set<String> pupils = new HashSet<>();
        int answers = 0;
        try (Stream<Path> files = Files.list(whole)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                boolean isOfAnswers = file.getFileName().toString().startsWith("preprocessed");
                List<String> kept = Files.readAllLines(file).stream()
                        .filter(line -> !isOfAnswers || !isOfPupil(line) || pupil(line) % ONE_IN == 0)
                        .toList();
                Files.write(part.resolve(file.getFileName()), kept);
                if (isOfAnswers) {
                    kept.stream().filter(RealInputIT::isOfPupil).forEach(line -> pupils.add(line.split("\t", 2)[0]));
                    answers +=
                            (int) kept.stream().filter(RealInputIT::isOfPupil).count();
                }
            }
        }
        return new Source(part, answers, pupils.size());
    }

    private static boolean isOfPupil(String line) {
        return !line.isEmpty() && Character.isDigit(line.charAt(0));
    }

    private static int pupil(String line) {
        return Integer.parseInt(line.split("\t", 2)[0]);
    }

    private static double auc(JsonNode run, String model) {
        for (JsonNode evaluation : run.get("evaluation")) {
            if (evaluation.get("model").textValue().equals(model)) {
                return evaluation.get("auc").doubleValue();
            }
        }
        throw new AssertionError("no evaluation of " + model + " in " + run);
    }
}
