package org.xueqing.dashboard.work;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.Change;
import org.xueqing.dashboard.push.OpenPage;

/**
 * A 讲评 screen that stays open. It is told only that somebody has answered, never who or what: it reads itself again.
 *
 * @param times at the moment of telling
 */
record ReviewBoard(Set<String> pupils, Supplier<TimeWords> times) implements OpenPage {

    ReviewBoard {
        pupils = Set.copyOf(pupils);
    }

    @Override
    public Object told(PublishedRun run, Change change) {
        return Map.of("parts", true);
    }

    @Override
    public Map<String, String> through(PublishedRun run) {
        return times.get().through(run.dataThrough());
    }
}
