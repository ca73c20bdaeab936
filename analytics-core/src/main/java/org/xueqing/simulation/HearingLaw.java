package org.xueqing.simulation;

/**
 * How an answer comes into the log.
 *
 * @param flipped probability that right is keyed for wrong or wrong for right, and nobody notices
 * @param foreign probability that it is another answer, of another item or pupil, and nobody notices
 */
record HearingLaw(double flipped, double foreign) {

    static final HearingLaw ON_SCREEN = new HearingLaw(0, 0);

    /** Share of right answers of a school: all that is known about another answer. */
    private static final double USUALLY_CORRECT = 0.75;

    /** An exchange moves two answers; an answer changes places with the one before or the one after. */
    static HearingLaw onPaper(KeyingErrors errors) {
        double unnoticed = 1 - errors.noticed();
        double exchanged = 2 * (errors.otherItem() + errors.otherPupil());
        return new HearingLaw(errors.flipped() * unnoticed, exchanged * unnoticed);
    }

    double correct(double right) {
        double own = (1 - flipped) * right + flipped * (1 - right);
        return (1 - foreign) * own + foreign * USUALLY_CORRECT;
    }
}
