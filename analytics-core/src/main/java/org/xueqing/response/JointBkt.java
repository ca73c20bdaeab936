package org.xueqing.response;

import java.util.Arrays;

/**
 * One answer that needs one or several knowledge points at once. It is a single observation: all points must be mastered
 * to answer without guessing.
 *
 * <p>With L_i the mastery of each point, M = ∏ L_i, and S and G the arithmetic means of the points' slips and guesses,
 * each shifted by the item's {@link ItemEase}:
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
 *
 * <p>One instance serves answer after answer without allocation: {@link #begin}, {@link #needs} each point, {@link #ask},
 * then {@link #after}. Not for two threads.
 */
public final class JointBkt {

    private static final int USUAL_POINTS = 8;

    private double[] learn = new double[USUAL_POINTS];
    private double[] mastery = new double[USUAL_POINTS];
    private int size;
    private double joint;
    private double guesses;
    private double slips;
    private double guess;
    private double slip;
    private double probabilityCorrect;

    /** Forgets the answer before. */
    public JointBkt begin() {
        size = 0;
        joint = 1;
        guesses = 0;
        slips = 0;
        return this;
    }

    /** @param before mastery of the point before the answer, in [0, 1] */
    public JointBkt needs(Bkt point, double before) {
        return needs(point, before, point.learn());
    }

    /** @param learning of this pupil, instead of the point's own */
    public JointBkt needs(Bkt point, double before, double learning) {
        if (size == learn.length) {
            learn = Arrays.copyOf(learn, 2 * size);
            mastery = Arrays.copyOf(mastery, 2 * size);
        }
        learn[size] = learning;
        mastery[size] = before;
        size++;
        joint = joint * before;
        guesses = guesses + point.guess();
        slips = slips + point.slip();
        return this;
    }

    /** Probability of a correct answer to an item of this ease. */
    public double ask(double oddsFactor) {
        if (size == 0) {
            throw new IllegalArgumentException("an answer without knowledge points is no observation");
        }
        guess = ItemEase.eased(guesses / size, oddsFactor);
        slip = ItemEase.eased(slips / size, 1 / oddsFactor);
        probabilityCorrect = (joint * (1 - slip)) + ((1 - joint) * guess);
        return probabilityCorrect;
    }

    /**
     * Probability of a correct answer of somebody else.
     *
     * @param allMastered probability that this pupil has mastered all of the points
     */
    public double expected(double allMastered, double oddsFactor) {
        double mastering = ItemEase.eased(1 - (slips / size), oddsFactor);
        double guessing = ItemEase.eased(guesses / size, oddsFactor);
        return (allMastered * mastering) + ((1 - allMastered) * guessing);
    }

    /** Mastery of the point that was named so many points after the first, after the answer and what it taught. */
    public double after(int place, boolean isCorrect) {
        double posterior = isCorrect
                ? ((joint * (1 - slip)) + ((mastery[place] - joint) * guess)) / probabilityCorrect
                : ((joint * slip) + ((mastery[place] - joint) * (1 - guess))) / (1 - probabilityCorrect);
        double seen = StrictMath.min(1, posterior);
        return seen + ((1 - seen) * learn[place]);
    }

    /** d p(correct) / d ease: how the probability moves with the item's ease, per logit. */
    public double slope() {
        return (joint * slip * (1 - slip)) + ((1 - joint) * guess * (1 - guess));
    }
}
