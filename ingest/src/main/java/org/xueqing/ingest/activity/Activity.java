package org.xueqing.ingest.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xueqing.event.Setting;

/**
 * An assignment or a paper.
 *
 * @param items in the order of the paper; no item and no label twice
 */
public record Activity(
        String activityId,
        String schoolId,
        int grade,
        String title,
        Setting setting,
        Medium medium,
        LocalDate givenOn,
        LocalDate dueOn,
        List<ActivityItem> items) {

    /** Paper work is keyed by a teacher; on the screen pupils answer themselves. */
    public enum Medium {
        PAPER,
        SCREEN,
        /** On the screen or on a printed sheet, as each pupil does it. */
        EITHER
    }

    public Activity {
        items = List.copyOf(items);
        Set<String> taken = new HashSet<>();
        for (ActivityItem item : items) {
            if (!taken.add("label " + item.label()) || !taken.add("item " + item.itemId())) {
                throw new IllegalArgumentException("item '" + item.label() + "' is on the paper twice");
            }
        }
        if (dueOn.isBefore(givenOn)) {
            throw new IllegalArgumentException("due on " + dueOn + " before it is given on " + givenOn);
        }
    }

    /** As if some of the items were all of it. */
    public Activity of(List<ActivityItem> some) {
        return new Activity(activityId, schoolId, grade, title, setting, medium, givenOn, dueOn, some);
    }

    /** Whether nobody would see a difference; levels may be said later. */
    boolean asksTheSameAs(Activity other) {
        return of(plain(items)).equals(other.of(plain(other.items)));
    }

    private static List<ActivityItem> plain(List<ActivityItem> items) {
        return items.stream()
                .map(item -> new ActivityItem(
                        item.position(),
                        item.label(),
                        item.itemId(),
                        item.fullMarks().stripTrailingZeros(),
                        null,
                        item.part()))
                .toList();
    }

    /** When paper work counts as answered: nobody knows the hour, so noon of the day on which it was given. */
    public Instant paperAnsweredAt(ZoneId zone) {
        return givenOn.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}
