package org.xueqing.simulation;

import org.xueqing.simulation.chance.Chance;

/** The equations of {@link TwoStateMind}, with the traits of one pupil put in. */
final class TwoStateLaw {

    static final int MOST_PRACTICES_THAT_COUNT = 8;

    private static final double WITHOUT_PREREQUISITE = 0.4;
    private static final double RELEARNING = 1.3;
    private static final double SECONDS_OF_A_DAY = 86_400;

    private final double ability;
    private final double learning;
    private final double keeping;

    TwoStateLaw(PupilTraits pupil) {
        this.ability = pupil.ability();
        this.learning = 0.7 * ability + StrictMath.log(pupil.learning());
        this.keeping = StrictMath.exp(0.2 * ability) * SECONDS_OF_A_DAY / StrictMath.log(2);
    }

    /** Probability that a point of an earlier volume was known before the first term. */
    double knownOfFoundation(PointTraits point) {
        return Chance.logistic(2.2 + 0.9 * ability - point.difficulty());
    }

    /** Probability that a point was known before the term that teaches it. */
    double knownOfPointToCome(PointTraits point) {
        return Chance.logistic(-2.8 + 0.8 * ability - point.difficulty());
    }

    /** Probability that an occasion teaches an unknown point. */
    double teaches(PointTraits point, double weight, boolean hasPrerequisites, boolean wasKnown, int inVain) {
        double odds = Chance.logistic(Chance.logit(point.learnability()) + learning);
        double hindrance = hasPrerequisites ? 1 : WITHOUT_PREREQUISITE;
        double memory = wasKnown ? RELEARNING : 1;
        double vain = inVain >= Mind.STUCK_AFTER ? Mind.WHEN_STUCK : 1;
        return Math.min(1, weight * odds * hindrance * memory * vain);
    }

    /** Mean time until a known point is forgotten. */
    double meanSecondsKept(PointTraits point, int practices) {
        double practice = 1 + Math.min(practices, MOST_PRACTICES_THAT_COUNT) / 2.0;
        return point.halfLifeDays() * practice * keeping;
    }
}
