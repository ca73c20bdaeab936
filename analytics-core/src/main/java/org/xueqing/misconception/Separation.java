package org.xueqing.misconception;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Exercise;

/**
 * Chooses exercises that tell procedures apart: the one whose answer is expected to leave least uncertainty (entropy, in
 * bits) about which procedure it is (Lindley 1956, doi:10.1214/aoms/1177728069).
 */
public final class Separation {

    /** How often somebody who holds a procedure follows it. */
    private static final double FAITHFUL = 0.85;

    private Separation() {}

    /**
     * The best of the candidates; the first of equals.
     *
     * @param probabilities of procedures so far; they need not sum to 1
     */
    public static Optional<Exercise> best(List<Exercise> candidates, Map<BuggyProcedure, Double> probabilities) {
        Exercise best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Exercise candidate : candidates) {
            double entropy = expectedEntropyBits(candidate, probabilities);
            if (entropy < least) {
                best = candidate;
                least = entropy;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of what remains unknown after the answer to this exercise, in bits, in the mean over its possible answers. */
    public static double expectedEntropyBits(Exercise exercise, Map<BuggyProcedure, Double> probabilities) {
        Map<Answer, Map<BuggyProcedure, Double>> leading = new HashMap<>();
        Map<BuggyProcedure, Double> otherwise = new HashMap<>();
        probabilities.forEach((procedure, probability) -> {
            Optional<Answer> wrong = procedure.wrongAnswer(exercise);
            wrong.ifPresent(answer -> leading.computeIfAbsent(answer, none -> new HashMap<>())
                    .merge(procedure, FAITHFUL * probability, Double::sum));
            otherwise.merge(procedure, wrong.isPresent() ? (1 - FAITHFUL) * probability : probability, Double::sum);
        });
        double total =
                probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
        double bits = massTimesEntropy(otherwise);
        for (Map<BuggyProcedure, Double> sharing : leading.values()) {
            bits += massTimesEntropy(sharing);
        }
        return bits / total;
    }

    /** Entropy in bits of weights that are made to sum to 1. */
    public static double entropyBits(Map<BuggyProcedure, Double> weights) {
        double mass = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return mass == 0 ? 0 : massTimesEntropy(weights) / mass;
    }

    private static double massTimesEntropy(Map<BuggyProcedure, Double> weights) {
        double mass = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return weights.values().stream()
                .filter(weight -> weight > 0)
                .mapToDouble(weight -> -weight * StrictMath.log(weight / mass) / StrictMath.log(2))
                .sum();
    }
}
