package org.xueqing.simulation.task;

/** Subtraction and then addition, from left to right: a − b + c. */
public record Chain(int first, int taken, int added) implements Task {

    @Override
    public String stem() {
        return "计算：" + first + "－" + taken + "＋" + added + "＝（　　）";
    }

    @Override
    public String answer() {
        return Integer.toString(first - taken + added);
    }
}
