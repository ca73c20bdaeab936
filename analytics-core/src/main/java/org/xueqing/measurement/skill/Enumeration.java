package org.xueqing.measurement.skill;

import java.util.Arrays;
import org.xueqing.measurement.AnswerMatrix;

/** The E-step profile by profile, item by item: for any cells, and the measure of whatever is quicker. */
final class Enumeration extends Expectation {

    private final AnswerMatrix answers;
    private final Cells cells;

    Enumeration(AnswerMatrix answers, Cells cells) {
        super(answers);
        this.answers = answers;
        this.cells = cells;
    }

    @Override
    Counts of(Parameters parameters, int[] pupils) {
        Counts counts = new Counts(cells.count(), cells.profiles());
        double[] posterior = new double[cells.profiles()];
        for (int pupil : pupils) {
            counts.logLikelihood += posterior(parameters, pupil, posterior);
            counts.pupils++;
            count(pupil, posterior, counts);
        }
        return counts;
    }

    /**
     * Fills in how probable each profile of a pupil is.
     *
     * @return the logarithm of the likelihood of the pupil's answers
     */
    double posterior(Parameters parameters, int pupil, double[] posterior) {
        System.arraycopy(parameters.shares(), 0, posterior, 0, posterior.length);
        for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
            multiply(parameters.right(), answers.item(cell), answers.right(cell) == 1, posterior);
        }
        double sum = Arrays.stream(posterior).sum();
        for (int profile = 0; profile < posterior.length; profile++) {
            posterior[profile] /= sum;
        }
        return Math.log(sum);
    }

    private void multiply(double[] right, int item, boolean isRight, double[] likelihood) {
        double[] chance = Arrays.copyOfRange(right, cells.starts()[item], cells.starts()[item + 1]);
        if (!isRight) {
            Arrays.setAll(chance, cell -> 1 - chance[cell]);
        }
        short[] of = cells.ofProfile()[item];
        for (int profile = 0; profile < likelihood.length; profile++) {
            likelihood[profile] *= chance[of[profile]];
        }
    }

    private void count(int pupil, double[] posterior, Counts counts) {
        for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
            int item = answers.item(cell);
            double[] sums = answers.right(cell) == 1 ? counts.right : counts.wrong;
            short[] of = cells.ofProfile()[item];
            int start = cells.starts()[item];
            for (int profile = 0; profile < posterior.length; profile++) {
                sums[start + of[profile]] += posterior[profile];
            }
        }
        for (int profile = 0; profile < posterior.length; profile++) {
            counts.profiles[profile] += posterior[profile];
        }
    }
}
