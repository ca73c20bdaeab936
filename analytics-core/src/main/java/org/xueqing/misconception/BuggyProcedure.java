package org.xueqing.misconception;

import java.util.Optional;
import java.util.function.Function;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Exercise;

/**
 * A wrong procedure that many children carry out faithfully (Brown and Burton 1978, doi:10.1207/s15516709cog0202_4).
 *
 * @param code of the misconception in the curriculum, such as {@code M-SUB-REV2}
 * @param procedure what a child who follows it writes; empty for exercises that it says nothing about
 */
public record BuggyProcedure(String code, Function<Exercise, Optional<Answer>> procedure) {

    /** What a child who follows it writes, right or wrong; empty for exercises that it says nothing about. */
    public Optional<Answer> follow(Exercise exercise) {
        return procedure.apply(exercise);
    }

    /** What it leads to where that is wrong: only such exercises show it. */
    public Optional<Answer> wrongAnswer(Exercise exercise) {
        return follow(exercise).filter(written -> !written.equals(exercise.answer()));
    }
}
