package org.xueqing.simulation.task;

/** Addition or subtraction of fractions; the difference is above zero. */
public record FractionSum(Fraction first, Fraction second, boolean isDifference) implements Task {

    @Override
    public String stem() {
        return "计算，结果写成最简分数：" + first.written() + (isDifference ? "－" : "＋") + second.written() + "＝（　　）";
    }

    @Override
    public String answer() {
        Fraction result = isDifference ? first.minus(second) : first.plus(second);
        return result.reduced().written();
    }
}
