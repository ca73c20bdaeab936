package org.xueqing.measurement.skill;

import org.xueqing.measurement.AnswerMatrix;

/**
 * The E-step of DINA by walking twice through the tree of profiles, however many items there are. Going down, each likelihood
 * is its parent's times the ratios, of holding to not holding what they need, of the rows that are added; the first walk finds
 * its sum. In the second one, the posterior below each profile is added up on the way back and arrives where a row came in,
 * and so gives the probability that its skills are held: the derivative of the likelihood by the logarithm of the row's
 * ratio, in reverse. Some pupils walk side by side, so a machine does several at a time, and all that is remembered is a path.
 */
final class Recursion extends Expectation {

    /** Their path stays in the nearest memory. */
    private static final int MOST_SIDE_BY_SIDE = 96;

    private final AnswerMatrix answers;
    private final ProfileTree tree;
    private final int deepest;

    Recursion(AnswerMatrix answers, Profiles profiles) {
        super(answers);
        this.answers = answers;
        this.tree = new ProfileTree(profiles);
        this.deepest = tree.deepest();
    }

    @Override
    Counts of(Parameters parameters, int[] pupils) {
        Counts counts = new Counts(2 * answers.items(), tree.profile.length);
        double[] shares = new double[tree.profile.length];
        for (int place = 0; place < shares.length; place++) {
            shares[place] = parameters.shares()[tree.profile[place]];
        }
        int groups = (pupils.length + MOST_SIDE_BY_SIDE - 1) / MOST_SIDE_BY_SIDE;
        for (int group = 0; group < groups; group++) {
            int from = pupils.length * group / groups;
            int to = pupils.length * (group + 1) / groups;
            new Walk(parameters, shares, counts, pupils, from, to).walk();
        }
        return counts;
    }

    /** Some pupils, side by side. Arrays of arrays have one number for each of them inside. */
    private final class Walk {

        private final double[] shares;
        private final Counts counts;
        private final int[] pupils;
        private final int first;
        private final int width;
        private final Ratios ratios;
        private final double[][] factors;
        private final double[][] likelihood;
        private final double[][] below;
        private final double[][] arrived;

        Walk(Parameters parameters, double[] shares, Counts counts, int[] pupils, int first, int end) {
            this.shares = shares;
            this.counts = counts;
            this.pupils = pupils;
            this.first = first;
            this.width = end - first;
            this.ratios = new Ratios(answers, tree, parameters, pupils, first, end);
            this.factors = ratios.ofSteps();
            this.likelihood = new double[deepest + 1][width];
            this.below = new double[deepest + 1][width];
            this.arrived = new double[tree.steps.size()][width];
        }

        void walk() {
            double[] sums = sums();
            double[] root = new double[width];
            for (int i = 0; i < width; i++) {
                counts.logLikelihood += Math.log(sums[i]) + ratios.base(i);
                root[i] = ratios.root(i) / sums[i];
            }
            counts.pupils += width;
            upAndDown(root);
            count(held());
        }

        /** The likelihood of each pupil, up to what it begins with. */
        private double[] sums() {
            double[] sums = new double[width];
            double[] root = new double[width];
            for (int i = 0; i < width; i++) {
                root[i] = ratios.root(i);
            }
            for (int place = 0; place < shares.length; place++) {
                int depth = tree.depth[place];
                double[] from = depth == 0 ? root : likelihood[depth - 1];
                timesAndSum(likelihood[depth], from, factors[tree.step[place]], shares[place], sums);
            }
            return sums;
        }

        private void upAndDown(double[] root) {
            int[] path = new int[deepest + 1];
            int open = -1;
            for (int place = 0; place < shares.length; place++) {
                int depth = tree.depth[place];
                for (; open >= depth; open--) {
                    close(open, path[open]);
                }
                double[] from = depth == 0 ? root : likelihood[depth - 1];
                counts.profiles[tree.profile[place]] +=
                        times(likelihood[depth], from, factors[tree.step[place]], shares[place], below[depth]);
                path[++open] = place;
            }
            for (; open >= 0; open--) {
                close(open, path[open]);
            }
        }

        /** All below a profile is known: it belongs to its parent too, and to the rows that came in here. */
        private void close(int depth, int place) {
            if (depth == 0) {
                plus(arrived[tree.step[place]], below[0]);
            } else {
                plus(arrived[tree.step[place]], below[depth - 1], below[depth]);
            }
        }

        /** By row, the probability that its skills are held. */
        private double[][] held() {
            double[][] held = new double[tree.rows][width];
            for (int step = 0; step < arrived.length; step++) {
                for (int row : tree.steps.get(step)) {
                    plus(held[row], arrived[step]);
                }
            }
            return held;
        }

        private void count(double[][] held) {
            for (int i = 0; i < width; i++) {
                int pupil = pupils[first + i];
                for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                    int item = answers.item(cell);
                    double[] sums = answers.right(cell) == 1 ? counts.right : counts.wrong;
                    double holders = Math.min(1, held[tree.rowOfItem[item]][i]);
                    sums[2 * item] += 1 - holders;
                    sums[2 * item + 1] += holders;
                }
            }
        }
    }

    private static void timesAndSum(double[] product, double[] one, double[] other, double share, double[] sums) {
        for (int i = 0; i < product.length; i++) {
            double likelihood = one[i] * other[i];
            product[i] = likelihood;
            sums[i] += share * likelihood;
        }
    }

    /** @return the sum over the pupils of the last of the products; four at a time, which a machine adds side by side */
    private static double times(double[] product, double[] one, double[] other, double share, double[] shared) {
        for (int i = 0; i < product.length; i++) {
            double likelihood = one[i] * other[i];
            product[i] = likelihood;
            shared[i] = share * likelihood;
        }
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < shared.length; i += 4) {
            a += shared[i];
            b += shared[i + 1];
            c += shared[i + 2];
            d += shared[i + 3];
        }
        for (; i < shared.length; i++) {
            a += shared[i];
        }
        return (a + b) + (c + d);
    }

    private static void plus(double[] sum, double[] more) {
        for (int i = 0; i < more.length; i++) {
            sum[i] += more[i];
        }
    }

    private static void plus(double[] sum, double[] other, double[] more) {
        for (int i = 0; i < more.length; i++) {
            sum[i] += more[i];
            other[i] += more[i];
        }
    }
}
