package org.xueqing.simulation;

import java.time.Instant;
import java.util.List;
import org.xueqing.event.Setting;

/** Work that a whole class was set: who is absent or does not hand in has no answers to it. */
public record SimulatedActivity(
        String activityId, String classId, Setting setting, Medium medium, Instant startsAt, List<String> itemIds) {

    public SimulatedActivity {
        itemIds = List.copyOf(itemIds);
    }
}
