package org.xueqing.measurement.skill;

import java.util.OptionalDouble;

/** How an item answers to the skills that it needs, under DINA. */
public sealed interface ItemSkill {

    /** A probability with its standard error, which is missing at the border of what it may be and where it cannot be had. */
    record Chance(double value, OptionalDouble standardError) {}

    /**
     * @param guess of a right answer for those who lack a skill
     * @param slip of a wrong answer for those who lack none; {@code guess.value() + slip.value()} is below 1
     */
    record Measured(Chance guess, Chance slip) implements ItemSkill {}

    /** The item says nothing. */
    record NotMeasured(Reason reason) implements ItemSkill {}

    /** Why an item says nothing. */
    enum Reason {
        UNANSWERED,
        ALL_RIGHT,
        ALL_WRONG,
        /** It needs no skill. */
        NO_SKILL,
        /** Those who lack a skill are right as often as the others. */
        NO_DIFFERENCE
    }
}
