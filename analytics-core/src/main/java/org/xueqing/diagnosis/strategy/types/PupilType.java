package org.xueqing.diagnosis.strategy.types;

/** A way of working, in words that children may read: each says what is done much, none what is missing. */
public enum PupilType {

    /** Answers sooner than others. */
    QUICK(Trait.PACE, -1),

    /** Takes time. */
    THOROUGH(Trait.PACE, 1),

    /** Comes back to a point on other days. */
    SPACED(Trait.SPACING, 1),

    /** Goes on after a wrong answer and gets there. */
    PERSISTENT(Trait.PERSISTING, 1),

    /** Reads before answering. */
    CAREFUL(Trait.READING, 1);

    private final Trait trait;
    private final int direction;

    PupilType(Trait trait, int direction) {
        this.trait = trait;
        this.direction = direction;
    }

    /** How much a standardized centre is of this type. */
    double of(double[] centre) {
        return direction * centre[trait.ordinal()];
    }
}
