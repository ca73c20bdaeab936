package org.xueqing.dashboard.work.compose;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.family.Families;

/** The cognitive level of items of families, by the standard's own verbs; of teachers' items nobody said any. */
final class Levels {

    private static final Map<CognitiveLevel, String> VERBS = Map.of(
            CognitiveLevel.KNOW, "了解",
            CognitiveLevel.UNDERSTAND, "理解",
            CognitiveLevel.MASTER, "掌握",
            CognitiveLevel.APPLY, "运用");

    private Levels() {}

    static Map<String, String> of(Collection<String> itemIds) {
        Map<String, String> levels = new HashMap<>();
        itemIds.forEach(id -> Families.item(id)
                .ifPresent(
                        item -> levels.put(id, VERBS.getOrDefault(item.family().level(), ""))));
        return levels;
    }
}
