package org.xueqing.simulation.task;

import java.util.List;
import java.util.stream.Collectors;

/** Mean of some whole numbers; it is whole. */
public record Mean(List<Integer> values) implements Task {

    public Mean {
        values = List.copyOf(values);
    }

    @Override
    public String stem() {
        return "求下面各数的平均数：" + values.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    @Override
    public String answer() {
        return Integer.toString(sum() / values.size());
    }

    public int sum() {
        return values.stream().mapToInt(Integer::intValue).sum();
    }
}
