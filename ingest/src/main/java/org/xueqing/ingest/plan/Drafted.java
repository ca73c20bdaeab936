package org.xueqing.ingest.plan;

import java.util.List;
import org.xueqing.plan.Line;

/**
 * A plan that somebody ordered.
 *
 * @param lost what was locked before and has no place now: the minutes are too short, it is not practised, or it is for other pupils
 */
public record Drafted(ClassPlan plan, List<Line> lost) {

    public Drafted {
        lost = List.copyOf(lost);
    }
}
