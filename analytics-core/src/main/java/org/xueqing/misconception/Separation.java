package org.xueqing.misconception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.misconception.Diagnosis.Weighed;
import org.xueqing.misconception.Explanation.Careful;
import org.xueqing.misconception.Explanation.Follows;

/**
 * Chooses exercises that tell explanations apart: the one whose answer is expected to leave least uncertainty (entropy, in
 * bits) about what is behind it (Lindley 1956, doi:10.1214/aoms/1177728069).
 */
public final class Separation {

    /** How often somebody who holds a procedure follows it. */
    private static final double FAITHFUL = 0.85;

    private static final double RIGHT_CAREFUL = 0.92;
    private static final double RIGHT_UNEXPLAINED = 0.35;
    private static final double RIGHT_OTHERWISE = 0.6;

    private Separation() {}

    /**
     * The best of the candidates; the first of equals.
     *
     * @param explanations what may be behind the answers so far
     */
    public static Optional<Exercise> best(List<Exercise> candidates, List<Weighed> explanations) {
        record Rated(Exercise exercise, double bits) {}
        return candidates.stream()
                .map(candidate -> new Rated(candidate, expectedEntropyBits(candidate, explanations)))
                .min(Comparator.comparingDouble(Rated::bits))
                .map(Rated::exercise);
    }

    /** Of what remains unknown after the answer to this exercise, in bits, in the mean over its possible answers. */
    public static double expectedEntropyBits(Exercise exercise, List<Weighed> explanations) {
        AnswerChances chances = new AnswerChances(exercise, procedures(explanations));
        Set<Answer> predicted = new LinkedHashSet<>();
        procedures(explanations)
                .forEach(procedure -> procedure.wrongAnswer(exercise).ifPresent(predicted::add));
        double bits = massTimesEntropyBits(weights(explanations, each -> right(each, exercise)));
        double[] others = weights(explanations, each -> 1 - right(each, exercise));
        for (Answer wrong : predicted) {
            double[] these = weights(explanations, each -> of(wrong, each, exercise, chances));
            bits += massTimesEntropyBits(these);
            for (int i = 0; i < others.length; i++) {
                others[i] -= these[i];
            }
        }
        return bits + massTimesEntropyBits(others);
    }

    /** Entropy in bits of probabilities. */
    public static double entropyBits(List<Weighed> explanations) {
        return massTimesEntropyBits(weights(explanations, each -> 1));
    }

    private interface Chance {
        double under(Explanation explanation);
    }

    private static double[] weights(List<Weighed> explanations, Chance chance) {
        return explanations.stream()
                .mapToDouble(each -> each.probability() * chance.under(each.explanation()))
                .toArray();
    }

    private static double right(Explanation explanation, Exercise exercise) {
        if (explanation instanceof Follows follows) {
            return follows.procedure().wrongAnswer(exercise).isPresent()
                    ? (1 - FAITHFUL) * RIGHT_OTHERWISE
                    : RIGHT_OTHERWISE;
        }
        return explanation instanceof Careful ? RIGHT_CAREFUL : RIGHT_UNEXPLAINED;
    }

    private static double of(Answer wrong, Explanation explanation, Exercise exercise, AnswerChances chances) {
        if (explanation instanceof Follows follows) {
            Optional<Answer> predicted = follows.procedure().wrongAnswer(exercise);
            if (predicted.isPresent()) {
                return (predicted.get().equals(wrong) ? FAITHFUL : 0)
                        + (1 - FAITHFUL) * (1 - RIGHT_OTHERWISE) * chances.of(wrong);
            }
        }
        return (1 - right(explanation, exercise)) * chances.of(wrong);
    }

    private static List<BuggyProcedure> procedures(List<Weighed> explanations) {
        List<BuggyProcedure> procedures = new ArrayList<>();
        for (Weighed each : explanations) {
            if (each.explanation() instanceof Follows follows) {
                procedures.add(follows.procedure());
            }
        }
        return procedures;
    }

    private static double massTimesEntropyBits(double[] weights) {
        double mass = java.util.Arrays.stream(weights).sum();
        return java.util.Arrays.stream(weights)
                .filter(weight -> weight > 0)
                .map(weight -> -weight * StrictMath.log(weight / mass) / StrictMath.log(2))
                .sum();
    }
}
