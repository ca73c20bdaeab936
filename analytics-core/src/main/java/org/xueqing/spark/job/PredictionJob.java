package org.xueqing.spark.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.history.History;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.OutcomeRates;
import org.xueqing.prediction.OutcomeTally;
import org.xueqing.prediction.PupilFeatures;
import org.xueqing.prediction.PupilHash;
import org.xueqing.prediction.training.NextAnswerTrainer;
import org.xueqing.prediction.training.Training;
import org.xueqing.prediction.training.Training.Trained;
import org.xueqing.report.EvaluationsRow;
import org.xueqing.report.PredictionModelsRow;
import scala.Tuple2;

/** Trains prediction of the next answer, one task per stratum, and judges it on pupils that it never saw. */
record PredictionJob(List<PredictionModelsRow> models, List<EvaluationsRow> evaluations) {

    /** Pupils are not divided yet: one model for all. */
    private static final String ALL = "all";

    /** A learner holds its rows in memory; above this, pupils are drawn. */
    private static final double MOST_TRAINING_ANSWERS = 500_000;

    static PredictionJob run(JavaSparkContext spark, JavaRDD<History> histories, long seed) {
        OutcomeTally tally = histories.treeAggregate(new OutcomeTally(), OutcomeTally::add, OutcomeTally::add);
        Broadcast<OutcomeRates> rates = spark.broadcast(tally.rates());
        double share = MOST_TRAINING_ANSWERS / Math.max(1, rates.value().trainingAnswers());
        List<PredictionModelsRow> models = new ArrayList<>();
        List<EvaluationsRow> evaluations = new ArrayList<>();
        for (Tuple2<String, Training> trained : trained(histories, rates, share, seed)) {
            if (trained._2() instanceof Trained success) {
                models.add(row(trained._1(), success.model()));
                evaluations.addAll(judged(histories, rates, trained._1(), success.model()));
            }
        }
        return new PredictionJob(models, evaluations);
    }

    private static List<Tuple2<String, Training>> trained(
            JavaRDD<History> histories, Broadcast<OutcomeRates> rates, double share, long seed) {
        return histories
                .filter(history -> !isUnseen(history) && PupilHash.isDrawn(history.studentId(), share, seed))
                .mapToPair(history -> new Tuple2<>(ALL, features(history, rates.value())))
                .groupByKey(1)
                .mapValues(pupils -> NextAnswerTrainer.train(listed(pupils)))
                .collect();
    }

    private static List<EvaluationsRow> judged(
            JavaRDD<History> histories, Broadcast<OutcomeRates> rates, String stratum, NextAnswerModel model) {
        List<PredictedPupil> pupils = new ArrayList<>(histories
                .filter(PredictionJob::isUnseen)
                .map(history -> PredictedPupil.of(features(history, rates.value()), model))
                .collect());
        pupils.sort(Comparator.comparing(PredictedPupil::studentId));
        return PredictedPupil.evaluations(pupils, stratum);
    }

    private static boolean isUnseen(History history) {
        return PupilHash.fold(history.studentId()) == PupilHash.UNSEEN_FOLD;
    }

    private static PupilFeatures features(History history, OutcomeRates rates) {
        return PupilFeatures.of(history, rates.from(PupilHash.fold(history.studentId())));
    }

    private static PredictionModelsRow row(String stratum, NextAnswerModel model) {
        return new PredictionModelsRow(
                EvaluationsRow.NEXT_ANSWER,
                stratum,
                model.features(),
                model.means(),
                model.scales(),
                model.coefficients(),
                model.intercept());
    }

    private static List<PupilFeatures> listed(Iterable<PupilFeatures> pupils) {
        List<PupilFeatures> list = new ArrayList<>();
        pupils.forEach(list::add);
        return list;
    }
}
