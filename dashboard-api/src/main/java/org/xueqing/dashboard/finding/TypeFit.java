package org.xueqing.dashboard.finding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the pupils of a grade fall into types.
 *
 * @param stability mean adjusted Rand index of resamples
 * @param reason why nobody has a type; null where pupils have
 * @param pupils of the class, by type
 */
public record TypeFit(double stability, @Nullable String reason, Map<String, Integer> pupils) {

    public TypeFit {
        pupils = Map.copyOf(pupils);
    }
}
