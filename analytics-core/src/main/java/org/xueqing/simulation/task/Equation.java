package org.xueqing.simulation.task;

/** factor · x + summand = total. */
public record Equation(int factor, int summand, int total) implements Task {

    @Override
    public String stem() {
        String left = (factor == 1 ? "" : factor) + "x" + (summand == 0 ? "" : "＋" + summand);
        return "解方程：" + left + "＝" + total + "，x＝（　　）";
    }

    @Override
    public String answer() {
        return Integer.toString((total - summand) / factor);
    }
}
