package org.xueqing.measurement.skill;

import org.xueqing.measurement.AnswerMatrix;

/**
 * Some pupils walk through the tree of profiles, side by side: twice, as {@link Recursion} says. Arrays of arrays have one number for each of
 * them inside.
 */
final class ProfileWalk {

    private final AnswerMatrix answers;
    private final ProfileTree tree;
    private final Counts counts;
    private final int[] pupils;
    private final int first;
    private final int width;
    private final Ratios ratios;
    private final double[][] factors;
    private final double[][] likelihood;
    private final double[][] below;
    private final double[][] arrived;

    /** @param counts added to */
    ProfileWalk(
            AnswerMatrix answers,
            ProfileTree tree,
            Parameters parameters,
            Counts counts,
            int[] pupils,
            int first,
            int end) {
        this.answers = answers;
        this.tree = tree;
        int deepest = tree.deepest();
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

    /** @param shares by place in the tree */
    void walk(double[] shares) {
        double[] sums = sums(shares);
        double[] root = new double[width];
        for (int i = 0; i < width; i++) {
            counts.logLikelihood += Math.log(sums[i]) + ratios.base(i);
            root[i] = ratios.root(i) / sums[i];
        }
        counts.pupils += width;
        upAndDown(root, shares);
        count(held());
    }

    /** The likelihood of each pupil, up to what it begins with. */
    private double[] sums(double[] shares) {
        double[] sums = new double[width];
        double[] root = new double[width];
        for (int i = 0; i < width; i++) {
            root[i] = ratios.root(i);
        }
        for (int place = 0; place < shares.length; place++) {
            int depth = tree.depth[place];
            double[] from = depth == 0 ? root : likelihood[depth - 1];
            SideBySide.timesAndSum(likelihood[depth], from, factors[tree.step[place]], shares[place], sums);
        }
        return sums;
    }

    private void upAndDown(double[] root, double[] shares) {
        int[] path = new int[below.length];
        int open = -1;
        for (int place = 0; place < shares.length; place++) {
            int depth = tree.depth[place];
            for (; open >= depth; open--) {
                close(open, path[open]);
            }
            double[] from = depth == 0 ? root : likelihood[depth - 1];
            counts.profiles[tree.profile[place]] +=
                    SideBySide.times(likelihood[depth], from, factors[tree.step[place]], shares[place], below[depth]);
            path[++open] = place;
        }
        for (; open >= 0; open--) {
            close(open, path[open]);
        }
    }

    /** All below a profile is known: it belongs to its parent too, and to the rows that came in here. */
    private void close(int depth, int place) {
        if (depth == 0) {
            SideBySide.plus(arrived[tree.step[place]], below[0]);
        } else {
            SideBySide.plus(arrived[tree.step[place]], below[depth - 1], below[depth]);
        }
    }

    /** By row, the probability that its skills are held. */
    private double[][] held() {
        double[][] held = new double[tree.rows][width];
        for (int step = 0; step < arrived.length; step++) {
            for (int row : tree.steps.get(step)) {
                SideBySide.plus(held[row], arrived[step]);
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
