package org.xueqing.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    @TempDir
    Path folder;

    @Test
    void takesTwoGradesOfASimulatedSchoolTheWholeWayAndSaysWhatHappened() throws Exception {
        JsonNode said = demo("--grades", "3,4");
        assertThat(said.get("pupils").intValue()).isBetween(140, 180);
        assertThat(said.get("answers").intValue()).isBetween(28_000, 50_000);
    }

    @Test
    @Tag("long")
    void takesTheWholeSimulatedSchoolTheWholeWayAndSaysWhatHappened() throws Exception {
        JsonNode said = demo();
        assertThat(said.get("pupils").intValue()).isEqualTo(514);
        assertThat(said.get("answers").intValue()).isBetween(85_000, 150_000);
    }

    private JsonNode demo(String... more) throws Exception {
        Path output = folder.resolve("out");
        Commands commands = new Commands(folder.resolve("demo"), output);
        String[] arguments = Stream.concat(Stream.of("demo", "--once", "--json"), Stream.of(more))
                .toArray(String[]::new);
        assertThat(commands.start(Commands.SERVER, arguments).waitFor()).isZero();
        JsonNode said = JsonMapper.builder().build().readTree(Files.readString(output));
        System.out.println("demo " + String.join(" ", more) + ": " + said.get("seconds"));
        assertThat(said.get("runId").intValue()).isEqualTo(1);
        assertThat(said.get("seconds").fieldNames())
                .toIterable()
                .containsExactly("start", "simulate", "import", "analyze", "plan", "page", "total");
        return said;
    }

    @Test
    void refusesGradesThatNoSchoolHas() throws Exception {
        Commands commands = new Commands(folder.resolve("demo"), folder.resolve("refused"));
        assertThat(commands.start(Commands.SERVER, "demo", "--grades", "3,7").waitFor())
                .isEqualTo(1);
        assertThat(Files.readString(folder.resolve("refused.errors"))).contains("--grades [3, 7]");
        assertThat(folder.resolve("demo/demo.json")).doesNotExist();
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
