package org.xueqing.measurement.skill;

import java.io.Serializable;

/**
 * How a diagnosis is estimated.
 *
 * @param tolerance a climb ends when a step gains less log-likelihood
 * @param mostSteps a climb ends anyway after so many steps
 * @param fewestPupils fewer who answered are {@link NotEnough#FEW_PUPILS}
 * @param beliefs what is believed before the answers
 */
public record SkillSettings(double tolerance, int mostSteps, int fewestPupils, Beliefs beliefs)
        implements Serializable {

    /** Maximum likelihood, for a grade or more. */
    public static final SkillSettings USUAL = new SkillSettings(1e-8, 20_000, 10, Beliefs.NONE);

    /** With beliefs, for a paper of one class. */
    public static final SkillSettings OF_ONE_CLASS = new SkillSettings(1e-8, 20_000, 10, Beliefs.OF_ONE_CLASS);

    public SkillSettings with(double otherTolerance) {
        return new SkillSettings(otherTolerance, mostSteps, fewestPupils, beliefs);
    }
}
