package org.xueqing.dashboard.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assignment or paper of a class, as lists show it.
 *
 * @param setting name of {@link org.xueqing.event.Setting}
 * @param keyedAt null while nobody keyed results
 * @param keyedBy name of who keyed; their login where they have no account any more
 */
public record ActivityLine(
        String id,
        String title,
        String setting,
        boolean isPaper,
        LocalDate givenOn,
        LocalDate dueOn,
        int items,
        @Nullable Instant keyedAt,
        @Nullable String keyedBy,
        boolean looksLikeExam) {

    public boolean isKeyed() {
        return keyedAt != null;
    }

    ActivityLine keyedBy(Map<String, String> names) {
        String name = keyedBy == null ? null : names.getOrDefault(keyedBy, keyedBy);
        return new ActivityLine(id, title, setting, isPaper, givenOn, dueOn, items, keyedAt, name, looksLikeExam);
    }

    /** The same for every class that it was given to: without who keyed the results of one, and when. */
    public ActivityLine ofAnyClass() {
        return new ActivityLine(id, title, setting, isPaper, givenOn, dueOn, items, null, null, looksLikeExam);
    }

    ActivityLine givenToAll(boolean isGivenToAll) {
        boolean isPractice = !setting.equals("TEST");
        return new ActivityLine(
                id, title, setting, isPaper, givenOn, dueOn, items, keyedAt, keyedBy, isGivenToAll && isPractice);
    }
}
