package org.xueqing.measurement.skill;

import java.util.List;

/** What a paper says of the skills of one pupil. */
public sealed interface PupilSkills {

    /** @param skills by skill of the Q-matrix */
    record Told(List<SkillBelief> skills) implements PupilSkills {
        public Told {
            skills = List.copyOf(skills);
        }
    }

    /** Nothing. */
    record NotTold(NotEnough reason) implements PupilSkills {}
}
