package org.xueqing.simulation;

import org.xueqing.simulation.chance.Chance;

/**
 * How likely a right answer is in worlds with a hidden state. With the item's slip s and guess g, ability a and
 * carefulness c: 1 − logistic(logit s − c) for a pupil who knows every point of the item, else logistic(logit g + 0.4 a).
 * In all worlds looking over an answer halves the probability of a wrong one where the points are known, a hint adds 1.2
 * to the logit, and a rapid guess is right as often as a guess of an average pupil.
 */
final class AnswerLaw {

    private static final double HINT_LOGIT = 1.2;

    private AnswerLaw() {}

    static double right(Item item, PupilTraits pupil, boolean known) {
        return known
                ? 1 - Chance.logistic(Chance.logit(item.slip()) - pupil.carefulness())
                : Chance.logistic(Chance.logit(item.guess()) + 0.4 * pupil.ability());
    }

    static double rightWithHint(double right) {
        return Chance.logistic(Chance.logit(right) + HINT_LOGIT);
    }

    static double rightWhenChecked(double right) {
        return 1 - (1 - right) / 2;
    }
}
