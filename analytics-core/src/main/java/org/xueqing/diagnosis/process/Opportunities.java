package org.xueqing.diagnosis.process;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many pupils answered a knowledge point like this: the accumulator of learning curves. A pupil's first {@link #MOST}
 * opportunities are one pattern, so that sums over pupils are counts, and nobody can be found in them. Adding is associative and
 * commutative, with {@link #NONE} as identity.
 *
 * @param pupils by pattern: a leading 1, then a bit for each opportunity in order, 1 for right
 */
public record Opportunities(SortedMap<Integer, Long> pupils) implements Serializable {

    public static final Opportunities NONE = new Opportunities(new TreeMap<>());

    /** Later opportunities are not looked at. */
    public static final int MOST = 12;

    /** Before the first opportunity. */
    public static final int NO_PATTERN = 1;

    public Opportunities {
        pupils = Collections.unmodifiableSortedMap(new TreeMap<>(pupils));
    }

    /** A pupil's pattern with one more opportunity. */
    public static int after(int pattern, boolean isRight) {
        return length(pattern) == MOST ? pattern : pattern << 1 | (isRight ? 1 : 0);
    }

    /** One more pupil; of nobody without an opportunity. */
    public Opportunities plus(int pattern) {
        return pattern == NO_PATTERN ? this : plus(new Opportunities(new TreeMap<>(Map.of(pattern, 1L))));
    }

    public Opportunities plus(Opportunities other) {
        SortedMap<Integer, Long> sum = new TreeMap<>(pupils);
        other.pupils.forEach((pattern, count) -> sum.merge(pattern, count, Long::sum));
        return new Opportunities(sum);
    }

    /** The first opportunities of those who had all of them; what the others did is left out. @param first 1 to {@link #MOST} */
    public Opportunities firstOfAll(int first) {
        SortedMap<Integer, Long> cut = new TreeMap<>();
        pupils.forEach((pattern, count) -> {
            if (length(pattern) >= first) {
                cut.merge(pattern >> (length(pattern) - first), count, Long::sum);
            }
        });
        return new Opportunities(cut);
    }

    /** Pupils who had this opportunity. @param opportunity 1 for the first */
    public long reached(int opportunity) {
        return pupils.entrySet().stream()
                .filter(each -> length(each.getKey()) >= opportunity)
                .mapToLong(SortedMap.Entry::getValue)
                .sum();
    }

    /** Of those, how many were right. */
    public long right(int opportunity) {
        return pupils.entrySet().stream()
                .filter(each -> length(each.getKey()) >= opportunity && isRight(each.getKey(), opportunity))
                .mapToLong(SortedMap.Entry::getValue)
                .sum();
    }

    static int length(int pattern) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(pattern);
    }

    static boolean isRight(int pattern, int opportunity) {
        return (pattern >> (length(pattern) - opportunity) & 1) == 1;
    }
}
