package org.xueqing.evaluation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Whether one model predicts better than another, on the same answers of the same pupils: mean difference of log-loss per answer, with the 95 %
 * interval over other pupils (pupils, never answers, are drawn with replacement).
 *
 * @param difference below 0 where the first model is better
 */
public record LossDifference(int pupils, long answers, double difference, double low, double high)
        implements Serializable {

    private static final int RESAMPLES = 1_000;

    /**
     * The answers of one pupil.
     *
     * @param loss Σ −ln p of what happened, by the first model
     * @param otherLoss the same by the other
     */
    public record Pupil(int answers, double loss, double otherLoss) implements Serializable {}

    /** @param pupils at least one, with answers */
    public static LossDifference of(List<Pupil> pupils, RandomGenerator random) {
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            drawn[i] = difference(random.ints(pupils.size(), 0, pupils.size())
                    .mapToObj(pupils::get)
                    .toList());
        }
        Arrays.sort(drawn);
        return new LossDifference(
                pupils.size(),
                pupils.stream().mapToLong(Pupil::answers).sum(),
                difference(pupils),
                drawn[RESAMPLES / 40],
                drawn[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    /** Chance does not explain by how much the first is worse; from fewer pupils than can stand for others nothing is said. */
    public boolean isWorse() {
        return pupils >= PupilBootstrap.FEWEST_PUPILS && low > 0;
    }

    /** Σ −ln p of what happened. */
    public static double loss(double[] predicted, boolean[] correct) {
        double loss = 0;
        for (int i = 0; i < predicted.length; i++) {
            loss += Accuracy.loss(Accuracy.clipped(predicted[i]), correct[i]);
        }
        return loss;
    }

    private static double difference(List<Pupil> pupils) {
        double sum = 0;
        long answers = 0;
        for (Pupil pupil : pupils) {
            sum += pupil.loss - pupil.otherLoss;
            answers += pupil.answers;
        }
        return sum / answers;
    }
}
