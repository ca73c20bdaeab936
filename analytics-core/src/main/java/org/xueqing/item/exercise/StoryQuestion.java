package org.xueqing.item.exercise;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** What stories ask where the roles of the given numbers decide on the operation. */
public enum StoryQuestion implements Question.Kind {
    /** How many more the one has than the other: larger, smaller. */
    HOW_MANY_MORE(2, it -> it.get(0) - it.get(1)),
    /** The other one, of which the known has so many more: known, more. */
    KNOWN_HAS_MORE(2, it -> it.get(0) - it.get(1)),
    /** The other one, of which the known has so many fewer: known, fewer. */
    KNOWN_HAS_FEWER(2, it -> it.get(0) + it.get(1)),
    /** How many there were before some were taken: taken, left. */
    BEFORE_TAKING(2, it -> it.get(0) + it.get(1)),
    /** Both together, when the second has so many more: first, more. */
    BOTH_WITH_MORE(2, it -> 2 * it.get(0) + it.get(1)),
    /** Both together, when the second has so many fewer: first, fewer. */
    BOTH_WITH_FEWER(2, it -> 2 * it.get(0) - it.get(1)),
    /** Both together, when the second has so many times as many: first, times. */
    BOTH_WITH_TIMES(2, it -> it.get(0) * (it.get(1) + 1)),
    /** How many times as many: larger, smaller. */
    HOW_MANY_TIMES(2, it -> it.get(0) / it.get(1)),
    /** The one, of which the known is so many times as many: known, times. */
    KNOWN_IS_TIMES(2, it -> it.get(0) / it.get(1)),
    /** Size of each share: total, shares. */
    SHARED(2, it -> it.get(0) / it.get(1)),
    /** Number of groups: total, size of each. */
    GROUPED(2, it -> it.get(0) / it.get(1)),
    /** Containers needed for all: total, capacity. */
    CONTAINERS_NEEDED(2, it -> (it.get(0) + it.get(1) - 1) / it.get(1)),
    /** Sets that can be made in full: total, needed for each. */
    FULL_SETS(2, it -> it.get(0) / it.get(1)),
    /** The total of other units at the same rate (正归一): total, units, other units. */
    SAME_RATE(3, it -> it.get(0) / it.get(1) * it.get(2)),
    /** How many units make another total at the same rate (反归一): total, units, other total. */
    UNITS_AT_SAME_RATE(3, it -> it.get(2) / (it.get(0) / it.get(1))),
    /** The other factor when the total stays (归总): each, groups, other groups. */
    SAME_TOTAL(3, it -> it.get(0) * it.get(1) / it.get(2)),
    /** Price of one: total, quantity. */
    PRICE(2, it -> it.get(0) / it.get(1)),
    /** Quantity: total, price of one. */
    QUANTITY(2, it -> it.get(0) / it.get(1)),
    /** Speed: distance, time. */
    SPEED(2, it -> it.get(0) / it.get(1)),
    /** Time: distance, speed. */
    TIME(2, it -> it.get(0) / it.get(1)),
    /** Distance between two who set out towards each other: speed, other speed, time until they meet. */
    MEETING_DISTANCE(3, it -> (it.get(0) + it.get(1)) * it.get(2)),
    /** Time until they meet: distance, speed, other speed. */
    MEETING_TIME(3, it -> it.get(0) / (it.get(1) + it.get(2))),
    /** The larger of two: sum, difference. */
    LARGER(2, it -> (it.get(0) + it.get(1)) / 2),
    /** The smaller of two: sum, difference. */
    SMALLER(2, it -> (it.get(0) - it.get(1)) / 2),
    /** What each has when so much was handed over that both are equal: larger, smaller. */
    HANDED_OVER(2, it -> (it.get(0) - it.get(1)) / 2),
    /** Posts along a way, both ends included: length, gap. */
    POSTS_WITH_BOTH_ENDS(2, it -> it.get(0) / it.get(1) + 1),
    /** Posts along a way without its ends: length, gap. */
    POSTS_WITHOUT_ENDS(2, it -> it.get(0) / it.get(1) - 1),
    /** Things that stand one between each two of a row: things of the row. */
    BETWEEN(1, it -> it.get(0) - 1),
    /** Time to cut a rod: pieces, minutes for a cut. */
    CUTTING_TIME(2, it -> (it.get(0) - 1) * it.get(1)),
    /** The total after so many more of the same: first, size of each, count. */
    START_AND_STEPS(3, it -> it.get(0) + it.get(1) * it.get(2));

    private final int count;
    private final ToLongFunction<List<Long>> formula;

    StoryQuestion(int count, ToLongFunction<List<Long>> formula) {
        this.count = count;
        this.formula = formula;
    }

    /** The operation on the two given numbers, in their order, that answers it; empty where it takes more. */
    public Optional<Operator> operation() {
        return switch (this) {
            case HOW_MANY_MORE, KNOWN_HAS_MORE -> Optional.of(Operator.MINUS);
            case KNOWN_HAS_FEWER, BEFORE_TAKING -> Optional.of(Operator.PLUS);
            case HOW_MANY_TIMES, KNOWN_IS_TIMES, SHARED, GROUPED, PRICE, QUANTITY, SPEED, TIME ->
                Optional.of(Operator.DIVIDED_BY);
            default -> Optional.empty();
        };
    }

    @Override
    public Answer solve(List<Exact> given) {
        if (given.size() != count) {
            throw new IllegalArgumentException(name() + " takes " + count + " numbers, not " + given);
        }
        return Answer.of(formula.applyAsLong(given.stream().map(Exact::toLong).toList()));
    }
}
