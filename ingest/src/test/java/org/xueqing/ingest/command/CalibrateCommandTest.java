package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path data = Path.of("");

    @BeforeEach
    void writeAnswers() throws IOException {
        Random random = new Random(3);
        List<String> rows = new ArrayList<>(List.of("user_id\titem_id\ttimestamp\tcorrect\tskill_id"));
        for (int pupil = 0; pupil < 40; pupil++) {
            for (int answer = 0; answer < 8; answer++) {
                boolean isCorrect = random.nextDouble() < 0.3 + 0.07 * answer;
                rows.add(pupil + "\t0\t0\t" + (isCorrect ? 1 : 0) + "\t" + answer % 2);
            }
        }
        data = Files.createDirectory(folder.resolve("tiny_lpp"));
        Files.write(data.resolve("preprocessed_data_train.csv"), rows);
        Files.writeString(data.resolve("preprocessed_data_test.csv"), rows.get(0) + "\n");
    }

    @Test
    void tellsParametersAndLogLikelihood() throws IOException {
        assertThat(calibrate("--json")).isEqualTo(Xueqing.DONE);
        JsonNode told = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(told.get("answers").asInt()).isEqualTo(320);
        assertThat(told.get("knowledgePoints").asInt()).isEqualTo(2);
        assertThat(told.get("logLikelihood").asDouble()).isBetween(320 * Math.log(0.5), -100.0);
        assertThat(told.get("fitSeconds").asDouble()).isPositive();
        assertThat(told.get("points").get(0).get("knowledgePoint").asText()).isEqualTo("tiny:c0");
        assertThat(told.get("points").get(0).get("guess").asDouble()).isBetween(0.0, 0.5);
    }

    @Test
    void withoutConstraintsTheAnswersAreNoLessLikely() throws IOException {
        double constrained = logLikelihood();
        assertThat(logLikelihood("--unconstrained")).isGreaterThanOrEqualTo(constrained - 1e-6);
        assertThat(logLikelihood("--unconstrained", "--model", "bkt-forget"))
                .isGreaterThanOrEqualTo(logLikelihood("--unconstrained") - 1e-3);
    }

    @Test
    void everyParameterHasItsUncertainty() throws IOException {
        calibrate("--json", "--model", "bkt-forget");
        JsonNode point = new ObjectMapper()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .get("points")
                .get(0);
        for (String parameter : List.of("prior", "learn", "guess", "slip", "forget")) {
            assertThat(point.get(parameter).asDouble())
                    .isBetween(
                            point.get(parameter + "Low").asDouble(),
                            point.get(parameter + "High").asDouble());
            assertThat(point.has(parameter + "Se")).isTrue();
        }
    }

    private double logLikelihood(String... more) throws IOException {
        out.reset();
        List<String> arguments = new ArrayList<>(List.of("--json"));
        arguments.addAll(Arrays.asList(more));
        calibrate(arguments.toArray(String[]::new));
        return new ObjectMapper()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .get("logLikelihood")
                .asDouble();
    }

    @Test
    void peopleGetATable() {
        assertThat(calibrate()).isEqualTo(Xueqing.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("知识点", "tiny:c1", "320 次作答，2 个知识点；对数似然 -");
    }

    @Test
    void writesATableFile() throws IOException {
        Path file = folder.resolve("parameters.csv");
        calibrate("--out", file.toString());
        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .first()
                .asString()
                .contains("knowledge_point,pupils,answers,prior,prior_se");
    }

    @Test
    void saysWhichModelsThereAre() {
        assertThat(calibrate("--model", "oracle")).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有模型“oracle”", "bkt");
    }

    private int calibrate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("calibrate", data.toString(), "--format", "lpp"));
        arguments.addAll(Arrays.asList(more));
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE,
                false);
        return Xueqing.run(
                Map.of("XUEQING_DATA", folder.resolve("data").toString()), console, arguments.toArray(String[]::new));
    }
}
