package org.xueqing.diagnosis.strategy;

import java.io.Serializable;
import java.util.Collection;
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

    /** @param noted of one habit */
    static HabitSum of(Collection<Noted> noted) {
        List<Occasion> shown = noted.stream()
                .filter(Noted::isShown)
                .map(each -> new Occasion(each.at(), each.of()))
                .toList();
        return new HabitSum(noted.size(), shown.size(), latest(shown.stream()));
    }

    public HabitSum plus(HabitSum other) {
        return new HabitSum(
                occasions + other.occasions,
                shown + other.shown,
                latest(Stream.concat(latest.stream(), other.latest.stream())));
    }

    private static List<Occasion> latest(Stream<Occasion> shown) {
        return shown.sorted(Occasion.LATEST_FIRST).limit(KEPT).toList();
    }
}
