package org.xueqing.prediction.training;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.prediction.HistoryFeatures;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.PupilFeatures;
import org.xueqing.prediction.training.Training.TooFewAnswers;
import org.xueqing.prediction.training.Training.Trained;
import smile.classification.LogisticRegression;

/**
 * Trains next-answer prediction with Smile's logistic regression (L-BFGS) on standardised features. The objective is
 * Σ log-loss + λ/2 · ‖w‖² with λ = {@link #L2_PENALTY}.
 */
public final class NextAnswerTrainer {

    public static final double L2_PENALTY = 1;
    public static final int FEWEST_ANSWERS = 200;
    private static final double TOLERANCE = 1e-5;
    private static final int MOST_ITERATIONS = 500;

    private NextAnswerTrainer() {}

    /** The result does not depend on the order of the pupils. */
    public static Training train(Collection<PupilFeatures> pupils) {
        List<PupilFeatures> ordered = pupils.stream()
                .sorted(Comparator.comparing(PupilFeatures::studentId))
                .toList();
        double[][] rows = ordered.stream()
                .flatMap(pupil -> Arrays.stream(pupil.features()))
                .toArray(double[][]::new);
        int[] labels =
                ordered.stream().flatMapToInt(pupil -> labels(pupil.correct())).toArray();
        return rows.length < FEWEST_ANSWERS || Arrays.stream(labels).distinct().count() < 2
                ? new TooFewAnswers(rows.length)
                : new Trained(train(rows, labels));
    }

    private static NextAnswerModel train(double[][] rows, int[] labels) {
        Standardisation standard = Standardisation.of(rows);
        double[] weights = fit(standard, rows, labels).coefficients();
        return new NextAnswerModel(
                HistoryFeatures.NAMES,
                standard.means(),
                standard.scales(),
                Arrays.stream(weights, 0, weights.length - 1).boxed().toList(),
                weights[weights.length - 1]);
    }

    /** The learner itself; its last coefficient is the intercept. */
    static LogisticRegression.Binomial fit(Standardisation standard, double[][] rows, int[] labels) {
        double[][] standardised = Arrays.stream(rows).map(standard::apply).toArray(double[][]::new);
        return LogisticRegression.binomial(standardised, labels, L2_PENALTY, TOLERANCE, MOST_ITERATIONS);
    }

    private static IntStream labels(boolean[] correct) {
        return IntStream.range(0, correct.length).map(i -> correct[i] ? 1 : 0);
    }
}
