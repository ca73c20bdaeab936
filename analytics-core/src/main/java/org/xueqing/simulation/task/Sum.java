package org.xueqing.simulation.task;

/** Addition of whole numbers. */
public record Sum(int first, int second) implements WholeTask {

    @Override
    public int result() {
        return first + second;
    }

    @Override
    public String stem() {
        return "计算：" + first + "＋" + second + "＝（　　）";
    }
}
