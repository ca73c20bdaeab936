package org.xueqing.response;

import java.io.Serializable;

/**
 * How strongly a pupil's surplus moves the parameters of an ordinary pupil, in logits per logit. Each point has its own
 * parameters, and a pupil moves all of them alike (the split of Yudelson, Koedinger and Gordon 2013, "Individualized
 * Bayesian Knowledge Tracing Models"); here what is the pupil's is followed from answer to answer instead of fitted.
 *
 * @param onPrior of a point that the pupil meets for the first time; 0 to {@link #MOST}, as all of them
 * @param onLearning learning rises by it and forgetting falls
 * @param onAnswers every item is that much easier, with mastery and without
 */
public record SurplusEffects(double onPrior, double onLearning, double onAnswers) implements Serializable {

    /** What a pupil does on other points says nothing. */
    public static final SurplusEffects NONE = new SurplusEffects(0, 0, 0);

    /** Where nothing is known of a school; how they were chosen stands in decision 12. */
    public static final SurplusEffects USUAL = new SurplusEffects(2, 1.4, 0.25);

    public static final double MOST = 4;

    public SurplusEffects {
        requireWithin("onPrior", onPrior);
        requireWithin("onLearning", onLearning);
        requireWithin("onAnswers", onAnswers);
    }

    /** The effects on prior and learning so many times as strong. */
    public SurplusEffects onMasteryTimes(double strength) {
        return new SurplusEffects(onPrior * strength, onLearning * strength, onAnswers);
    }

    public boolean areNone() {
        return equals(NONE);
    }

    private static void requireWithin(String name, double value) {
        if (!(value >= 0 && value <= MOST)) {
            throw new IllegalArgumentException(name + " = " + value + " is not in [0, " + MOST + "]");
        }
    }
}
