package org.xueqing.prediction;

import java.util.HashMap;
import java.util.Map;
import org.xueqing.history.Answer;

/**
 * For which earlier answers a pupil asked for hints, and how the next one on the same points went; never about the answer that is to be
 * predicted. All is 0 where nobody asked, or where nobody kept it.
 */
final class Help {

    private static final double LATELY = 0.1;
    private static final double LATELY_ON_POINTS = 0.3;
    private static final double IMAGINED = 5;

    /** Answers with and without hints, in one thread of them. */
    private static final class Asked {
        private final double weight;
        private int answers;
        private int hinted;
        private double lately;
        private boolean isLast;

        Asked(double weight) {
            this.weight = weight;
        }

        void add(boolean isHinted) {
            answers++;
            hinted += isHinted ? 1 : 0;
            lately += weight * ((isHinted ? 1 : 0) - lately);
            isLast = isHinted;
        }

        double share() {
            return hinted / (answers + IMAGINED);
        }
    }

    private static final Asked NEVER = new Asked(LATELY);

    private final Asked all = new Asked(LATELY);
    private final Map<Integer, Asked> byPoints = new HashMap<>();
    private final Map<Integer, Asked> byItem = new HashMap<>();
    private int after;
    private double surpriseAfter;

    void describe(int item, int points, double[] values) {
        Asked on = byPoints.getOrDefault(points, NEVER);
        values[Feature.HELP.ordinal()] = all.share();
        values[Feature.HELP_LATELY.ordinal()] = all.lately;
        values[Feature.POINT_HELP.ordinal()] = on.share();
        values[Feature.POINT_HELP_LATELY.ordinal()] = on.lately;
        values[Feature.ITEM_HELP.ordinal()] = byItem.getOrDefault(item, NEVER).isLast ? 1 : 0;
        values[Feature.AFTER_HELP.ordinal()] = surpriseAfter / (after + IMAGINED);
    }

    /** Answers on these points so far that came with a hint. */
    int hinted(int points) {
        return byPoints.getOrDefault(points, NEVER).hinted;
    }

    /** How much righter than expected a first attempt was; what the last answer on these points was is still remembered. */
    void surprise(int points, double surprise) {
        if (byPoints.getOrDefault(points, NEVER).isLast) {
            after++;
            surpriseAfter += surprise;
        }
    }

    void add(Answer answer, int item, int points) {
        boolean isHinted = answer.isHinted();
        all.add(isHinted);
        byPoints.computeIfAbsent(points, absent -> new Asked(LATELY_ON_POINTS)).add(isHinted);
        byItem.computeIfAbsent(item, absent -> new Asked(LATELY)).add(isHinted);
    }
}
