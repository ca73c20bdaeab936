package org.xueqing.simulation;

/**
 * An engaged answer as the log tells it.
 *
 * @param isCorrect as keyed
 * @param isHinted the pupil opened a hint, as only those do who do not know the points
 */
record HeardAnswer(Item item, boolean isCorrect, boolean isHinted, HearingLaw law, long atSecond) {

    /** Probability of what was heard if a right answer had the given one. */
    double likelihood(double right) {
        double correct = law.correct(right);
        return isCorrect ? correct : 1 - correct;
    }
}
