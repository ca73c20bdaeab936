package org.xueqing.dashboard.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xueqing.dashboard.finding.Cell;

/**
 * Who is shown on pages that are up to date, and what was last told of them. It is kept only while somebody watches the
 * pupil without a gap: values told before that would hide a change that was taken back.
 */
final class Watched {

    /** Bounds the memory; of whom nothing is kept everything is told. */
    private static final int MOST_KEPT = 3_000;

    private final Map<String, Set<Subscription>> watchers = new HashMap<>();
    private final Map<String, List<Cell>> told = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Cell>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    void add(Subscription page) {
        page.page().pupils().forEach(pupil -> watchers.computeIfAbsent(pupil, first -> new HashSet<>())
                .add(page));
    }

    void remove(Subscription page) {
        for (String pupil : page.page().pupils()) {
            Set<Subscription> its = watchers.get(pupil);
            if (its != null && its.remove(page) && its.isEmpty()) {
                watchers.remove(pupil);
                told.remove(pupil);
            }
        }
    }

    void clear() {
        watchers.clear();
        told.clear();
    }

    Set<String> pupils() {
        return watchers.keySet();
    }

    /** What of these values is new, by pupil. */
    Map<String, Change> changes(Collection<String> moved, Map<String, List<Cell>> now) {
        Map<String, Change> changes = new TreeMap<>();
        for (String pupil : moved) {
            List<Cell> cells = now.getOrDefault(pupil, List.of());
            changes.put(pupil, Change.between(told.put(pupil, cells), cells));
        }
        return changes;
    }

    /** The changes that each page shows. */
    Map<Subscription, Map<String, Change>> byPage(Map<String, Change> changes) {
        Map<Subscription, Map<String, Change>> byPage = new LinkedHashMap<>();
        changes.forEach((pupil, change) -> new ArrayList<>(watchers.getOrDefault(pupil, Set.of()))
                .forEach(page ->
                        byPage.computeIfAbsent(page, first -> new TreeMap<>()).put(pupil, change)));
        return byPage;
    }
}
