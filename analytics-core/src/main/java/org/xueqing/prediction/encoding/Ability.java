package org.xueqing.prediction.encoding;

import java.util.HashMap;
import java.util.Map;

/**
 * One pupil's ability in logits while answers are told, and by how much the pupil is better or worse on single points: one step of
 * scoring a Rasch model at each answer, from one imagined unit of information that the pupil is ordinary.
 */
public final class Ability {

    private static final class OnPoints {
        double surprise;
        double information;
    }

    private final Easiness easiness;
    private final Map<Integer, OnPoints> byPoints = new HashMap<>();
    private double logit;
    private double information = 1;

    public Ability(Easiness easiness) {
        this.easiness = easiness;
    }

    public double logit() {
        return logit;
    }

    /** One over the square of the standard error, imagined unit included. */
    public double information() {
        return information;
    }

    /** What is known of the pupil on other points too. */
    public double expectedLogit(int item, int points) {
        return logit + easiness.logit(item, points);
    }

    /** By how much these points go better than the rest, in logits, shrunk towards 0. */
    public double surplus(int points) {
        OnPoints on = byPoints.get(points);
        return on == null ? 0 : on.surprise / (on.information + 1);
    }

    /** Log-odds of a right answer by all that was told. */
    public double expectedLogitHere(int item, int points) {
        return expectedLogit(item, points) + surplus(points);
    }

    /** @return how much righter the answer was than the ability let expect, −1 to 1 */
    public double tell(int item, int points, boolean isCorrect) {
        double expected = Logits.probability(expectedLogit(item, points));
        double surprise = (isCorrect ? 1 : 0) - expected;
        double weight = expected * (1 - expected);
        information += weight;
        logit += surprise / information;
        OnPoints on = byPoints.computeIfAbsent(points, absent -> new OnPoints());
        on.surprise += surprise;
        on.information += weight;
        return surprise;
    }
}
