package org.xueqing.rootcause;

/**
 * What a run believes of one pupil and one point, beside what it would believe of anybody with as many answers.
 *
 * @param mastery now, by the pupil's own answers alone
 * @param usual mastery of an ordinary pupil after as many opportunities, whatever the answers were
 * @param answers pieces of evidence
 */
public record PointBelief(double mastery, double usual, int answers, int correct) {

    private static final double LEAST = 0.001;

    /**
     * What an ordinary pupil does with a point.
     *
     * @param prior probability of having it before the first answer
     * @param learn probability that an opportunity teaches it
     * @param forget probability that it is lost in a day
     */
    public record Ordinary(double prior, double learn, double forget) {}

    /**
     * What a run believes, without the last chance to learn, of which no answer tells yet.
     *
     * @param mastery after the last answer
     * @param days since then; 0 where answers are untimed
     */
    public static PointBelief of(double mastery, int answers, int correct, long days, Ordinary ordinary) {
        double shown = StrictMath.max(0, (mastery - ordinary.learn()) / (1 - ordinary.learn()));
        double usual = ordinary.prior();
        for (int earlier = 1; earlier < answers; earlier++) {
            usual = usual + (1 - usual) * ordinary.learn();
        }
        double kept = StrictMath.pow(1 - ordinary.forget(), days);
        return new PointBelief(shown * kept, usual * kept, answers, correct);
    }

    /** How many times more probable the answers are of somebody who has the point than of somebody who lacks it. */
    double odds() {
        return odds(mastery) / odds(usual);
    }

    private static double odds(double probability) {
        double bounded = StrictMath.max(LEAST, StrictMath.min(1 - LEAST, probability));
        return bounded / (1 - bounded);
    }
}
