package org.xueqing.ingest.trial;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/**
 * Every outer run ever made, also the bad ones: a JSON line per model and fold, only ever added to. Whoever tries often
 * enough finds a good figure by chance; the ledger says how often was tried.
 */
public final class EvaluationLedger {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Run run;

    /** @param run what all its lines have in common */
    private EvaluationLedger(Path file, Run run) {
        this.file = file;
        this.run = run;
    }

    /**
     * What a run was.
     *
     * @param data name of what was evaluated, with the number of its answers
     * @param folds as on the command line
     */
    public record Run(
            Instant date, String codeVersion, String data, String format, long answers, String folds, long seed) {}

    /** Found out before the first model is learned. */
    public static EvaluationLedger open(Path file, Run run) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new EvaluationLedger(file, run);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    public void add(ModelFigures model) {
        List<String> lines = FigureJson.objects(model).stream()
                .map(figures -> line(model, figures))
                .toList();
        append(lines);
    }

    /** A model that broke down is an outcome too. */
    public void addFailure(String model, String skills, String settings, String reason) {
        ObjectNode node = head(settings);
        node.put("model", model).put("skills", skills).put("failure", reason);
        append(List.of(node.toString()));
    }

    private String line(ModelFigures model, ObjectNode figures) {
        ObjectNode node = head(model.learner().settings());
        node.setAll(figures.remove(List.of("opportunities", "reliabilityTable")));
        return node.toString();
    }

    private ObjectNode head(String settings) {
        return JSON.createObjectNode()
                .put("date", run.date().toString())
                .put("codeVersion", run.codeVersion())
                .put("data", run.data())
                .put("format", run.format())
                .put("answers", run.answers())
                .put("folds", run.folds())
                .put("seed", run.seed())
                .put("settings", settings);
    }

    private void append(List<String> lines) {
        try {
            Files.write(file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static SpokenException unwritable(Path file, IOException e) {
        return new SpokenException(Sentence.of("trial.ledger", file, e), e);
    }
}
