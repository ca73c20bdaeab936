package org.xueqing.history;

import java.util.Comparator;

/**
 * Which of several records with one identity is the event: the one that came through acceptance at a door, else the one with
 * the lowest offset. The smaller one wins.
 *
 * @param vouched came through acceptance at a door, which has already judged repeats and conflicts
 */
public record Precedence(boolean vouched, int partition, long offset) implements Comparable<Precedence> {

    private static final Comparator<Precedence> ORDER = Comparator.comparing(Precedence::vouched)
            .reversed()
            .thenComparing(Precedence::partition)
            .thenComparing(Precedence::offset);

    @Override
    public int compareTo(Precedence other) {
        return ORDER.compare(this, other);
    }
}
