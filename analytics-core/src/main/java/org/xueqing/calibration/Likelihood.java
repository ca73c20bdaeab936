package org.xueqing.calibration;

/**
 * The exact log-likelihood Σ ln P(answer | earlier answers of the pupil) of one knowledge point with its first derivatives
 * and its expected information, in one forward pass over a {@link ResponseTree}.
 *
 * <p>L, the mastery before a node's answer, travels with its five derivatives. Where p is the probability of the node's
 * answer and ∇p its derivatives, the node adds n·ln p to the value, n·∇p/p to the gradient and n·∇p∇pᵀ/(p(1 − p)) to the
 * information. No backward pass and no expectation–maximisation is needed. One pupil's state is on a stack by depth, so the
 * pass reads its memory in order. Not for two threads.
 */
final class Likelihood {

    private static final int ROW = Parameter.COUNT + 1;
    private static final double LEAST_PROBABILITY = 1e-12;
    /** Logarithms are taken of products of many probabilities, and of those before they could vanish. */
    private static final double SMALL = 1e-200;

    private final ResponseTree tree;

    /** By depth: the mastery that the answer before has left, and its derivatives by {@link Parameter}. */
    private final double[] left;

    private final ResponseLaws laws;

    Likelihood(ResponseTree tree) {
        this.tree = tree;
        this.laws = new ResponseLaws(tree);
        this.left = new double[(tree.longest() + 1) * ROW];
    }

    /**
     * Adds value, derivatives and information at these parameters. The loops over the parameters are written out and the sums
     * kept in local variables: twice as fast as arrays, and most of a calibration's time is spent here.
     */
    void addAt(double[] x, Slope slope) {
        double learn = x[Parameter.LEARN.ordinal()];
        left[0] = x[Parameter.PRIOR.ordinal()];
        left[1] = 1;
        laws.at(x);
        double value = 0, product = 1;
        double gp = 0, gl = 0, gg = 0, gs = 0, gf = 0;
        double pp = 0, lp = 0, ll = 0, gp2 = 0, gl2 = 0, gg2 = 0, sp = 0, sl = 0, sg = 0, ss = 0;
        double fp = 0, fl = 0, fg = 0, fs = 0, ff = 0;
        for (int node = 0; node < tree.size(); node++) {
            int law = laws.ofNode[node];
            double ifMastered = laws.ifMastered[law];
            double ifNot = laws.ifNot[law];
            double ifMasteredBySlip = laws.ifMasteredBySlip[law];
            int row = tree.depth(node) * ROW;
            double kept = laws.kept[law];
            double mastery = left[row] * kept;
            double byPrior = left[row + 1] * kept;
            double byLearn = left[row + 2] * kept;
            double byGuess = left[row + 3] * kept;
            double bySlip = left[row + 4] * kept;
            double byForget = left[row + 5] * kept + left[row] * laws.keptByForget[law];
            double difference = ifMastered - ifNot;
            double p = Math.max(LEAST_PROBABILITY, ifNot + mastery * difference);
            double dPrior = difference * byPrior;
            double dLearn = difference * byLearn;
            double dGuess = difference * byGuess + (1 - mastery) * laws.ifNotByGuess[law];
            double dSlip = difference * bySlip + mastery * ifMasteredBySlip;
            double dForget = difference * byForget;
            double inverse = 1 / p;
            long pupils = tree.pupils(node);
            double weight = pupils * inverse;
            gp += weight * dPrior;
            gl += weight * dLearn;
            gg += weight * dGuess;
            gs += weight * dSlip;
            gf += weight * dForget;
            double curvature = weight / Math.max(LEAST_PROBABILITY, 1 - p);
            double cLearn = curvature * dLearn, cGuess = curvature * dGuess, cSlip = curvature * dSlip;
            double cForget = curvature * dForget;
            pp += curvature * dPrior * dPrior;
            lp += cLearn * dPrior;
            ll += cLearn * dLearn;
            gp2 += cGuess * dPrior;
            gl2 += cGuess * dLearn;
            gg2 += cGuess * dGuess;
            sp += cSlip * dPrior;
            sl += cSlip * dLearn;
            sg += cSlip * dGuess;
            ss += cSlip * dSlip;
            fp += cForget * dPrior;
            fl += cForget * dLearn;
            fg += cForget * dGuess;
            fs += cForget * dSlip;
            ff += cForget * dForget;
            if (pupils > 1) {
                value += pupils * Math.log(p);
            } else if ((product *= p) < SMALL) {
                value += Math.log(product);
                product = 1;
            }
            if (!tree.isLast(node)) {
                row += ROW;
                double seen = mastery * ifMastered * inverse;
                double scale = (1 - learn) * inverse;
                left[row] = seen + (1 - seen) * learn;
                left[row + 1] = scale * (byPrior * ifMastered - seen * dPrior);
                left[row + 2] = scale * (byLearn * ifMastered - seen * dLearn) + (1 - seen);
                left[row + 3] = scale * (byGuess * ifMastered - seen * dGuess);
                left[row + 4] = scale * (bySlip * ifMastered + mastery * ifMasteredBySlip - seen * dSlip);
                left[row + 5] = scale * (byForget * ifMastered - seen * dForget);
            }
        }
        slope.add(value + Math.log(product), new double[] {gp, gl, gg, gs, gf}, new double[][] {
            {pp}, {lp, ll}, {gp2, gl2, gg2}, {sp, sl, sg, ss}, {fp, fl, fg, fs, ff}
        });
    }
}
