package org.xueqing.simulation;

import java.util.List;
import org.xueqing.simulation.bug.Bug;
import org.xueqing.simulation.bug.Bugs;

/**
 * By which laws the pupils learn, go wrong, and are keyed. Under a wrong procedure (a bug) that a pupil holds and the item
 * shows, an answer follows the procedure with probability α, and is then the procedure's answer; otherwise it is right
 * with probability r of the learning law: P(right) = (1 − α) r.
 */
public enum World {
    /**
     * Close to Bayesian knowledge tracing. A point is known or not: P(learn at an occasion) is constant per pupil and
     * point while the prerequisites are known and the pupil is not stuck; r = 1 − s if known, else g (equations at
     * {@link TwoStateMind} and {@link AnswerLaw}). α = 0.9 if the point is not known, else 0. One in 250 keyed paper
     * answers is wrong, noticed and put right.
     */
    STANDARD(0.9),
    /**
     * No hidden state: a skill grows with the logarithm of practice, that is by a power law of the odds, and fades with
     * time; r = logistic(skill − hardness) (equations at {@link GradualMind}). α = 0.9 · (1 − level).
     */
    GRADUAL(0.9),
    /**
     * Learning as in STANDARD, but the procedures stand in no library, and they have nothing to do with knowing: α = 0.7
     * whenever one that the pupil holds fits the item, known or not; of several that fit any may be taken each time.
     */
    FOREIGN_BUGS(0.7),
    /**
     * Pupils as in STANDARD, but paper is keyed badly: per answer 3 % right for wrong or wrong for right, 1 % exchanged
     * with the next item, 1 % exchanged with the next pupil. Three in ten of these are noticed, voided and keyed anew.
     */
    NOISY_KEYING(0.9);

    private final double application;

    World(double application) {
        this.application = application;
    }

    /** Procedures that pupils of this world may hold. */
    List<Bug> bugs() {
        return this == FOREIGN_BUGS ? Bugs.FOREIGN : Bugs.ORDINARY;
    }

    KeyingErrors keyingErrors() {
        return this == NOISY_KEYING ? KeyingErrors.SLOPPY : KeyingErrors.CAREFUL;
    }

    /** α for a pupil who holds a procedure that the item shows. */
    double application(double level) {
        return this == FOREIGN_BUGS ? application : application * (1 - level);
    }

    /** Whether of several procedures always the same is followed. */
    boolean isConsistent() {
        return this != FOREIGN_BUGS;
    }
}
