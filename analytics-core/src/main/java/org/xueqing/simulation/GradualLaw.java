package org.xueqing.simulation;

import org.xueqing.simulation.chance.Chance;

/** The equations of {@link GradualMind}, with the traits of one pupil put in. */
record GradualLaw(PupilTraits pupil) {

    static final double KNOWN_FROM = 0.75;
    static final double EARLIER_PRACTICE = 5;
    static final double EARLIER_PRACTICE_SPREAD = 0.5;
    static final double SCANT_PRACTICE = 0.1;

    private static final double START = -0.5;
    private static final double POWER = 1.1;
    private static final double PER_OCCASION = 2.2;

    double halfLifeDays(PointTraits point) {
        return point.halfLifeDays() * StrictMath.exp(0.2 * pupil.ability());
    }

    /** Share of practice that is left. */
    static double kept(double days, double halfLifeDays) {
        return StrictMath.pow(2, -days / halfLifeDays);
    }

    double level(PointTraits point, double practice) {
        double grown = POWER * StrictMath.log(1 + practice);
        return Chance.logistic(START - point.difficulty() + 0.8 * pupil.ability() + grown);
    }

    /** Practice that an occasion adds. */
    double gain(double weight, double levelOfPrerequisites, boolean isStuck) {
        double bySupport = 0.4 + 0.6 * levelOfPrerequisites;
        double byEffort = isStuck ? Mind.WHEN_STUCK : 1;
        return PER_OCCASION * weight * pupil.learning() * bySupport * byEffort;
    }

    static boolean isStuck(int practices, double level) {
        return practices >= Mind.STUCK_AFTER && level < 0.5;
    }

    /** Probability of a right answer under no wrong procedure. */
    double right(Item item, double level) {
        double skill = Chance.logit(level);
        return Chance.logistic(skill - item.hardness() + 0.3 * pupil.carefulness());
    }
}
