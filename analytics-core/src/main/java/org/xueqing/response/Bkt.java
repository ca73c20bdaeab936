package org.xueqing.response;

import java.io.Serializable;

/**
 * Parameters of Bayesian knowledge tracing for one knowledge point (Corbett and Anderson 1995,
 * <a href="https://doi.org/10.1007/BF01099821">doi:10.1007/BF01099821</a>), with forgetting.
 *
 * @param prior probability of mastery before the first answer, in [0, 1]
 * @param learn probability that one opportunity turns non-mastery into mastery, in [0, 1]
 * @param guess probability of a correct answer without mastery, in [{@link #LEAST}, 1 − LEAST]
 * @param slip probability of a wrong answer in spite of mastery, in the same range. At 0 or 1 a single answer would make
 *     us certain, and the opposite answer afterwards impossible.
 * @param forget probability that mastery is lost in one step of a {@link Lapse}: a day between timed answers, an
 *     opportunity between untimed ones; in [0, 1]
 */
public record Bkt(double prior, double learn, double guess, double slip, double forget) implements Serializable {

    public static final double LEAST = 1e-6;

    /** For a point that nothing is known about yet: the named prior {@code *}. */
    public static final Bkt NAMED_PRIOR = new Bkt(0.40, 0.10, 0.20, 0.10, 0.01);

    public Bkt {
        requireWithin("prior", prior, 0);
        requireWithin("learn", learn, 0);
        requireWithin("guess", guess, LEAST);
        requireWithin("slip", slip, LEAST);
        requireWithin("forget", forget, 0);
    }

    /** Nothing is ever forgotten. */
    public Bkt(double prior, double learn, double guess, double slip) {
        this(prior, learn, guess, slip, 0);
    }

    /** Whether the parameters mean what their names say, so that a correct answer never lowers mastery. */
    public boolean isInterpretable() {
        return guess < 0.5 && slip < 0.5 && guess < 1 - slip;
    }

    /** What is left of mastery after so many steps of forgetting. */
    public double retained(double mastery, int steps) {
        if (steps == 0 || forget == 0) {
            return mastery;
        }
        return mastery * (steps == 1 ? 1 - forget : StrictMath.pow(1 - forget, steps));
    }

    private static void requireWithin(String name, double value, double least) {
        if (!(value >= least && value <= 1 - least)) {
            throw new IllegalArgumentException(
                    name + " = " + value + " is not in [" + least + ", " + (1 - least) + "]");
        }
    }
}
