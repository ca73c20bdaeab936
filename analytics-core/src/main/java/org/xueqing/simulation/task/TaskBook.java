package org.xueqing.simulation.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xueqing.simulation.chance.Chance;

/** Which knowledge point asks for which task; points without an entry have no task of this kind. */
public final class TaskBook {

    private static final Map<String, Function<Chance, Task>> TASKS = tasks();

    private TaskBook() {}

    /** A task of the point with drawn operands, or none where the point is no matter of plain arithmetic. */
    public static Optional<Task> draw(String knowledgePoint, Chance chance) {
        return Optional.ofNullable(TASKS.get(knowledgePoint)).map(task -> task.apply(chance));
    }

    private static Map<String, Function<Chance, Task>> tasks() {
        Map<String, Function<Chance, Task>> tasks = new HashMap<>(SumTasks.BY_POINT);
        tasks.putAll(ProductTasks.BY_POINT);
        tasks.putAll(QuotientTasks.BY_POINT);
        tasks.putAll(MeasureTasks.BY_POINT);
        tasks.putAll(RationalTasks.BY_POINT);
        return Map.copyOf(tasks);
    }
}
