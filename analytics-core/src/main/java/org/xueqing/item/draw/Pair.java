package org.xueqing.item.draw;

import java.util.function.Function;

/** Two whole numbers of an exercise. */
public record Pair(long first, long second) {

    /** What two numbers must satisfy to show the point. */
    @FunctionalInterface
    public interface Condition {
        boolean holds(long first, long second);
    }

    /** Draws both from the same numbers, ends included. */
    public static Function<Draw, Pair> within(long least, long most, Condition condition) {
        return within(least, most, least, most, condition);
    }

    /** Draws the first and the second from numbers of their own, ends included. */
    public static Function<Draw, Pair> within(
            long leastFirst, long mostFirst, long leastSecond, long mostSecond, Condition condition) {
        return draw -> draw.until(
                it -> new Pair(it.between(leastFirst, mostFirst), it.between(leastSecond, mostSecond)),
                it -> condition.holds(it.first, it.second));
    }
}
