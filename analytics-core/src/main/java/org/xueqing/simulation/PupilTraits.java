package org.xueqing.simulation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xueqing.simulation.bug.Bug;
import org.xueqing.simulation.chance.Chance;

/**
 * The truth about a pupil that does not change.
 *
 * @param ability logit, standard normal over the school; raises learning, prior knowledge and good guesses
 * @param learning factor on the odds of learning from a lesson or an exercise, median 1
 * @param carefulness logit taken from every slip
 * @param pace factor on the time that an answer takes, median 1
 * @param diligence logit of handing in a homework in a week of usual motivation
 * @param motivation that the weeks vary around, standard normal over the school
 * @param checksWork probability of looking over an answer; it halves slips
 * @param spacing probability of practising of the pupil's own accord on a school day
 * @param bugs wrong procedures that the pupil holds, by name
 */
public record PupilTraits(
        String studentId,
        double ability,
        double learning,
        double carefulness,
        double pace,
        double diligence,
        double motivation,
        double checksWork,
        double spacing,
        Set<String> bugs) {

    private static final double LEARNING_SPREAD = 0.4;
    private static final double CAREFULNESS_SPREAD = 0.5;
    private static final double PACE_SPREAD = 0.25;
    private static final double USUAL_DILIGENCE_LOGIT = 3;
    private static final double USUAL_BUG_LOGIT = -1.1;
    private static final double MOST_CHECKS = 0.6;
    private static final double MOST_SPACING = 0.12;

    public PupilTraits {
        bugs = Set.copyOf(bugs);
    }

    static PupilTraits draw(String studentId, List<Bug> known, Chance chance) {
        double ability = chance.gaussian();
        return new PupilTraits(
                studentId,
                ability,
                chance.factor(LEARNING_SPREAD),
                CAREFULNESS_SPREAD * chance.gaussian(),
                chance.factor(PACE_SPREAD),
                USUAL_DILIGENCE_LOGIT + 0.5 * ability + chance.gaussian(),
                0.3 * ability + 0.95 * chance.gaussian(),
                chance.between(0.0, MOST_CHECKS),
                chance.between(0.0, MOST_SPACING),
                held(known, Chance.logistic(USUAL_BUG_LOGIT - 0.4 * ability), chance));
    }

    /**
     * The same pupil otherwise gifted.
     *
     * @param otherLearning in spreads of the draw, like the carefulness
     */
    PupilTraits with(double otherAbility, double otherLearning, double otherCarefulness) {
        return new PupilTraits(
                studentId,
                otherAbility,
                StrictMath.exp(LEARNING_SPREAD * otherLearning),
                CAREFULNESS_SPREAD * otherCarefulness,
                pace,
                diligence,
                motivation,
                checksWork,
                spacing,
                bugs);
    }

    private static Set<String> held(List<Bug> known, double probability, Chance chance) {
        return known.stream()
                .filter(bug -> chance.happens(probability))
                .map(Bug::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
