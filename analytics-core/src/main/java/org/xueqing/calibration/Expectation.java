package org.xueqing.calibration;

import org.xueqing.response.Bkt;

/**
 * The E-step: what each pupil probably knew when, in expected counts over all pupils, given parameters.
 *
 * <p>Forward, L is the probability of mastery before a node's answer given the earlier ones. Backward, b₁ and b₀ sum over
 * the pupils that pass a node the ratio P(later answers | mastery or not after it) / P(later answers | answers so far), so
 * that one visit per node serves all of them.
 */
final class Expectation {

    private final PrefixTree tree;
    private final double[] mastered;
    private final double[] probability;
    private final double[] passing;
    private final double[] later1;
    private final double[] later0;

    Expectation(PrefixTree tree) {
        this.tree = tree;
        this.mastered = new double[tree.size()];
        this.probability = new double[tree.size()];
        this.later1 = new double[tree.size()];
        this.later0 = new double[tree.size()];
        this.passing = passing(tree);
    }

    /** Expected counts, and the log-likelihood of all answers, under the given parameters. */
    ExpectedCounts under(Bkt bkt) {
        double logLikelihood = forward(bkt);
        return backward(bkt, logLikelihood);
    }

    private double forward(Bkt bkt) {
        double logLikelihood = 0;
        for (int node = 0; node < tree.size(); node++) {
            int parent = tree.parent(node);
            double before = parent == PrefixTree.NO_PARENT ? bkt.prior() : afterAnswer(parent, bkt);
            mastered[node] = before;
            probability[node] =
                    before * ifMastered(bkt, tree.isCorrect(node)) + (1 - before) * ifNot(bkt, tree.isCorrect(node));
            logLikelihood += passing[node] * Math.log(probability[node]);
        }
        return logLikelihood;
    }

    private double afterAnswer(int node, Bkt bkt) {
        double seen = mastered[node] * ifMastered(bkt, tree.isCorrect(node)) / probability[node];
        return seen + (1 - seen) * bkt.learn();
    }

    private ExpectedCounts backward(Bkt bkt, double logLikelihood) {
        ExpectedCounts counts = new ExpectedCounts(logLikelihood);
        for (int node = 0; node < tree.size(); node++) {
            later1[node] = tree.ends(node);
            later0[node] = tree.ends(node);
        }
        for (int node = tree.size() - 1; node >= 0; node--) {
            visit(node, bkt, counts);
        }
        return counts;
    }

    private void visit(int node, Bkt bkt, ExpectedCounts counts) {
        boolean isCorrect = tree.isCorrect(node);
        double stays = (1 - bkt.learn()) * later0[node];
        double learns = bkt.learn() * later1[node];
        double with = ifMastered(bkt, isCorrect) / probability[node] * later1[node];
        double without = ifNot(bkt, isCorrect) / probability[node] * (stays + learns);
        counts.addAnswer(isCorrect, mastered[node] * with, (1 - mastered[node]) * without);
        addTransition(node, bkt, counts);
        int parent = tree.parent(node);
        if (parent == PrefixTree.NO_PARENT) {
            counts.addStart(mastered[node] * with, (1 - mastered[node]) * without);
        } else {
            later1[parent] += with;
            later0[parent] += without;
        }
    }

    /** A pupil's last answer is followed by nothing that tells whether it taught something, so it does not count here. */
    private void addTransition(int node, Bkt bkt, ExpectedCounts counts) {
        double unmastered = (1 - mastered[node]) * ifNot(bkt, tree.isCorrect(node)) / probability[node];
        counts.addTransition(
                unmastered * bkt.learn() * (later1[node] - tree.ends(node)),
                unmastered * (1 - bkt.learn()) * (later0[node] - tree.ends(node)));
    }

    private static double ifMastered(Bkt bkt, boolean isCorrect) {
        return isCorrect ? 1 - bkt.slip() : bkt.slip();
    }

    private static double ifNot(Bkt bkt, boolean isCorrect) {
        return isCorrect ? bkt.guess() : 1 - bkt.guess();
    }

    private static double[] passing(PrefixTree tree) {
        double[] passing = new double[tree.size()];
        for (int node = tree.size() - 1; node >= 0; node--) {
            passing[node] += tree.ends(node);
            if (tree.parent(node) != PrefixTree.NO_PARENT) {
                passing[tree.parent(node)] += passing[node];
            }
        }
        return passing;
    }
}
