package org.xueqing.simulation;

/**
 * How likely a right answer is. With the item's slip s and guess g, ability a and carefulness c: 1 − logistic(logit s − c)
 * for a pupil who knows every point of the item, else logistic(logit g + 0.4 a), a quarter of that under a misconception
 * that the item shows. A hint adds 1.2 to the logit.
 */
final class AnswerLaw {

    private static final double UNDER_MISCONCEPTION = 0.25;
    private static final double HINT_LOGIT = 1.2;

    private AnswerLaw() {}

    static double right(Item item, PupilTraits pupil, boolean known) {
        if (known) {
            return 1 - Chance.logistic(Chance.logit(item.slip()) - pupil.carefulness());
        }
        double guess = Chance.logistic(Chance.logit(item.guess()) + 0.4 * pupil.ability());
        return isMisled(item, pupil) ? UNDER_MISCONCEPTION * guess : guess;
    }

    static double rightWithHint(double right) {
        return Chance.logistic(Chance.logit(right) + HINT_LOGIT);
    }

    /** Whether a pupil who lacks the point would act on a misconception that the item shows. */
    static boolean isMisled(Item item, PupilTraits pupil) {
        return item.misledAnswer(pupil.misconceptions()).isPresent();
    }
}
