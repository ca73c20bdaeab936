package org.xueqing.measurement.skill;

import java.io.Serializable;

/**
 * What is believed before the answers, as if they had been observed: Beta beliefs of guess and slip, a Dirichlet belief
 * of the shares (de la Torre 2009, doi:10.3102/1076998607309474, with flat ones).
 *
 * @param guessed right answers of pupils who lack a skill
 * @param missed wrong answers of pupils who lack a skill
 * @param slipped wrong answers of pupils who lack nothing
 * @param done right answers of pupils who lack nothing
 * @param pupils spread evenly over the profiles
 */
public record Beliefs(double guessed, double missed, double slipped, double done, double pupils)
        implements Serializable {

    /** Nothing is believed: maximum likelihood. */
    public static final Beliefs NONE = new Beliefs(0, 0, 0, 0, 0);

    /** Guess and slip near 0.2 and 0.1, as firmly as ten answers say it, for a paper of one class. */
    public static final Beliefs OF_ONE_CLASS = new Beliefs(2, 8, 1, 9, 4);

    /** @throws IllegalArgumentException if something is below 0 */
    public Beliefs {
        if (!(Math.min(Math.min(guessed, missed), Math.min(slipped, done)) >= 0 && pupils >= 0)) {
            throw new IllegalArgumentException("imagined observations below 0");
        }
    }
}
