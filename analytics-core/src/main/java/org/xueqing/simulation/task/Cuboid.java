package org.xueqing.simulation.task;

/** Volume of a cuboid. */
public record Cuboid(int length, int width, int height) implements Task {

    @Override
    public String stem() {
        return "一个长方体长 " + length + " 分米，宽 " + width + " 分米，高 " + height + " 分米，它的体积是（　　）立方分米。";
    }

    @Override
    public String answer() {
        return Integer.toString(length * width * height);
    }
}
