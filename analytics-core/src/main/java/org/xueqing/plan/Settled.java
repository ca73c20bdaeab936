package org.xueqing.plan;

import java.time.Instant;
import java.util.Optional;
import org.xueqing.plan.Band.Need;

/**
 * What comes next for a pupil on a point, told so that nobody goes to and fro between groups: once in a group, mastery must pass its
 * border by 0.05 to leave it. It follows from the answers in their one order and the moment alone, in whatever order they came in.
 *
 * @param moved how the pupil came there; empty for whom it was the first group
 */
public record Settled(Need need, Optional<Move> moved) {

    /**
     * A change of group.
     *
     * @param at the answer that decided it, or the day on which too much was forgotten
     * @param before mastery before the answers counted
     * @param after mastery at that moment
     * @param answers to the point before it, at most the last five; 0 where it was forgotten
     */
    public record Move(Need from, Instant at, double before, double after, int answers, int correct) {}

    static final double MARGIN = 0.05;

    /** Nobody has answered. */
    static final Settled UNKNOWN = new Settled(Need.TRY, Optional.empty());

    /** Where mastery leads from here. */
    static Need next(Need from, double mastery) {
        Need need = from;
        while (need.isBelow(Need.EXTEND) && mastery >= need.until() + MARGIN) {
            need = need.harder();
        }
        while (Need.RELEARN.isBelow(need) && mastery < need.easier().until() - MARGIN) {
            need = need.easier();
        }
        return need;
    }
}
