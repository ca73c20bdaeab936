package org.xueqing.prediction.training;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.xueqing.history.History;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.Ground;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.encoding.FoldedEncodings;
import org.xueqing.prediction.encoding.Prerequisites;
import org.xueqing.prediction.training.Training.TooFewAnswers;
import org.xueqing.prediction.training.Training.Trained;

/** Learns from whole histories of training pupils how to predict their next answers, and those of others. */
public final class NextAnswerTrainer {

    public static final int FEWEST_ANSWERS = 200;

    private NextAnswerTrainer() {}

    /**
     * The result does not depend on the order of the pupils.
     *
     * @param prerequisites of the points that questions are about; {@link Prerequisites#NONE} where nobody knows
     */
    public static Training train(Collection<History> pupils, Prerequisites prerequisites, Method method) {
        List<History> ordered =
                pupils.stream().sorted(Comparator.comparing(History::studentId)).toList();
        FoldedEncodings encodings = FoldedEncodings.of(ordered, prerequisites);
        TrainingRows rows = TrainingRows.of(ordered, encodings);
        if (rows.count() < FEWEST_ANSWERS || !rows.hasBothOutcomes()) {
            return new TooFewAnswers(rows.count());
        }
        HeldOut chosen = HeldOut.of(ordered, prerequisites, method);
        return new Trained(new NextAnswerModel(encodings.whole(), scorer(rows, chosen.method()), chosen.map()));
    }

    static Scorer scorer(TrainingRows rows, Method method) {
        return method instanceof Method.Boosted boosted
                ? new Scorer.Boosted(BoostedClassifier.fit(
                                rows.values(), rows.labels(), boosted.settings(), NextAnswerTrainer::isAskedByTrees)
                        .trees())
                : logistic(rows, ((Method.Logistic) method).penalty());
    }

    /** Help brought trees nothing on simulated schools (docs/benchmarks.md). */
    private static boolean isAskedByTrees(int feature) {
        return Feature.values()[feature].ground() != Ground.HELP;
    }

    static Scorer.Logistic logistic(TrainingRows rows, double penalty) {
        Standardisation standard = Standardisation.of(rows.values());
        double[] weights =
                LogisticFit.fit(standard, rows.values(), rows.shares(), penalty).coefficients();
        return new Scorer.Logistic(
                DoubleStream.of(standard.means()).boxed().toList(),
                DoubleStream.of(standard.scales()).boxed().toList(),
                DoubleStream.of(weights).limit(weights.length - 1L).boxed().toList(),
                weights[weights.length - 1]);
    }
}
