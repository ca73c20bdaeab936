package org.xueqing.item.family;

import org.xueqing.item.Item;

/**
 * Works one family's items out from what the pupil sees (stem, options, picture) and writes the answer as
 * {@code Answer.text()} would: never from the exercise, the rule or the solution.
 */
@FunctionalInterface
interface IndependentSolver {
    String solve(Item item);
}
