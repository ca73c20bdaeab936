package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final int PUPILS = 40;
    private static final int ANSWERS = 12;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path data = Path.of("");

    @BeforeEach
    void writeAnswers() throws IOException {
        data = Files.createDirectory(folder.resolve("tiny_lpp"));
        List<String> rows = rows(new Random(11));
        write("preprocessed_data_train.csv", rows.subList(0, 25 * ANSWERS));
        write("preprocessed_data_test.csv", rows.subList(25 * ANSWERS, rows.size()));
        Files.writeString(data.resolve("q_matrix.csv"), "item_id;skill_ids\n0;0\n1;1\n2;0 1\n");
    }

    @Test
    void tellsOneObjectPerModelAndFold() throws IOException {
        assertThat(evaluate("--models", "elo", "--json")).isEqualTo(Xueqing.DONE);
        JsonNode figures = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(figures).hasSize(3 * 6);
        List<String> names = new ArrayList<>();
        figures.forEach(object -> names.add(object.get("model").asText() + " " + object.get("fold")));
        assertThat(names).startsWith("mean 0", "mean 1").contains("elo 4", "elo \"pooled\"", "itemmean \"pooled\"");
        figures.forEach(object -> assertThat(object.properties())
                .extracting(Map.Entry::getKey)
                .contains("n", "auc", "rmse", "logLoss", "ece", "slope", "fitSeconds"));
        assertThat(figures.get(17).get("n").asInt()).isEqualTo(PUPILS * ANSWERS);
    }

    @Test
    void theSameSeedTellsTheSameOnOneThreadAndOnTwo() throws IOException {
        evaluate("--json", "--threads", "1", "--seed", "5");
        String one = withoutSeconds(out.toString(StandardCharsets.UTF_8));
        out.reset();
        evaluate("--json", "--threads", "2", "--seed", "5");
        assertThat(withoutSeconds(out.toString(StandardCharsets.UTF_8))).isEqualTo(one);
    }

    @Test
    void everyRunIsAddedToTheLedger() throws IOException {
        Path ledger = folder.resolve("book/ledger.jsonl");
        evaluate("--models", "mean", "--ledger", ledger.toString());
        evaluate("--models", "elo", "--folds", "md5:3", "--ledger", ledger.toString());
        List<String> lines = Files.readAllLines(ledger);
        assertThat(lines).hasSize(3 * 6 + 3 * 4);
        JsonNode last = new ObjectMapper().readTree(lines.get(lines.size() - 1));
        assertThat(last.get("model").asText()).isEqualTo("elo");
        assertThat(last.get("folds").asText()).isEqualTo("md5:3");
        assertThat(last.get("settings").asText()).contains("ability=0.35/(1+0.05n)");
        assertThat(last.get("codeVersion").asText()).isEqualTo("tested");
        assertThat(last.get("date").asText()).matches("\\d{4}-.*Z");
        assertThat(last.get("auc").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void withoutALedgerOfItsOwnItIsInTheDataFolder() {
        evaluate("--models", "mean");
        assertThat(folder.resolve("data/evaluations.jsonl")).isNotEmptyFile();
    }

    @Test
    void peopleGetATableInChinese() {
        assertThat(evaluate("--models", "elo")).isEqualTo(Xueqing.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("tiny：480 次作答，40 名学生，按学生分成 5 折", "模型", "校准斜率", "itemmean", "elo", "各折的 AUC");
    }

    @Test
    void thePageNeedsNothingButItself() throws IOException {
        Path page = folder.resolve("page.html");
        evaluate("--models", "elo", "--report", page.toString());
        assertThat(Files.readString(page))
                .contains("<html lang=\"zh-CN\">", "可靠性图：elo", "学习曲线：elo", "<svg", "6–10", "种子 1")
                .doesNotContain("http://", "https://", "<script", "NaN");
    }

    @Test
    void aRepeatedOrdinalStopsTheEvaluation() throws IOException {
        Path file = Files.writeString(
                folder.resolve("expanded.csv"),
                """
                eventId,studentId,itemId,knowledgePoints,correct,sequence,setting
                0b9e0c4c-0000-4000-8000-000000000001,p1,i1,k1,1,0,QUIZ
                0b9e0c4c-0000-4000-8000-000000000002,p2,i1,k1,1,0,QUIZ
                0b9e0c4c-0000-4000-8000-000000000003,p1,i1,k2,1,0,QUIZ
                """);
        assertThat(run("evaluate", file.toString(), "--format", "answers-csv")).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("expanded.csv 第 4 行：学生 p1 的 sequence 0 在第 2 行已经有过");
        assertThat(folder.resolve("data/evaluations.jsonl")).doesNotExist();
    }

    @Test
    void aTableOfItemsSaysWhatAnswersAreAbout() throws IOException {
        StringBuilder answers = new StringBuilder("eventId,studentId,itemId,correct,answeredAt,setting\n");
        for (int i = 0; i < 40; i++) {
            answers.append("0b9e0c4c-0000-4000-8000-0000000000%02d,p%d,i%d,%d,2026-09-01T08:00:%02dZ,QUIZ\n"
                    .formatted(i, i % 8, i % 3, i % 2, i));
        }
        Path file = Files.writeString(folder.resolve("quiz.csv"), answers);
        Path items = Files.writeString(folder.resolve("items.csv"), "itemId,knowledgePoints\ni0,k1\ni1,k1;k2\n");
        assertThat(run("evaluate", file.toString(), "--format", "answers-csv", "--models", "mean"))
                .isEqualTo(Xueqing.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("有 40 次作答没有已知的知识点");
        run("evaluate", file.toString(), "--format", "answers-csv", "--models", "mean", "--items", items.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("有 13 次作答没有已知的知识点");
    }

    @Test
    void aRowThatIsNoAnswerIsNamedAndTheOthersAreEvaluated() throws IOException {
        List<String> rows = rows(new Random(11));
        rows.set(3, "0\t1\t0\t2\t0");
        write("preprocessed_data_train.csv", rows);
        write("preprocessed_data_test.csv", List.of());
        assertThat(evaluate("--models", "mean")).isEqualTo(Xueqing.DONE_IN_PART);
        assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("preprocessed_data_train.csv 第 5 行");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("479 次作答", "拒绝 1 行");
    }

    @Test
    void saysWhichModelsThereAre() {
        assertThat(evaluate("--models", "elo,oracle")).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有模型“oracle”", "mean, itemmean, elo");
    }

    @Test
    void saysHowFoldsAreNamed() {
        assertThat(evaluate("--folds", "5")).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--folds 只能是 md5:N");
    }

    @Test
    void onePupilAloneCannotBeEvaluated() throws IOException {
        write("preprocessed_data_train.csv", List.of("0\t0\t0\t1\t0", "0\t1\t0\t0\t0"));
        write("preprocessed_data_test.csv", List.of());
        assertThat(evaluate()).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("只有 1 名学生（2 次作答），都在同一折里");
    }

    @Test
    void aLedgerThatCannotBeWrittenIsSaidBeforeTheWork() {
        assertThat(evaluate("--ledger", data.toString())).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("不能写评估记录");
    }

    @Test
    void eachModelNamesSkillsInItsOwnWayUnlessAllAreToldOne() throws IOException {
        evaluate("--models", "elo", "--json", "--skills", "q");
        JsonNode figures = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(figures.get(17).get("skills").asText()).isEqualTo("q");
        assertThat(figures.get(17).get("auc").asDouble()).isCloseTo(0.6, within(0.25));
    }

    /** Pupils of unlike ability on three items of unlike difficulty. */
    private static List<String> rows(RandomGenerator random) {
        List<String> rows = new ArrayList<>();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            double ability = random.nextDouble();
            for (int answer = 0; answer < ANSWERS; answer++) {
                int item = random.nextInt(3);
                boolean isCorrect = random.nextDouble() < 0.2 + 0.5 * ability + 0.1 * item;
                rows.add(pupil + "\t" + item + "\t0\t" + (isCorrect ? 1 : 0) + "\t" + item);
            }
        }
        return rows;
    }

    private void write(String file, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("user_id\titem_id\ttimestamp\tcorrect\tskill_id"));
        lines.addAll(rows);
        Files.write(data.resolve(file), lines);
    }

    private static String withoutSeconds(String json) {
        return json.replaceAll("\"(fit|walk)Seconds\":[^,}]*", "");
    }

    private int evaluate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", data.toString(), "--format", "lpp"));
        arguments.addAll(List.of("--resamples", "20"));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE,
                false);
        Map<String, String> environment =
                Map.of("XUEQING_DATA", folder.resolve("data").toString(), "XUEQING_VERSION", "tested");
        return Xueqing.run(environment, console, arguments);
    }
}
