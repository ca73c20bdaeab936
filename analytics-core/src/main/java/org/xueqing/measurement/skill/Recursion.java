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

    Recursion(AnswerMatrix answers, Profiles profiles) {
        super(answers);
        this.answers = answers;
        this.tree = new ProfileTree(profiles);
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
            new ProfileWalk(answers, tree, parameters, counts, pupils, from, to).walk(shares);
        }
        return counts;
    }
}
