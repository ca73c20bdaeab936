package org.xueqing.simulation.task;

/** Division of whole numbers; a remainder is written behind six dots. */
public record Quotient(int dividend, int divisor) implements Task {

    @Override
    public String stem() {
        return "计算：" + dividend + "÷" + divisor + (remainder() == 0 ? "＝（　　）" : "＝（　　）……（　　）");
    }

    @Override
    public String answer() {
        return written(quotient(), remainder());
    }

    public int quotient() {
        return dividend / divisor;
    }

    public int remainder() {
        return dividend % divisor;
    }

    /** Quotient and remainder as pupils write them. */
    public static String written(int quotient, int remainder) {
        return remainder == 0 ? Integer.toString(quotient) : quotient + "……" + remainder;
    }
}
