package org.xueqing.spark.job;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.xueqing.evaluation.Accuracy;
import org.xueqing.evaluation.LossDifference;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.report.EvaluationsRow;

/** Predictions for one unseen pupil, beside what happened. */
@SuppressWarnings("ArrayRecordComponent") // plain numbers on their way to the driver, never compared
record PredictedPupil(String studentId, double[] nextAnswer, double[] itemMeans, boolean[] correct)
        implements Serializable {

    static PredictedPupil of(History history, NextAnswerModel model) {
        NextAnswerModel.Walk walk = model.walk();
        int answers = history.answers().size();
        PredictedPupil predicted =
                new PredictedPupil(history.studentId(), new double[answers], new double[answers], new boolean[answers]);
        int at = 0;
        for (List<Answer> bundle : history.bundles()) {
            for (Answer answer : bundle) {
                predicted.nextAnswer[at] = walk.probabilityCorrect(Question.of(answer));
                predicted.itemMeans[at] = model.encodings().itemMean(answer.itemId());
                predicted.correct[at++] = answer.isCorrect();
            }
            bundle.forEach(walk::observe);
        }
        return predicted;
    }

    /** Beside what another model foretells of the same pupil. */
    LossDifference.Pupil against(PredictedPupil other) {
        return new LossDifference.Pupil(
                correct.length,
                LossDifference.loss(nextAnswer, correct),
                LossDifference.loss(other.nextAnswer, correct));
    }

    /** How right the model and the baseline were; nothing if nobody was unseen. */
    static List<EvaluationsRow> evaluations(List<PredictedPupil> pupils, String stratum) {
        return pupils.stream().allMatch(pupil -> pupil.correct.length == 0)
                ? List.of()
                : List.of(
                        evaluation(EvaluationsRow.ITEM_MEAN, pupils, stratum, PredictedPupil::itemMeans),
                        evaluation(EvaluationsRow.NEXT_ANSWER, pupils, stratum, PredictedPupil::nextAnswer));
    }

    private static EvaluationsRow evaluation(
            String model, List<PredictedPupil> pupils, String stratum, Function<PredictedPupil, double[]> predicted) {
        double[] probabilities = pupils.stream()
                .flatMapToDouble(pupil -> Arrays.stream(predicted.apply(pupil)))
                .toArray();
        Accuracy accuracy = Accuracy.of(probabilities, correct(pupils, probabilities.length));
        return new EvaluationsRow(
                model,
                stratum,
                pupils.size(),
                accuracy.answers(),
                accuracy.auc().isPresent() ? accuracy.auc().getAsDouble() : null,
                accuracy.logLoss(),
                accuracy.rmse());
    }

    private static boolean[] correct(List<PredictedPupil> pupils, int answers) {
        boolean[] all = new boolean[answers];
        int at = 0;
        for (PredictedPupil pupil : pupils) {
            System.arraycopy(pupil.correct, 0, all, at, pupil.correct.length);
            at += pupil.correct.length;
        }
        return all;
    }
}
