package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.flow.Installation;

class ImportCommandIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEADER = "eventId,studentId,itemId,correct,answeredAt,setting,response\n";

    @TempDir
    Path folder;

    @Test
    void takesTheRowsOnceAndSaysWhatBecameOfEach() throws Exception {
        Path file = Files.writeString(
                folder.resolve("answers.csv"), HEADER + row(1, "1", "60") + row(2, "2", "7") + row(3, "0", "54"));
        Said rehearsed = run("import", file.toString(), "--format", "answers-csv", "--json", "--dry-run");
        assertThat(counts(rehearsed)).isEqualTo("2 0 0 1");
        Said first = run("import", file.toString(), "--format", "answers-csv", "--json");
        assertThat(first.exitCode()).isEqualTo(Xueqing.DONE_IN_PART);
        assertThat(counts(first)).isEqualTo("2 0 0 1");
        assertThat(JSON.readTree(first.out()).at("/rows/0/line").intValue()).isEqualTo(3);

        Path again = Files.writeString(
                folder.resolve("again.csv"), HEADER + row(1, "1", "60") + row(3, "1", "54") + row(4, "1", "8"));
        Said second = run("import", again.toString(), "--format", "answers-csv", "--json");
        assertThat(counts(second)).isEqualTo("1 1 1 0");
        try (Installation installation = Installations.open(folder.resolve("data"))) {
            assertThat(Installations.query(installation, "select correct from answers order by event_id"))
                    .hasToString("[[t], [f], [t]]");
        }
    }

    @Test
    void saysInChineseOrEnglishWhatIsWrongWithTheFile() {
        Path missing = folder.resolve("none.csv");
        Said chinese = run("import", missing.toString(), "--format", "answers-csv");
        assertThat(chinese.exitCode()).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(chinese.err().strip()).isEqualTo("没有文件 " + missing + "。请检查路径。");
        Said unknown = run("import", missing.toString(), "--format", "excel");
        assertThat(unknown.err()).contains("excel").contains("answers-csv");
    }

    private record Said(int exitCode, String out, String err) {}

    private Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE,
                false);
        Map<String, String> environment =
                Map.of("XUEQING_DATA", folder.resolve("data").toString());
        int exitCode = Xueqing.run(environment, console, arguments);
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String counts(Said said) throws Exception {
        JsonNode json = JSON.readTree(said.out());
        return "%s %s %s %s"
                .formatted(json.get("accepted"), json.get("repeated"), json.get("conflicting"), json.get("refused"));
    }

    private static String row(int number, String correct, String response) {
        return "6f1b0a0e-0000-4000-8000-00000000000%d,s-1,i-1,%s,2026-09-01T08:00:00+08:00,HOMEWORK,%s\n"
                .formatted(number, correct, response);
    }
}
