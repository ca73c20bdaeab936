package org.xueqing.simulation.task;

/** Perimeter or area of a rectangle in centimetres. */
public record RectangleMeasure(int length, int width, Measure measure) implements Task {

    /** What is asked. */
    public enum Measure {
        PERIMETER("周长", "厘米"),
        AREA("面积", "平方厘米");

        private final String word;
        private final String unit;

        Measure(String word, String unit) {
            this.word = word;
            this.unit = unit;
        }
    }

    @Override
    public String stem() {
        return "一个长方形长 " + length + " 厘米，宽 " + width + " 厘米，它的" + measure.word + "是（　　）" + measure.unit + "。";
    }

    @Override
    public String answer() {
        return Integer.toString(measure == Measure.PERIMETER ? perimeter() : area());
    }

    public int perimeter() {
        return 2 * (length + width);
    }

    public int area() {
        return length * width;
    }
}
