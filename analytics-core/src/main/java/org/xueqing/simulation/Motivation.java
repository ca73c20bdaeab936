package org.xueqing.simulation;

import org.xueqing.simulation.chance.Chance;

/**
 * A pupil's motivation week by week, in units of its spread over the school: m' = μ + 0.7 (m − μ) + 0.4 ε − 0.05 k, with
 * the pupil's own μ, ε standard normal, and k the points on which the pupil is stuck, at most 10.
 */
final class Motivation {

    private static final double PERSISTENCE = 0.7;
    private static final double SPREAD = 0.4;
    private static final double PER_STUCK_POINT = 0.05;
    private static final int MOST_STUCK_POINTS = 10;
    private static final double USUAL_HASTE_LOGIT = -3.9;

    private final double mean;
    private final Chance chance;
    private double now;

    Motivation(double mean, Chance chance) {
        this.mean = mean;
        this.chance = chance;
        this.now = mean;
    }

    void nextWeek(int stuckPoints) {
        double discouraged = PER_STUCK_POINT * Math.min(MOST_STUCK_POINTS, stuckPoints);
        now = mean + PERSISTENCE * (now - mean) + SPREAD * chance.gaussian() - discouraged;
    }

    double now() {
        return now;
    }

    /** Probability of handing in a homework. */
    double handsIn(double diligence) {
        return Chance.logistic(diligence + 0.5 * now);
    }

    /** Probability of a rapid guess. */
    double hurries() {
        return Chance.logistic(USUAL_HASTE_LOGIT - now);
    }

    /** Probability of passing over an item that the pupil does not know. */
    double skips() {
        return Chance.logistic(USUAL_HASTE_LOGIT + 0.3 - now);
    }
}
