package org.xueqing.report;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code type_fits}: whether the pupils of a grade fall into types.
 *
 * @param types that fit best; 0 where nothing was tried
 * @param stability mean adjusted Rand index of resamples
 * @param reason why no pupil has a type; null where pupils have
 */
public record TypeFitsRow(String scale, int types, int pupils, double stability, @Nullable String reason)
        implements Serializable {}
