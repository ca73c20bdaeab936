package org.xueqing.plan;

import java.util.List;
import java.util.Set;

/**
 * What the teacher decided before the plan is filled.
 *
 * @param locked lines that stay; what a teacher swaps in is locked too
 * @param removed ids of items that must not come, such as what was swapped away
 */
public record Wishes(List<Line> locked, Set<String> removed) {

    public static final Wishes NONE = new Wishes(List.of(), Set.of());

    public Wishes {
        locked = List.copyOf(locked);
        removed = Set.copyOf(removed);
    }
}
