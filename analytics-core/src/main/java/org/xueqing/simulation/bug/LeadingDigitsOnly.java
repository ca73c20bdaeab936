package org.xueqing.simulation.bug;

import java.util.Optional;
import org.xueqing.simulation.task.Task;
import org.xueqing.simulation.task.WholeTask;

/** Only the leading digit of the answer is worked out, zeros stand for the rest. */
record LeadingDigitsOnly() implements Bug {

    @Override
    public Optional<String> follow(Task task) {
        return task instanceof WholeTask whole ? Optional.of(written(whole.answer())) : Optional.empty();
    }

    private static String written(String answer) {
        return answer.charAt(0) + "0".repeat(answer.length() - 1);
    }
}
