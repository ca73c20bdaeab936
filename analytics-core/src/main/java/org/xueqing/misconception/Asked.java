package org.xueqing.misconception;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.Grader;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.ExerciseReader;
import org.xueqing.item.family.Families;

/** What an item asks and how an answer to it is read, where its mathematics is known. */
public record Asked(Exercise exercise, AnswerRule rule) {

    /**
     * By the family that made the item, else as it can be read out of its words.
     *
     * @param stem null where nobody knows it
     */
    public static Optional<Asked> of(String itemId, @Nullable String stem) {
        return Families.item(itemId)
                .map(item -> new Asked(item.exercise(), item.rule()))
                .or(() -> Optional.ofNullable(stem)
                        .flatMap(ExerciseReader::read)
                        .map(exercise -> new Asked(exercise, AnswerRule.of(exercise.answer()))));
    }

    /**
     * A first answer as evidence.
     *
     * @param response null where nobody noted it: the right one if it was right, else nobody can say
     */
    public Evidence answered(boolean isCorrect, @Nullable String response) {
        if (response == null) {
            return new Evidence(exercise, isCorrect ? Optional.of(exercise.answer()) : Optional.empty());
        }
        return new Evidence(exercise, Grader.grade(response, rule).meant());
    }
}
