package org.xueqing.misconception;

import java.util.Optional;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Exercise;

/**
 * One first answer of a pupil.
 *
 * @param written what was meant by it; empty where nobody can say
 */
public record Evidence(Exercise exercise, Optional<Answer> written) {

    public static Evidence of(Exercise exercise, Answer written) {
        return new Evidence(exercise, Optional.of(written));
    }

    public boolean isRight() {
        return written.filter(exercise.answer()::equals).isPresent();
    }
}
