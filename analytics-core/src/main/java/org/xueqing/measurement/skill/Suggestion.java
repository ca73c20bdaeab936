package org.xueqing.measurement.skill;

import java.util.List;

/**
 * What an item seems to need, for the teacher to accept or not.
 *
 * @param add skills that it seems to need too
 * @param leave skills that it seems not to need
 * @param difference of the shares of right answers of pupils who hold all that it needs and those who do not, as the matrix has it
 * @param better the same as suggested
 * @param gain of log-likelihood of the answers to this item
 * @param answers behind it
 */
public record Suggestion(
        int item, List<Integer> add, List<Integer> leave, double difference, double better, double gain, int answers) {

    public Suggestion {
        add = List.copyOf(add);
        leave = List.copyOf(leave);
    }

    /** What the item needs if the suggestion is taken. */
    long needed(QMatrix matrix) {
        long needed = matrix.needs().get(item);
        for (int skill : add) {
            needed |= Skills.one(skill);
        }
        for (int skill : leave) {
            needed &= ~Skills.one(skill);
        }
        return needed;
    }
}
