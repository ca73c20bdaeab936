package org.xueqing.spark.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.evaluation.LossDifference;
import org.xueqing.history.History;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.ModelBytes;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.encoding.Prerequisites;
import org.xueqing.prediction.encoding.PupilHash;
import org.xueqing.prediction.training.Method;
import org.xueqing.prediction.training.NextAnswerTrainer;
import org.xueqing.prediction.training.Training;
import org.xueqing.prediction.training.Training.Trained;
import org.xueqing.report.EvaluationsRow;
import org.xueqing.report.PredictionModelsRow;
import org.xueqing.spark.publish.CandidateModel;
import org.xueqing.spark.publish.ModelRegistry;
import scala.Tuple2;

/**
 * Trains prediction of the next answer, one stratum after the other in one task, since each needs much memory, and judges it there on pupils that it never saw. Strata are the grades, and all
 * pupils together for those of whom no grade is known or whose grade has too few answers.
 */
record PredictionJob(
        List<PredictionModelsRow> models, List<EvaluationsRow> evaluations, List<CandidateModel> candidates) {

    static final String ALL = "all";

    /** A learner holds its rows and what is said of pairs of items in memory: about 400 MB for so many; above this, pupils are drawn, those to judge on too. */
    private static final double MOST_TRAINING_ANSWERS = 100_000;

    /**
     * @param grades of pupils who are in a class
     * @param live models in use, by stratum: the new ones are compared with them on the same unseen pupils
     */
    static PredictionJob run(
            JavaRDD<History> histories,
            Broadcast<Map<String, Integer>> grades,
            Broadcast<Map<String, ModelRegistry.Live>> live,
            Method method,
            long seed) {
        Map<String, Long> answers = histories
                .flatMapToPair(history -> strata(history, grades.value())
                        .map(stratum ->
                                new Tuple2<>(stratum, (long) history.answers().size()))
                        .iterator())
                .reduceByKey(Long::sum)
                .collectAsMap();
        Map<String, Long> counted = Map.copyOf(answers);
        List<Judged> judged = new ArrayList<>(histories
                .flatMapToPair(history -> strata(history, grades.value())
                        .filter(stratum -> PupilHash.isDrawn(
                                history.studentId(), MOST_TRAINING_ANSWERS / counted.getOrDefault(stratum, 1L), seed))
                        .map(stratum -> new Tuple2<>(stratum, Parcel.of(history)))
                        .iterator())
                .groupByKey(Math.max(1, counted.size()))
                .flatMap(stratum -> judged(
                                stratum._1(),
                                listed(stratum._2()),
                                Optional.ofNullable(live.value().get(stratum._1())),
                                method,
                                seed)
                        .iterator())
                .collect());
        judged.sort(Comparator.comparing(each -> each.candidate.stratum()));
        return new PredictionJob(
                judged.stream().flatMap(each -> each.model.stream()).toList(),
                judged.stream().flatMap(each -> each.evaluations.stream()).toList(),
                judged.stream().map(Judged::candidate).toList());
    }

    /** @param model the coefficients, at most one; trees have none */
    private record Judged(List<PredictionModelsRow> model, List<EvaluationsRow> evaluations, CandidateModel candidate)
            implements Serializable {}

    private static Stream<String> strata(History history, Map<String, Integer> grades) {
        Integer grade = grades.get(history.studentId());
        return grade == null ? Stream.of(ALL) : Stream.of(ALL, "grade-" + grade);
    }

    private static Stream<Judged> judged(
            String stratum, List<History> pupils, Optional<ModelRegistry.Live> live, Method method, long seed) {
        List<History> training =
                pupils.stream().filter(pupil -> !isUnseen(pupil)).toList();
        Training result = NextAnswerTrainer.train(training, Prerequisites.of(Curriculum.load()), method);
        if (result instanceof Trained trained) {
            List<History> unseen = pupils.stream()
                    .filter(pupil -> isUnseen(pupil) && !pupil.answers().isEmpty())
                    .sorted(Comparator.comparing(History::studentId))
                    .toList();
            List<PredictedPupil> predicted = predicted(unseen, trained.model());
            return Stream.of(new Judged(
                    row(stratum, trained.model()),
                    PredictedPupil.evaluations(predicted, stratum),
                    candidate(stratum, method, trained.model(), unseen, predicted, live, seed)));
        }
        return Stream.empty();
    }

    private static List<PredictedPupil> predicted(List<History> unseen, NextAnswerModel model) {
        return unseen.stream().map(history -> PredictedPupil.of(history, model)).toList();
    }

    private static CandidateModel candidate(
            String stratum,
            Method method,
            NextAnswerModel model,
            List<History> unseen,
            List<PredictedPupil> predicted,
            Optional<ModelRegistry.Live> live,
            long seed) {
        Optional<NextAnswerModel> inUse = live.flatMap(each -> readable(each.bytes()));
        Optional<LossDifference> difference = inUse.filter(other -> !unseen.isEmpty())
                .map(other -> difference(predicted, predicted(unseen, other), seed));
        long answers =
                predicted.stream().mapToLong(each -> each.correct().length).sum();
        double loss = predicted.stream()
                .mapToDouble(each -> LossDifference.loss(each.nextAnswer(), each.correct()))
                .sum();
        return new CandidateModel(
                EvaluationsRow.NEXT_ANSWER,
                stratum,
                method.toString(),
                Stream.of(Feature.values()).map(Feature::key).toList(),
                ModelBytes.of(model),
                unseen.size(),
                answers,
                answers == 0 ? null : loss / answers,
                inUse.isPresent() ? live.map(ModelRegistry.Live::modelId).orElse(null) : null,
                difference.orElse(null));
    }

    private static Optional<NextAnswerModel> readable(byte[] bytes) {
        return ModelBytes.read(bytes) instanceof ModelBytes.Reading.Read read
                ? Optional.of(read.model())
                : Optional.empty();
    }

    private static LossDifference difference(List<PredictedPupil> ours, List<PredictedPupil> others, long seed) {
        return LossDifference.of(
                IntStream.range(0, ours.size())
                        .mapToObj(i -> ours.get(i).against(others.get(i)))
                        .toList(),
                new Random(seed));
    }

    private static boolean isUnseen(History history) {
        return PupilHash.fold(history.studentId()) == PupilHash.UNSEEN_FOLD;
    }

    private static List<PredictionModelsRow> row(String stratum, NextAnswerModel model) {
        return model.scorer() instanceof Scorer.Logistic scorer
                ? List.of(new PredictionModelsRow(
                        EvaluationsRow.NEXT_ANSWER,
                        stratum,
                        Stream.of(Feature.values()).map(Feature::key).toList(),
                        scorer.means(),
                        scorer.scales(),
                        scorer.coefficients(),
                        scorer.intercept()))
                : List.of();
    }

    private static List<History> listed(Iterable<Parcel<History>> pupils) {
        List<History> list = new ArrayList<>();
        pupils.forEach(pupil -> list.add(pupil.open()));
        return list;
    }
}
