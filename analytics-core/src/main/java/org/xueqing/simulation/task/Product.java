package org.xueqing.simulation.task;

/** Multiplication of whole numbers. */
public record Product(int first, int second) implements WholeTask {

    @Override
    public int result() {
        return first * second;
    }

    @Override
    public String stem() {
        return "计算：" + first + "×" + second + "＝（　　）";
    }
}
