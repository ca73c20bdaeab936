package org.xueqing.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;

/** 278,336 real answers of 3,114 pupils go the whole way, and go in once. */
class RealInputIT {

    private static final int ANSWERS = 278_336;
    private static final int PUPILS = 3_114;

    @TempDir
    Path folder;

    @Test
    void takesEveryAnswerOnceAndPublishesMasteryForEveryPupil() throws Exception {
        Path source = Path.of(System.getProperty("xueqing.reference", ""), "data", "assist2009_lpp");
        assumeTrue(
                Files.isDirectory(source),
                "skipped: evaluation data is not here (set -Dxueqing.reference to the folder that holds data/)");
        Path data = folder.resolve("data");
        Commands commands = new Commands(data, folder.resolve("out"));
        JsonNode first = commands.run("import", source.toString(), "--format", "lpp", "--json");
        JsonNode second = commands.run("import", source.toString(), "--format", "lpp", "--json");
        JsonNode run = commands.run("analyze", "--json");

        assertThat(first.get("accepted").intValue()).isEqualTo(ANSWERS);
        assertThat(second.get("accepted").intValue()).isZero();
        assertThat(second.get("repeated").intValue()).isEqualTo(ANSWERS);
        assertThat(run.get("answers").intValue()).isEqualTo(ANSWERS);
        try (Installation installation =
                Installation.open(new DataFolder(data), EngineSettings.embedded(), Duration.ofSeconds(1))) {
            Contents contents = Contents.of(installation);
            assertThat(contents.topic()).hasSize(ANSWERS);
            assertThat(contents.lake()).isEqualTo(contents.topic());
            assertThat(contents.store()).isEqualTo(contents.topic());
            assertThat(Contents.query(
                            installation,
                            "select count(distinct student_id) from mastery join published_run using (run_id)"))
                    .isEqualTo(List.of(Integer.toString(PUPILS)));
            assertThat(Contents.query(
                            installation,
                            "select distinct class_id || ' ' || count(*) from run_class_members"
                                    + " join published_run using (run_id) group by class_id"))
                    .isEqualTo(List.of("unassigned:assist2009 " + PUPILS));
            assertThat(auc(run, "next-answer")).isGreaterThan(auc(run, "itemmean"));
        }
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
