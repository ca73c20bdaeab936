package org.xueqing.item;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.exercise.Exercise;

/**
 * One item of a family.
 *
 * @param itemId family, version and seed, such as {@code ADD-2D-CARRY.1.4f2a}; makes the same item again
 * @param draft what was drawn
 */
public record Item(String itemId, ItemFamily family, Draft draft) {

    /**
     * What a family draws.
     *
     * @param exercise the mathematics
     * @param stem what the pupil reads; a blank to fill is （　　）
     * @param picture SVG that belongs to it
     * @param options printed choices or things to order, A first; empty where the pupil writes
     * @param rule what counts as right
     * @param solution worked, a step a line
     * @param hints from a nudge to nearly all; none gives the answer away
     */
    public record Draft(
            Exercise exercise,
            String stem,
            @Nullable String picture,
            List<String> options,
            AnswerRule rule,
            List<String> solution,
            List<String> hints) {

        public Draft {
            options = List.copyOf(options);
            solution = List.copyOf(solution);
            hints = List.copyOf(hints);
        }

        /** An item in words and numbers alone. */
        public static Draft of(
                Exercise exercise, String stem, AnswerRule rule, List<String> solution, List<String> hints) {
            return new Draft(exercise, stem, null, List.of(), rule, solution, hints);
        }

        public Draft withPicture(String svg) {
            return new Draft(exercise, stem, svg, options, rule, solution, hints);
        }

        public Draft withOptions(List<String> printed) {
            return new Draft(exercise, stem, picture, printed, rule, solution, hints);
        }
    }

    public String stem() {
        return draft.stem();
    }

    public Exercise exercise() {
        return draft.exercise();
    }

    public AnswerRule rule() {
        return draft.rule();
    }

    public Optional<String> picture() {
        return Optional.ofNullable(draft.picture());
    }
}
