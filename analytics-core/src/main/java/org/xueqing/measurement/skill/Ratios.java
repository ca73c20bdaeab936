package org.xueqing.measurement.skill;

import java.util.Arrays;
import org.xueqing.measurement.AnswerMatrix;

/** How many times more probable the answers of some pupils are if the skills of a row are held, and where products of that begin. */
final class Ratios {

    /** e to this is still a number. */
    private static final double MOST_NATS = 690;

    private final ProfileTree tree;
    private final int width;
    /** By row and pupil. */
    private final double[][] ratios;
    /** By pupil, the logarithm to begin with, so that no product is too large. */
    private final double[] roots;
    /** By pupil, the logarithm of the likelihood of somebody who holds nothing. */
    private final double[] nothing;

    /** @param first of the pupils */
    Ratios(AnswerMatrix answers, ProfileTree tree, Parameters parameters, int[] pupils, int first, int end) {
        this.tree = tree;
        this.width = end - first;
        this.ratios = new double[tree.rows][width];
        this.roots = new double[width];
        this.nothing = new double[width];
        double[][] logs = {logs(parameters.right(), false), logs(parameters.right(), true)};
        for (int i = 0; i < width; i++) {
            int pupil = pupils[first + i];
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                double[] log = logs[answers.right(cell)];
                int item = answers.item(cell);
                ratios[tree.rowOfItem[item]][i] += log[2 * item + 1] - log[2 * item];
                nothing[i] += log[2 * item];
            }
        }
        for (double[] ofRow : ratios) {
            for (int i = 0; i < width; i++) {
                roots[i] -= Math.max(0, ofRow[i]);
                ofRow[i] = Math.exp(ofRow[i]);
            }
        }
    }

    private static double[] logs(double[] chances, boolean isRight) {
        return Arrays.stream(chances)
                .map(chance -> Math.log(isRight ? chance : 1 - chance))
                .toArray();
    }

    double root(int pupil) {
        return Math.exp(roots[pupil] + MOST_NATS);
    }

    /** What the logarithm of a sum of products lacks to the log-likelihood. */
    double base(int pupil) {
        return nothing[pupil] - roots[pupil] - MOST_NATS;
    }

    /** By step and pupil, the product over the rows of the step. */
    double[][] ofSteps() {
        double[][] factors = new double[tree.steps.size()][width];
        for (int step = 0; step < factors.length; step++) {
            Arrays.fill(factors[step], 1);
            for (int row : tree.steps.get(step)) {
                for (int i = 0; i < width; i++) {
                    factors[step][i] *= ratios[row][i];
                }
            }
        }
        return factors;
    }
}
