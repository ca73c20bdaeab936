package org.xueqing.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How much the figures would vary with other pupils: pupils, never answers, are drawn with replacement (Field and Welsh
 * 2007, doi:10.1111/j.1467-9868.2007.00593.x). Answers are sorted by prediction once; a resample is a weight per pupil, so
 * that its AUC costs one pass.
 */
final class PupilBootstrap {

    /** Fewer pupils cannot stand for others. */
    static final int FEWEST_PUPILS = 10;

    private static final int CORRECT = 1;
    private static final int LAST_OF_EQUALS = 2;
    private static final int PUPIL = 4;

    private final PupilSums[] sums;
    private final Recalibration centre;
    private final boolean isSloped;

    /** In the order of predictions: pupil, whether correct, and whether the next prediction differs. */
    private final int[] ordered;

    PupilBootstrap(AnswerSet answers, double[] clipped, Optional<Recalibration> recalibration) {
        this.centre = recalibration.orElse(Recalibration.NONE_NEEDED);
        this.isSloped = recalibration.isPresent();
        this.sums = new PupilSums[answers.pupils()];
        int[] pupilOf = new int[clipped.length];
        for (int pupil = 0; pupil < sums.length; pupil++) {
            sums[pupil] = new PupilSums(centre);
            for (int i = answers.begin(pupil); i < answers.begin(pupil + 1); i++) {
                pupilOf[i] = pupil;
                sums[pupil].add(clipped[i], answers.correct()[i]);
            }
        }
        this.ordered = ordered(Ranks.of(clipped), pupilOf, answers.correct());
    }

    Intervals intervals(int resamples, RandomGenerator random) {
        if (sums.length < FEWEST_PUPILS || resamples == 0) {
            return Intervals.NONE;
        }
        double[][] figures = new double[5][resamples];
        for (int r = 0; r < resamples; r++) {
            int[] weights = weights(random);
            PupilSums sum = weighted(weights);
            figures[0][r] = auc(weights);
            figures[1][r] = sum.logLoss();
            figures[2][r] = sum.rmse();
            figures[3][r] = sum.ece();
            figures[4][r] = isSloped ? sum.slope() : Double.NaN;
        }
        return new Intervals(
                Interval.of(figures[0]),
                Interval.of(figures[1]),
                Interval.of(figures[2]),
                Interval.of(figures[3]),
                Interval.of(figures[4]));
    }

    private static int[] ordered(int[] ranks, int[] pupilOf, boolean[] correct) {
        int[] order = Ranks.order(ranks);
        int[] ordered = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            int answer = order[i];
            boolean isLast = i + 1 == order.length || ranks[order[i + 1]] != ranks[answer];
            ordered[i] = PUPIL * pupilOf[answer] + (isLast ? LAST_OF_EQUALS : 0) + (correct[answer] ? CORRECT : 0);
        }
        return ordered;
    }

    private int[] weights(RandomGenerator random) {
        int[] weights = new int[sums.length];
        for (int i = 0; i < weights.length; i++) {
            weights[random.nextInt(weights.length)]++;
        }
        return weights;
    }

    private PupilSums weighted(int[] weights) {
        PupilSums total = new PupilSums(centre);
        for (int pupil = 0; pupil < weights.length; pupil++) {
            total.add(sums[pupil], weights[pupil]);
        }
        return total;
    }

    /** The area under the curve with every answer counted as often as its pupil; NaN with one outcome only. */
    double auc(int[] weights) {
        double halves = 0;
        long right = 0;
        long wrong = 0;
        long equalRight = 0;
        long equalWrong = 0;
        for (int each : ordered) {
            int weight = weights[each / PUPIL];
            int counted = weight * (each & CORRECT);
            equalRight += counted;
            equalWrong += weight - counted;
            if ((each & LAST_OF_EQUALS) != 0) {
                halves += (double) equalRight * (2 * wrong + equalWrong);
                right += equalRight;
                wrong += equalWrong;
                equalRight = 0;
                equalWrong = 0;
            }
        }
        return halves / 2 / right / wrong;
    }

    /** Every pupil once. */
    double auc() {
        int[] once = new int[sums.length];
        Arrays.fill(once, 1);
        return auc(once);
    }
}
