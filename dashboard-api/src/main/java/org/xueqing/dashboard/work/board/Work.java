package org.xueqing.dashboard.work.board;

import java.util.List;

/**
 * Work that a board shows.
 *
 * @param id of the plan or the assignment; empty where there is nothing today
 * @param activities several where pupils have lists of their own
 */
public record Work(String id, String title, boolean isPlan, List<String> activities) {

    static final Work NONE = new Work("", "", false, List.of());

    public Work {
        activities = List.copyOf(activities);
    }

    public boolean isNone() {
        return activities.isEmpty();
    }
}
