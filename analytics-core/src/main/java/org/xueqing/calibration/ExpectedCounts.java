package org.xueqing.calibration;

/** Expected numbers of events behind the answers; filled by {@link Expectation}, read by the M-step. */
final class ExpectedCounts {

    private final double logLikelihood;
    private double startsMastered;
    private double startsUnmastered;
    private double learned;
    private double notLearned;
    private double guessed;
    private double notGuessed;
    private double slipped;
    private double notSlipped;

    ExpectedCounts(double logLikelihood) {
        this.logLikelihood = logLikelihood;
    }

    void addStart(double mastered, double unmastered) {
        startsMastered += mastered;
        startsUnmastered += unmastered;
    }

    void addTransition(double learns, double stays) {
        learned += learns;
        notLearned += stays;
    }

    void addAnswer(boolean isCorrect, double mastered, double unmastered) {
        if (isCorrect) {
            notSlipped += mastered;
            guessed += unmastered;
        } else {
            slipped += mastered;
            notGuessed += unmastered;
        }
    }

    double logLikelihood() {
        return logLikelihood;
    }

    /** Share of the positive outcome with the prior's imagined observations added. */
    double prior(BetaPrior belief) {
        return belief.mode(startsMastered, startsUnmastered);
    }

    double learn(BetaPrior belief) {
        return belief.mode(learned, notLearned);
    }

    double guess(BetaPrior belief) {
        return belief.mode(guessed, notGuessed);
    }

    double slip(BetaPrior belief) {
        return belief.mode(slipped, notSlipped);
    }
}
