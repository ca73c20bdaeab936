package org.xueqing.measurement.skill;

import java.util.Arrays;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.skill.ProfileTree.Step;

/**
 * The E-step of DINA in four sweeps over the profiles for each pupil, however many items there are. Down the tree each
 * likelihood is its parent's times the ratios, of holding to not holding what they need, of the rows that are added.
 * Up the tree the sums of the posterior below each block arrive where a row came in, and so give the probability that
 * its skills are held: the derivative of the likelihood by the logarithm of the row's ratio, in reverse.
 */
final class Recursion extends Expectation {

    private static final double MOST_NATS = 690;

    private final AnswerMatrix answers;
    private final ProfileTree tree;
    private final int items;

    Recursion(AnswerMatrix answers, Profiles profiles) {
        super(answers);
        this.answers = answers;
        this.tree = new ProfileTree(profiles);
        this.items = answers.items();
    }

    @Override
    Counts of(Parameters parameters, int[] pupils) {
        Sweep sweep = new Sweep(parameters);
        for (int pupil : pupils) {
            sweep.pupil(pupil);
        }
        return sweep.counts();
    }

    /** The memory of one thread. */
    private final class Sweep {

        private final int width = tree.width;
        private final double[] chances;
        /** By block and place, each block an array of its own: so a machine does several places at a time. */
        private final double[][] shares = new double[tree.parent.length][width];

        private final double[][] likelihood = new double[tree.parent.length][width];
        private final double[][] below = new double[tree.parent.length][width];
        private final double[][] scaled = new double[tree.parent.length][width];
        private final double[] ratios = new double[tree.rows];
        private final double[] held = new double[tree.rows];
        private final double[][] factors = new double[tree.steps.size()][width];
        private final double[][] arrived = new double[tree.steps.size()][width];
        private final Counts counts = new Counts(2 * items, tree.profile.length);

        Sweep(Parameters parameters) {
            chances = parameters.right();
            for (int block = 0; block < shares.length; block++) {
                int first = block * width;
                Arrays.setAll(shares[block], place -> parameters.shares()[tree.profile[first + place]]);
            }
        }

        void pupil(int pupil) {
            double logRoot = ratios(pupil);
            down(Math.exp(logRoot));
            double sum = up();
            counts.logLikelihood += Math.log(sum) - logRoot + base(pupil);
            counts.pupils++;
            for (int block = 0; block < scaled.length; block++) {
                plusScaled(scaled[block], likelihood[block], 1 / sum);
            }
            held(sum);
            count(pupil);
        }

        Counts counts() {
            for (int place = 0; place < tree.profile.length; place++) {
                int block = place / width;
                counts.profiles[tree.profile[place]] = scaled[block][place % width] * shares[block][place % width];
            }
            return counts;
        }

        /** @return the logarithm to begin with, so that no product of ratios is too large */
        private double ratios(int pupil) {
            Arrays.fill(ratios, 0);
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                int item = answers.item(cell);
                ratios[tree.rowOfItem[item]] +=
                        log(2 * item + 1, answers.right(cell)) - log(2 * item, answers.right(cell));
            }
            double most = 0;
            for (int row = 0; row < ratios.length; row++) {
                most += Math.max(0, ratios[row]);
                ratios[row] = Math.exp(ratios[row]);
            }
            return MOST_NATS - most;
        }

        private double log(int cell, int right) {
            return Math.log(right == 1 ? chances[cell] : 1 - chances[cell]);
        }

        /** The logarithm of the likelihood of somebody who holds nothing. */
        private double base(int pupil) {
            double sum = 0;
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                sum += log(2 * answers.item(cell), answers.right(cell));
            }
            return sum;
        }

        private void down(double root) {
            for (int step = 0; step < factors.length; step++) {
                factor(tree.steps.get(step), factors[step]);
            }
            for (int place = 0; place < width; place++) {
                likelihood[0][place] = root * factors[tree.step[0]][place];
            }
            for (int block = 1; block < tree.parent.length; block++) {
                times(likelihood[block], likelihood[tree.parent[block]], factors[tree.step[block]]);
            }
        }

        private void factor(Step step, double[] factor) {
            Arrays.fill(factor, 1);
            for (int i = 0; i < step.rows().length; i++) {
                double ratio = ratios[step.rows()[i]];
                int needed = step.free()[i];
                for (int place = needed; place < width; place = (place + 1) | needed) {
                    factor[place] *= ratio;
                }
            }
        }

        /** @return the sum over all profiles */
        private double up() {
            for (int block = 0; block < below.length; block++) {
                times(below[block], likelihood[block], shares[block]);
            }
            for (double[] sums : arrived) {
                Arrays.fill(sums, 0);
            }
            for (int block = tree.parent.length - 1; block > 0; block--) {
                plus(below[tree.parent[block]], arrived[tree.step[block]], below[block]);
            }
            System.arraycopy(below[0], 0, arrived[tree.step[0]], 0, width);
            return Arrays.stream(below[0]).sum();
        }

        /** By row, the probability that its skills are held. */
        private void held(double sum) {
            Arrays.fill(held, 0);
            for (int step = 0; step < arrived.length; step++) {
                Step added = tree.steps.get(step);
                for (int i = 0; i < added.rows().length; i++) {
                    int needed = added.free()[i];
                    double all = 0;
                    for (int place = needed; place < width; place = (place + 1) | needed) {
                        all += arrived[step][place];
                    }
                    held[added.rows()[i]] += all / sum;
                }
            }
        }

        private void count(int pupil) {
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                int item = answers.item(cell);
                double[] sums = answers.right(cell) == 1 ? counts.right : counts.wrong;
                double holders = Math.min(1, held[tree.rowOfItem[item]]);
                sums[2 * item] += 1 - holders;
                sums[2 * item + 1] += holders;
            }
        }
    }

    private static void times(double[] product, double[] one, double[] other) {
        for (int place = 0; place < product.length; place++) {
            product[place] = one[place] * other[place];
        }
    }

    private static void plus(double[] sum, double[] other, double[] more) {
        for (int place = 0; place < more.length; place++) {
            sum[place] += more[place];
            other[place] += more[place];
        }
    }

    private static void plusScaled(double[] sum, double[] more, double scale) {
        for (int place = 0; place < sum.length; place++) {
            sum[place] += more[place] * scale;
        }
    }
}
