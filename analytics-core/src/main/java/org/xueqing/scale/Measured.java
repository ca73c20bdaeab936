package org.xueqing.scale;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.measurement.ability.Ability;

/** What is known of items and pupils of one grade, on one scale. */
public record Measured(List<OfItem> items, List<OfPupil> pupils) implements Serializable {

    /**
     * An item. Values are null together where nothing can be said, and the flags say why.
     *
     * @param fit how probable answers so far from the model are if it holds; null where it cannot be judged
     * @param flags names of {@link Flag}, or why an item is left out
     */
    public record OfItem(
            String itemId,
            @Nullable Double difficulty,
            @Nullable Double difficultyError,
            @Nullable Double discrimination,
            @Nullable Double discriminationError,
            int answers,
            @Nullable Double fit,
            List<String> flags)
            implements Serializable {}

    /**
     * A pupil. Of topics and months only those with an answer.
     *
     * @param overall from all answers
     */
    public record OfPupil(String studentId, Level overall, List<Part<Topic>> topics, List<Part<String>> months)
            implements Serializable {}

    /** @param of the topic, or the month as in 2026-09 */
    public record Part<K>(K of, Level level) implements Serializable {}

    /**
     * What is believed of an ability, or why nothing is.
     *
     * @param value in standard deviations of the pupils by whom the scale was made first
     */
    public record Level(@Nullable Double value, @Nullable Double error, int answers, @Nullable Reason reason)
            implements Serializable {

        static Level of(Ability ability, int answers) {
            return new Level(ability.value(), ability.standardError(), answers, null);
        }

        static Level unknown(Reason reason, int answers) {
            return new Level(null, null, answers, reason);
        }

        public Optional<Ability> ability() {
            return value == null || error == null ? Optional.empty() : Optional.of(new Ability(value, error));
        }
    }

    /** Why nothing is said of a pupil. */
    public enum Reason {
        TOO_FEW_ANSWERS,
        /** The grade has too few pupils or items for a scale. */
        NO_SCALE
    }

    /** What is worth a look about an item. */
    public enum Flag {
        /** The abler are more often wrong. */
        NEGATIVE_DISCRIMINATION,
        /** Answers do not follow the model. */
        MISFIT,
        /** It lies elsewhere than in the published run. */
        DRIFTED
    }
}
