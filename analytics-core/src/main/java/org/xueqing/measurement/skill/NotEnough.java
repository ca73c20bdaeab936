package org.xueqing.measurement.skill;

/** Why nothing is said. */
public enum NotEnough {
    /** The paper has no items. */
    NO_ITEMS,
    /** No item needs any skill. */
    NO_SKILLS,
    /** The items tell more profiles apart than can be counted. */
    TOO_MANY_PROFILES,
    /** The items do not tell all sets of the skills apart. */
    PROFILES_ALIKE,
    /** Too few pupils have answered anything. */
    FEW_PUPILS,
    /** The pupil has answered nothing. */
    NO_ANSWERS
}
