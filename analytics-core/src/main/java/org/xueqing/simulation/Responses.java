package org.xueqing.simulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pupil writes, for items whose answer is known as text; nothing for others. */
final class Responses {

    private static final List<Integer> SMALL_ERRORS = List.of(-10, -1, 1, 10);

    private Responses() {}

    /** @param misled the answer that the pupil's misconception leads to, if one is at work */
    static @Nullable String write(Item item, boolean correct, Optional<String> misled, Chance chance) {
        return item.worked()
                .map(Item.Example::correctAnswer)
                .map(right -> correct ? right : misled.orElseGet(() -> nearby(right, chance)))
                .orElse(null);
    }

    private static @Nullable String nearby(String correct, Chance chance) {
        if (!correct.matches("\\d{1,8}")) {
            return null;
        }
        int right = Integer.parseInt(correct);
        int wrong = right + chance.oneOf(SMALL_ERRORS);
        return Integer.toString(wrong < 0 ? right + 1 : wrong);
    }
}
