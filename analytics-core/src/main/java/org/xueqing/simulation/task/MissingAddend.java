package org.xueqing.simulation.task;

/** The other addend is looked for. */
public record MissingAddend(int addend, int sum) implements Task {

    @Override
    public String stem() {
        return "在括号里填上合适的数：" + addend + "＋（　　）＝" + sum;
    }

    @Override
    public String answer() {
        return Integer.toString(sum - addend);
    }
}
