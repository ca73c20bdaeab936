package org.xueqing.mastery;

import org.xueqing.response.ItemEase;
import org.xueqing.response.SurplusEffects;

/**
 * How a pupil's {@link Surplus} follows from the answers, and what it does to an ordinary pupil's parameters.
 *
 * <p>With u the probability that an ordinary pupil, at this opportunity, answers the item right, and k the opportunities
 * of the point before this one:
 *
 * <pre>
 *   p            = u shifted by θ logits
 *   w            = 1 / (1 + 0.3 k)
 *   information += w p(1 − p)
 *   θ           += w (correct − p) / (3 + information), within ±1.5
 * </pre>
 *
 * That is one step of scoring a Rasch model at each answer, from three imagined units of information that the pupil is ordinary.
 * Answers on one point say less and less, since much of what they have in common is the point and not the pupil. A right
 * answer never lowers θ and a wrong one never raises it.
 *
 * <p>Where θ is used it is rounded to 1/32 of a logit, so that its odds are looked up. Where an effect is 0 they are exactly
 * 1, and {@link ItemEase#eased} leaves a probability as it is.
 */
final class SurplusLaw {

    private static final int LEVELS_PER_LOGIT = 32;
    private static final int ORDINARY = (int) (Surplus.MOST * LEVELS_PER_LOGIT);
    private static final double IMAGINED_INFORMATION = 3;
    private static final double LESS_AT_EACH_OPPORTUNITY = 0.3;
    private static final double[] ODDS = odds(1);
    private static final double[] WEIGHTS = weights();

    private final boolean isFollowed;
    private final double[] onPrior;
    private final double[] onLearning;
    private final double[] onForgetting;
    private final double[] onAnswers;

    SurplusLaw(SurplusEffects effects) {
        this.isFollowed = !effects.areNone();
        this.onPrior = odds(effects.onPrior());
        this.onLearning = odds(effects.onLearning());
        this.onForgetting = odds(-effects.onLearning());
        this.onAnswers = odds(effects.onAnswers());
    }

    /** Whether it has any effect; if not, nobody need follow it. */
    boolean isFollowed() {
        return isFollowed;
    }

    /** The rounded surplus as a place in the tables of odds. */
    static int level(double logits) {
        return (int) ((logits * LEVELS_PER_LOGIT) + (ORDINARY + 0.5));
    }

    /** What the odds of having a point that is met for the first time are multiplied with. */
    double onPrior(int level) {
        return onPrior[level];
    }

    double onLearning(int level) {
        return onLearning[level];
    }

    double onForgetting(int level) {
        return onForgetting[level];
    }

    double onAnswers(int level) {
        return onAnswers[level];
    }

    /** Probability that this pupil answers right where an ordinary one does with {@code usual}, knowing neither. */
    static double expected(double usual, int level) {
        return ItemEase.eased(usual, ODDS[level]);
    }

    /** What one answer more counts; from the 64th on as much as the 64th. */
    static double weight(int earlierOpportunities) {
        return WEIGHTS[Math.min(earlierOpportunities, WEIGHTS.length - 1)];
    }

    static double information(double before, double expected, double weight) {
        return before + (weight * (expected * (1 - expected)));
    }

    /** @param information with this answer */
    static double logits(double before, double information, double expected, double weight, boolean isCorrect) {
        double surprise = (isCorrect ? 1 : 0) - expected;
        double after = before + ((weight * surprise) / (IMAGINED_INFORMATION + information));
        return StrictMath.max(-Surplus.MOST, StrictMath.min(Surplus.MOST, after));
    }

    private static double[] weights() {
        double[] weights = new double[64];
        for (int earlier = 0; earlier < weights.length; earlier++) {
            weights[earlier] = 1 / (1 + (LESS_AT_EACH_OPPORTUNITY * earlier));
        }
        return weights;
    }

    private static double[] odds(double effect) {
        double[] odds = new double[2 * ORDINARY + 1];
        for (int level = 0; level < odds.length; level++) {
            odds[level] = StrictMath.exp((effect * (level - ORDINARY)) / LEVELS_PER_LOGIT);
        }
        return odds;
    }
}
