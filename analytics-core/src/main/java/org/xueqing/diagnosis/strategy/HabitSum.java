package org.xueqing.diagnosis.strategy;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often a habit could have shown and how often it did; parts add up in whatever order.
 *
 * @param occasions on which it could have shown
 * @param shown on so many of them it did
 * @param latest of those, the latest first, ten at most
 */
public record HabitSum(int occasions, int shown, List<Occasion> latest) implements Serializable {

    public static final HabitSum NONE = new HabitSum(0, 0, List.of());

    private static final int KEPT = 10;

    public HabitSum {
        if (shown < 0 || shown > occasions) {
            throw new IllegalArgumentException(shown + " of " + occasions);
        }
        latest = List.copyOf(latest);
    }

    static HabitSum of(Occasion occasion, boolean isShown) {
        return new HabitSum(1, isShown ? 1 : 0, isShown ? List.of(occasion) : List.of());
    }

    public HabitSum plus(HabitSum other) {
        return new HabitSum(
                occasions + other.occasions,
                shown + other.shown,
                Stream.concat(latest.stream(), other.latest.stream())
                        .sorted(Occasion.LATEST_FIRST)
                        .limit(KEPT)
                        .toList());
    }
}
