package org.xueqing.measurement.skill;

/**
 * How probable it is that a pupil holds a skill. Where the paper cannot tell, this is a range: whatever share of the
 * pupils with the same profile holds the skill, the probability lies in it.
 *
 * @param least in [0, 1]
 * @param most in [least, 1]
 */
public record SkillBelief(double least, double most) {

    /** Whether the answers, and nothing that was assumed, give one probability. */
    public boolean isIdentified() {
        return least == most;
    }
}
