package org.xueqing.simulation.task;

/**
 * Area of a figure with base and height; in triangles and trapezia base × height is twice the area.
 *
 * @param top the other parallel side of a trapezium, else 0
 */
public record FlatFigure(Shape shape, int base, int top, int height) implements Task {

    /** Which figure. */
    public enum Shape {
        PARALLELOGRAM("平行四边形", 1),
        TRIANGLE("三角形", 2),
        TRAPEZIUM("梯形", 2);

        private final String word;
        private final int parts;

        Shape(String word, int parts) {
            this.word = word;
            this.parts = parts;
        }
    }

    @Override
    public String stem() {
        String sides = shape == Shape.TRAPEZIUM
                ? "上底 " + top + " 厘米，下底 " + base + " 厘米，高 " + height + " 厘米"
                : "底 " + base + " 厘米，高 " + height + " 厘米";
        return "一个" + shape.word + "的" + sides + "，它的面积是（　　）平方厘米。";
    }

    @Override
    public String answer() {
        return Integer.toString(sidesTimesHeight() / shape.parts);
    }

    /** Before halving. */
    public int sidesTimesHeight() {
        return (base + top) * height;
    }
}
