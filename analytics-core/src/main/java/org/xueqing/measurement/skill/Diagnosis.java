package org.xueqing.measurement.skill;

/** What came of an estimation. */
public sealed interface Diagnosis permits SkillFit, Diagnosis.NotFitted {

    /** Nothing can be said. */
    record NotFitted(NotEnough reason) implements Diagnosis {}
}
