package org.xueqing.ingest.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xueqing.evaluation.Judgement;
import org.xueqing.ingest.message.Sentence;

/** What a contest came to, for people: what was evaluated, a table of the models, a table of the folds. */
public record Summary(Subject subject, List<ModelFigures> models) {

    private static final List<String> COLUMNS = List.of(
            "model",
            "fold-auc",
            "auc",
            "log-loss",
            "rmse",
            "hit-rate",
            "ece",
            "slope",
            "auc-by-point",
            "auc-by-pupil",
            "fit-seconds");

    public Summary {
        models = List.copyOf(models);
    }

    /**
     * What was evaluated.
     *
     * @param folds number of folds
     * @param dropped repeats of an event, and answers that were taken back
     */
    public record Subject(
            String name,
            long answers,
            int pupils,
            int folds,
            long answersWithoutPoint,
            long refused,
            long dropped,
            int resamples) {}

    public List<String> lines(Locale language) {
        List<String> lines = new ArrayList<>();
        sentences().forEach(sentence -> lines.add(sentence.in(language)));
        TextTable figures = new TextTable().add(header(language));
        models.forEach(model -> figures.add(cells(model)));
        lines.addAll(figures.lines());
        lines.add(Sentence.of("trial.by-fold").in(language));
        lines.addAll(folds(language).lines());
        return lines;
    }

    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                Sentence.of("trial.subject", subject.name(), subject.answers(), subject.pupils(), subject.folds()));
        if (subject.refused() + subject.dropped() > 0) {
            sentences.add(Sentence.of("trial.left-out", subject.refused(), subject.dropped()));
        }
        if (subject.answersWithoutPoint() > 0) {
            sentences.add(Sentence.of("trial.without-point", subject.answersWithoutPoint()));
        }
        models.stream()
                .filter(model -> model.answersOnUnseenPoints() > subject.answersWithoutPoint())
                .map(model -> Sentence.of("trial.unseen", model.skills(), model.answersOnUnseenPoints()))
                .distinct()
                .forEach(sentences::add);
        return sentences;
    }

    static List<String> header(Locale language) {
        return COLUMNS.stream()
                .map(column -> Sentence.of("trial.column." + column).in(language))
                .toList();
    }

    static List<String> cells(ModelFigures model) {
        Judgement pooled = model.pooled();
        return List.of(
                model.name(),
                FigureText.of(model.mean(ModelFigures.FoldFigures::auc), 4) + " ± "
                        + FigureText.of(model.deviation(ModelFigures.FoldFigures::auc), 4),
                FigureText.with(
                        FigureText.of(pooled.accuracy().auc(), 4),
                        pooled.intervals().auc(),
                        4),
                FigureText.of(pooled.accuracy().logLoss(), 4),
                FigureText.of(pooled.accuracy().rmse(), 4),
                FigureText.of(pooled.accuracy().hitRate(), 4),
                FigureText.of(pooled.reliability().ece(), 4),
                FigureText.with(FigureText.slope(pooled), pooled.intervals().slope(), 3),
                FigureText.of(pooled.aucByPoint(), 4),
                FigureText.of(pooled.aucByPupil(), 4),
                FigureText.of(model.sum(ModelFigures.FoldFigures::fitSeconds), 2));
    }

    private TextTable folds(Locale language) {
        TextTable table = new TextTable();
        table.add(foldHeader(language));
        models.forEach(model -> table.add(foldCells(model)));
        return table;
    }

    List<String> foldHeader(Locale language) {
        Stream<String> folds = models.stream()
                .limit(1)
                .flatMap(model -> model.folds().stream())
                .map(fold -> Sentence.of("trial.column.fold", fold.fold()).in(language));
        return Stream.concat(Stream.of(Sentence.of("trial.column.model").in(language)), folds)
                .toList();
    }

    static List<String> foldCells(ModelFigures model) {
        return Stream.concat(Stream.of(model.name()), model.folds().stream().map(fold -> FigureText.of(fold.auc(), 5)))
                .toList();
    }
}
