package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.flow.Installation;

class RunsCommandIT {

    private static final Map<String, List<Double>> PARAMETERS = Map.of("*", List.of(0.3, 0.2, 0.2, 0.1));

    @TempDir
    Path folder;

    @Test
    void goesBackToTheRunBeforeAndSaysWhenThereIsNone() throws Exception {
        publish(2);
        assertThat(shown(Xueqing.DONE, "runs", "--json")).isEqualTo(2);
        assertThat(shown(Xueqing.DONE, "runs", "--back", "--json")).isEqualTo(1);
        assertThat(shown(Xueqing.IMPOSSIBLE, "runs", "--back", "--json")).isZero();
        assertThat(shown(Xueqing.DONE, "runs", "--json")).isEqualTo(1);
    }

    @Test
    void doesNotGoBackToARunThatWasLeftForAnEarlierOne() throws Exception {
        publish(2);
        assertThat(shown(Xueqing.DONE, "runs", "--back", "--json")).isEqualTo(1);
        publish(1);
        assertThat(shown(Xueqing.DONE, "runs", "--json")).isEqualTo(3);
        assertThat(shown(Xueqing.DONE, "runs", "--back", "--json")).isEqualTo(1);
    }

    private void publish(int runs) {
        try (Installation installation = Installations.open(folder)) {
            for (int i = 0; i < runs; i++) {
                long run = StoredRuns.stage(installation.store(), PARAMETERS);
                StoredRuns.awaitPublished(installation.store(), run);
            }
        }
    }

    /** The run that the command says readers see; 0 if it says nothing. */
    private long shown(int exitCode, String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), System.err, Locale.SIMPLIFIED_CHINESE, false);
        assertThat(Xueqing.run(Map.of("XUEQING_DATA", folder.toString()), console, arguments))
                .isEqualTo(exitCode);
        if (exitCode != Xueqing.DONE) {
            return 0;
        }
        JsonNode runs = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        for (JsonNode run : runs) {
            if (run.get("shown").booleanValue()) {
                return run.get("runId").longValue();
            }
        }
        return 0;
    }
}
