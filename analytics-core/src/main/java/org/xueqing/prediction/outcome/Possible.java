package org.xueqing.prediction.outcome;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Outcomes that cannot be ruled out for one pupil.
 *
 * @param outcomes by number, from 0; sorted
 * @param all how many outcomes there are
 */
public record Possible(SortedSet<Integer> outcomes, int all) {

    public Possible {
        outcomes = Collections.unmodifiableSortedSet(new TreeSet<>(outcomes));
    }

    /** Only one is left: this may be said. */
    public boolean isDecided() {
        return outcomes.size() == 1;
    }

    /** None is ruled out: not enough evidence to say anything. */
    public boolean isOpen() {
        return outcomes.size() == all;
    }

    /** None fits: this pupil is unlike those from whom was learnt. */
    public boolean isUnlikeTheOthers() {
        return outcomes.isEmpty();
    }
}
