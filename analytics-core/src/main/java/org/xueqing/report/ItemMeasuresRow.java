package org.xueqing.report;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code item_measures}: an item on the scale of one school and grade.
 *
 * @param scale the school's id, a slash and the grade
 * @param difficulty in standard deviations of ability; null, with what follows from it, where the flags say why nothing is known
 * @param answers first ones of the school year
 * @param fit how probable answers so far from the model are if it holds; null where it cannot be judged
 */
public record ItemMeasuresRow(
        String scale,
        String itemId,
        @Nullable Double difficulty,
        @Nullable Double difficultyError,
        @Nullable Double discrimination,
        @Nullable Double discriminationError,
        int answers,
        @Nullable Double fit,
        List<String> flags)
        implements Serializable {

    public ItemMeasuresRow {
        flags = List.copyOf(flags);
    }
}
