package org.xueqing.plan;

import java.util.List;
import org.xueqing.item.choice.Candidate;

/**
 * One item of a plan.
 *
 * @param knowledgePoints what it needs, the one that it is given for first
 * @param seconds that it is expected to take
 * @param reason why it is there
 */
public record Line(Part part, Candidate item, List<String> knowledgePoints, int seconds, Reason reason) {

    public Line {
        knowledgePoints = List.copyOf(knowledgePoints);
        if (seconds <= 0 || knowledgePoints.isEmpty()) {
            throw new IllegalArgumentException(item.itemId() + " takes " + seconds + " s for " + knowledgePoints);
        }
    }

    /** An item that a teacher puts in. */
    public static Line ofTeacher(Part part, Candidate item, List<String> knowledgePoints, int seconds) {
        return new Line(part, item, knowledgePoints, seconds, new Reason.Chosen(knowledgePoints.get(0)));
    }

    public String itemId() {
        return item.itemId();
    }
}
