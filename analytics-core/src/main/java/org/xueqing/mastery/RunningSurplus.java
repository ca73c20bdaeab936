package org.xueqing.mastery;

import org.xueqing.response.ItemEase;

/** The surplus of one pupil while answers are folded. Not for two threads. */
final class RunningSurplus {

    private final SurplusLaw law;
    private double logits;
    private double information;
    private int level = SurplusLaw.level(0);

    RunningSurplus(SurplusLaw law) {
        this.law = law;
    }

    boolean isFollowed() {
        return law.isFollowed();
    }

    void set(Surplus known) {
        logits = known.logits();
        information = known.information();
        level = SurplusLaw.level(logits);
    }

    Surplus surplus() {
        return new Surplus(logits, information);
    }

    /** @param usual probability that an ordinary pupil had answered right */
    void tell(boolean isCorrect, double usual, int earlierOpportunities) {
        double expected = SurplusLaw.expected(usual, level);
        double weight = SurplusLaw.weight(earlierOpportunities);
        information = SurplusLaw.information(information, expected, weight);
        logits = SurplusLaw.logits(logits, information, expected, weight, isCorrect);
        level = SurplusLaw.level(logits);
    }

    /** The pupil's own, of a point met for the first time. */
    double prior(double usual) {
        return ItemEase.eased(usual, law.onPrior(level));
    }

    double learning(double usual) {
        return ItemEase.eased(usual, law.onLearning(level));
    }

    double forgetting(double usual) {
        return ItemEase.eased(usual, law.onForgetting(level));
    }

    /** An item's odds factor for this pupil. */
    double oddsFactor(double usual) {
        return usual * law.onAnswers(level);
    }
}
