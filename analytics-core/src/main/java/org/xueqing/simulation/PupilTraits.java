package org.xueqing.simulation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xueqing.curriculum.Misconception;

/**
 * The truth about a pupil that does not change.
 *
 * @param ability logit, standard normal over the school; raises learning, prior knowledge and good guesses
 * @param learning factor on the odds of learning from a lesson or an exercise, median 1
 * @param carefulness logit taken from every slip
 * @param pace factor on the time that an answer takes, median 1
 * @param diligence probability of handing in a homework
 * @param misconceptions codes that the pupil acts on while a point is unknown
 */
public record PupilTraits(
        String studentId,
        double ability,
        double learning,
        double carefulness,
        double pace,
        double diligence,
        Set<String> misconceptions) {

    private static final double LEARNING_SPREAD = 0.4;
    private static final double CAREFULNESS_SPREAD = 0.5;
    private static final double PACE_SPREAD = 0.25;
    private static final double USUAL_DILIGENCE_LOGIT = 3;
    private static final double USUAL_MISCONCEPTION_LOGIT = -0.8;

    public PupilTraits {
        misconceptions = Set.copyOf(misconceptions);
    }

    static PupilTraits draw(String studentId, List<Misconception> known, Chance chance) {
        double ability = chance.gaussian();
        return new PupilTraits(
                studentId,
                ability,
                chance.factor(LEARNING_SPREAD),
                CAREFULNESS_SPREAD * chance.gaussian(),
                chance.factor(PACE_SPREAD),
                Chance.logistic(USUAL_DILIGENCE_LOGIT + 0.5 * ability + chance.gaussian()),
                held(known, Chance.logistic(USUAL_MISCONCEPTION_LOGIT - 0.4 * ability), chance));
    }

    private static Set<String> held(List<Misconception> known, double probability, Chance chance) {
        return known.stream()
                .filter(misconception -> chance.happens(probability))
                .map(Misconception::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
