package org.xueqing.response;

import java.util.List;

/**
 * One answer that needs one or several knowledge points at once. It is a single observation: all points must be mastered
 * to answer without guessing.
 *
 * <p>With L_i the mastery of each point, M = ∏ L_i, and S and G the arithmetic means of the points' slips and guesses:
 *
 * <pre>
 *   p(correct)        = M(1 − S) + (1 − M)G
 *   correct:  L_i'    = (M(1 − S) + (L_i − M)G) / p
 *   wrong:    L_i'    = (M·S + (L_i − M)(1 − G)) / (1 − p)
 *   then      L_i     = L_i' + (1 − L_i')·T_i
 * </pre>
 *
 * For one point this is plain BKT, to the last bit. Only + − × ÷ in this order and without fused multiply-add, so that
 * two processes agree. A quotient that rounding lifts above 1 is set to 1. Masteries are taken as independent before
 * the answer (the usual approximation; the exact joint distribution grows with 2^points).
 */
public final class JointBkt {

    private final List<Bkt> points;
    private final double slip;
    private final double guess;

    /** @param points parameters of the answer's points, at least one */
    public JointBkt(List<Bkt> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("an answer without knowledge points is no observation");
        }
        this.points = List.copyOf(points);
        double slips = 0;
        double guesses = 0;
        for (Bkt point : this.points) {
            slips = slips + point.slip();
            guesses = guesses + point.guess();
        }
        this.slip = slips / this.points.size();
        this.guess = guesses / this.points.size();
    }

    /** @param mastery of each point, in the order of the parameters */
    public double probabilityCorrect(double[] mastery) {
        return probabilityCorrect(joint(mastery));
    }

    /** Mastery of each point after the answer and the learning that follows it. */
    public double[] after(double[] mastery, boolean isCorrect) {
        double joint = joint(mastery);
        double pc = probabilityCorrect(joint);
        double[] after = new double[mastery.length];
        for (int i = 0; i < after.length; i++) {
            double posterior = isCorrect
                    ? ((joint * (1 - slip)) + ((mastery[i] - joint) * guess)) / pc
                    : ((joint * slip) + ((mastery[i] - joint) * (1 - guess))) / (1 - pc);
            double seen = StrictMath.min(1, posterior);
            after[i] = seen + ((1 - seen) * points.get(i).learn());
        }
        return after;
    }

    private double probabilityCorrect(double joint) {
        return (joint * (1 - slip)) + ((1 - joint) * guess);
    }

    private double joint(double[] mastery) {
        if (mastery.length != points.size()) {
            throw new IllegalArgumentException(mastery.length + " masteries for " + points.size() + " points");
        }
        double product = 1;
        for (double each : mastery) {
            product = product * each;
        }
        return product;
    }
}
