package org.xueqing.simulation.task;

/** Subtraction of whole numbers; the first is not the smaller one. */
public record Difference(int first, int second) implements WholeTask {

    public Difference {
        if (second > first) {
            throw new IllegalArgumentException(first + " - " + second + " is below zero");
        }
    }

    @Override
    public int result() {
        return first - second;
    }

    @Override
    public String stem() {
        return "计算：" + first + "－" + second + "＝（　　）";
    }
}
