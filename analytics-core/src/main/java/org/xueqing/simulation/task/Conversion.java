package org.xueqing.simulation.task;

/**
 * The same amount in a smaller unit.
 *
 * @param factor how many of the smaller unit make one of the larger
 */
public record Conversion(int amount, String larger, String smaller, int factor) implements Task {

    @Override
    public String stem() {
        return "在括号里填上合适的数：" + amount + larger + "＝（　　）" + smaller;
    }

    @Override
    public String answer() {
        return Integer.toString(Math.multiplyExact(amount, factor));
    }
}
