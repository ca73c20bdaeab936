package org.xueqing.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    @TempDir
    Path folder;

    @Test
    void takesASimulatedSchoolTheWholeWayAndSaysWhatHappened() throws Exception {
        Path output = folder.resolve("out");
        Commands commands = new Commands(folder.resolve("demo"), output);
        assertThat(commands.start(Commands.SERVER, "demo", "--once", "--json").waitFor())
                .isZero();
        JsonNode said = JsonMapper.builder().build().readTree(Files.readString(output));
        assertThat(said.get("pupils").intValue()).isEqualTo(514);
        assertThat(said.get("answers").intValue()).isBetween(85_000, 150_000);
        assertThat(said.get("runId").intValue()).isEqualTo(1);
        assertThat(said.get("seconds").fieldNames())
                .toIterable()
                .containsExactly("start", "simulate", "import", "analyze", "plan", "page", "total");
    }

    @Test
    void neverPutsSimulatedChildrenBesideOthers() throws Exception {
        Path data = folder.resolve("school");
        Files.createDirectories(data.resolve("postgres"));
        Commands commands = new Commands(data, folder.resolve("refused"));
        assertThat(commands.start(Commands.SERVER, "demo", "--once", "--json").waitFor())
                .isEqualTo(1);
        assertThat(Files.readString(folder.resolve("refused.errors"))).contains(data.toString());
        assertThat(data.resolve("demo.json")).doesNotExist();
    }
}
