package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Task;

/** A wrong procedure. */
public interface Bug {

    /** The name of the procedure, such as {@code SmallerFromLarger}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** What a child who follows the procedure writes; empty for tasks that it says nothing about. */
    Optional<String> follow(Task task);

    /** The answer of the procedure where it is wrong: only such tasks show the bug. */
    default Optional<String> wrongAnswer(Task task) {
        return follow(task).filter(written -> !written.equals(task.answer()));
    }
}
