package org.xueqing.simulation.task;

/** Division by a fraction. */
public record FractionQuotient(Fraction first, Fraction second) implements Task {

    @Override
    public String stem() {
        return "计算，结果写成最简分数：" + first.written() + "÷" + second.written() + "＝（　　）";
    }

    @Override
    public String answer() {
        return first.times(second.inverted()).reduced().written();
    }
}
