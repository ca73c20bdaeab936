package org.xueqing.calibration;

import java.util.EnumSet;
import java.util.Set;
import org.xueqing.response.Bkt;

/** What a reader of calibrated parameters must know. */
public enum Flag {
    /** Guess is not below 1 − slip: mastery means its opposite. */
    INVERTED,
    /** A correct answer without mastery is likelier than a wrong one. */
    GUESS_ABOVE_HALF,
    SLIP_ABOVE_HALF,
    /** Learn is below 1 in 1,000: the answers show no learning. */
    NO_LEARNING,
    /** A parameter lies at an end of its range. */
    AT_BOUND,
    /** Few pupils or answers: the parameters are mostly those of the unit. */
    THIN,
    /** All answers correct: nothing tells guess from mastery. */
    ALL_CORRECT,
    ALL_WRONG,
    /** No pupil answered twice: learning and forgetting are beliefs. */
    NO_REPEATS,
    /** The steps ran out. */
    NOT_CONVERGED;

    /** A point with fewer pupils or answers than these is thin. */
    public static final long FEWEST_PUPILS = 10;

    public static final long FEWEST_ANSWERS = 50;

    private static final double NO_LEARNING_BELOW = 1e-3;

    static Set<Flag> of(double[] parameters, Bounds bounds, ResponseTree tree, boolean hasConverged) {
        Set<Flag> flags = ofParameters(Parameter.bkt(parameters));
        flags.addAll(ofAnswers(tree));
        addIf(bounds.isAtEnd(parameters), AT_BOUND, flags);
        addIf(!hasConverged, NOT_CONVERGED, flags);
        return flags;
    }

    private static Set<Flag> ofParameters(Bkt bkt) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        addIf(bkt.guess() >= 1 - bkt.slip(), INVERTED, flags);
        addIf(bkt.guess() >= 0.5, GUESS_ABOVE_HALF, flags);
        addIf(bkt.slip() >= 0.5, SLIP_ABOVE_HALF, flags);
        addIf(bkt.learn() < NO_LEARNING_BELOW, NO_LEARNING, flags);
        return flags;
    }

    private static Set<Flag> ofAnswers(ResponseTree tree) {
        long answers = tree.answers();
        long correct = tree.correct();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        addIf(tree.pupils() < FEWEST_PUPILS || answers < FEWEST_ANSWERS, THIN, flags);
        addIf(answers > 0 && correct == answers, ALL_CORRECT, flags);
        addIf(answers > 0 && correct == 0, ALL_WRONG, flags);
        addIf(tree.longest() == 1, NO_REPEATS, flags);
        return flags;
    }

    private static void addIf(boolean holds, Flag flag, Set<Flag> flags) {
        if (holds) {
            flags.add(flag);
        }
    }
}
