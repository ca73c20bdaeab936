package org.xueqing.prediction;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often items and points were answered correctly by pupils that training may look at. Seen from a pupil, the rates
 * leave out the unseen fold and the pupil's own: a rate that holds the very answer it should predict gives it away.
 */
public record OutcomeRates(Map<String, FoldedCounts> items, Map<String, FoldedCounts> points, FoldedCounts all)
        implements Serializable {

    private static final double OVERALL_MASS = 2;
    private static final double POINT_MASS = 20;
    private static final double ITEM_MASS = 8;
    private static final FoldedCounts NONE = new FoldedCounts();

    public OutcomeRates {
        items = Collections.unmodifiableMap(new HashMap<>(items));
        points = Collections.unmodifiableMap(new HashMap<>(points));
    }

    /** The rates as pupils of a fold may know them. */
    public Seen from(int fold) {
        return new Seen(fold, smoothed(all, fold, 0.5, OVERALL_MASS));
    }

    /** Answers that a model may be trained on. */
    public long trainingAnswers() {
        return all.answersOutside(PupilHash.UNSEEN_FOLD);
    }

    private static double smoothed(FoldedCounts counts, int fold, double towards, double mass) {
        return (counts.correctOutside(fold) + mass * towards) / (counts.answersOutside(fold) + mass);
    }

    /** Rates without the unseen and one other fold. */
    public final class Seen {

        private final int fold;
        private final double overall;

        private Seen(int fold, double overall) {
            this.fold = fold;
            this.overall = overall;
        }

        /** Baseline of a prediction: share of correct answers to the item, smoothed towards that of all items. */
        public double itemMean(String itemId) {
            return smoothed(items.getOrDefault(itemId, NONE), fold, overall, ITEM_MASS);
        }

        /** Smoothed towards the mean of its points' rates. */
        double itemRate(String itemId, List<String> knowledgePoints) {
            return smoothed(items.getOrDefault(itemId, NONE), fold, pointRate(knowledgePoints), ITEM_MASS);
        }

        long itemAnswers(String itemId) {
            return items.getOrDefault(itemId, NONE).answersOutside(fold);
        }

        /** Mean over the points, each smoothed towards the rate of all answers; the latter where there are no points. */
        double pointRate(List<String> knowledgePoints) {
            return knowledgePoints.stream()
                    .mapToDouble(point -> smoothed(points.getOrDefault(point, NONE), fold, overall, POINT_MASS))
                    .average()
                    .orElse(overall);
        }
    }
}
