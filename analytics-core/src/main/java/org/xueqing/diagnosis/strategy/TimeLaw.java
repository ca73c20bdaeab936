package org.xueqing.diagnosis.strategy;

import java.io.Serializable;

/**
 * How long answers take, in logarithms of seconds.
 *
 * @param share of all answers that are rapid guesses
 * @param rapidMean of rapid guesses
 * @param rapidDeviation of rapid guesses
 * @param deviation of the others, around item and pupil
 * @param rapidRight share of right answers among rapid guesses
 * @param right share of right answers among the others
 */
public record TimeLaw(
        double share, double rapidMean, double rapidDeviation, double deviation, double rapidRight, double right)
        implements Serializable {

    private static final int HALVINGS = 50;

    /** Probability that an answer is a rapid guess. @param usual of somebody who works, at this item and pace */
    double rapid(double logSeconds, double usual, boolean isRight) {
        double guessed =
                share * density(logSeconds, rapidMean, rapidDeviation) * (isRight ? rapidRight : 1 - rapidRight);
        double worked = (1 - share) * density(logSeconds, usual, deviation) * (isRight ? right : 1 - right);
        return logSeconds >= usual || guessed + worked == 0 ? 0 : guessed / (guessed + worked);
    }

    /** Where a wrong answer is as probably the one as the other. */
    double threshold(double usual) {
        double low = Math.min(rapidMean, usual) - 3 * rapidDeviation;
        double high = usual;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (rapid(middle, usual, false) >= 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double density(double at, double mean, double deviation) {
        double z = (at - mean) / deviation;
        return Math.exp(-z * z / 2) / deviation;
    }
}
