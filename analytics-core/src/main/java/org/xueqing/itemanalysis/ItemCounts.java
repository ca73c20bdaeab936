package org.xueqing.itemanalysis;

import java.io.Serializable;

/**
 * First attempts at one item. A monoid: counts of parts add up to the counts of the whole.
 *
 * @param correct without help
 * @param pupils who answered at least once
 */
public record ItemCounts(long answers, long correct, long pupils) implements Serializable {

    public static final ItemCounts EMPTY = new ItemCounts(0, 0, 0);

    public ItemCounts {
        if (correct < 0 || correct > answers || pupils > answers) {
            throw new IllegalArgumentException(correct + " correct of " + answers + " by " + pupils + " pupils");
        }
    }

    public ItemCounts plus(ItemCounts other) {
        return new ItemCounts(answers + other.answers, correct + other.correct, pupils + other.pupils);
    }

    /** Another answer by a pupil who is already counted. */
    public ItemCounts again(boolean isCorrect) {
        return new ItemCounts(answers + 1, correct + (isCorrect ? 1 : 0), pupils);
    }

    /** The first answer of a pupil. */
    public static ItemCounts first(boolean isCorrect) {
        return new ItemCounts(1, isCorrect ? 1 : 0, 1);
    }

    public WilsonInterval rate() {
        return WilsonInterval.of(correct, answers);
    }
}
