package org.xueqing.measurement.ability;

import java.io.Serializable;

/**
 * The response curve of an item: P(right | θ) = c + (1 − c) / (1 + exp(−a(θ − b))), θ in units of the reference
 * group's standard deviation (Birnbaum, in Lord and Novick 1968).
 *
 * @param discrimination a, finite; below 0 the abler are more often wrong
 * @param difficulty b, finite
 * @param guessing c, in [0, 1)
 */
public record ItemParameters(double discrimination, double difficulty, double guessing) implements Serializable {

    public ItemParameters {
        if (!Double.isFinite(discrimination) || !Double.isFinite(difficulty) || !(guessing >= 0 && guessing < 1)) {
            throw new IllegalArgumentException("a " + discrimination + ", b " + difficulty + ", c " + guessing);
        }
    }

    public static ItemParameters of(double discrimination, double difficulty) {
        return new ItemParameters(discrimination, difficulty, 0);
    }

    /** The probability of a right answer, in [c, 1]. */
    public double probability(double ability) {
        return guessing + (1 - guessing) * withoutGuessing(ability);
    }

    /** Fisher's information of one answer about ability: a² (1 − P)/P · ((P − c)/(1 − c))². */
    public double information(double ability) {
        double known = withoutGuessing(ability);
        double slope = discrimination * known;
        return slope * slope * (1 - guessing) * (1 - known) / (guessing + (1 - guessing) * known);
    }

    /** P′, by ability. */
    double firstDerivative(double ability) {
        double known = withoutGuessing(ability);
        return (1 - guessing) * discrimination * known * (1 - known);
    }

    /** P″, by ability. */
    double secondDerivative(double ability) {
        return firstDerivative(ability) * discrimination * (1 - 2 * withoutGuessing(ability));
    }

    private double withoutGuessing(double ability) {
        return 1 / (1 + Math.exp(-discrimination * (ability - difficulty)));
    }
}
