package org.xueqing.simulation.task;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xueqing.simulation.chance.Chance;
import org.xueqing.simulation.task.FlatFigure.Shape;
import org.xueqing.simulation.task.RectangleMeasure.Measure;

/** Units, time, and sizes of figures. */
final class MeasureTasks {

    static final Map<String, Function<Chance, Task>> BY_POINT = Map.ofEntries(
            Map.entry("K048", conversion("元", "分", 100)),
            Map.entry("K069", conversion("米", "厘米", 100)),
            Map.entry("K081", conversion("时", "分", 60)),
            Map.entry("K082", span(1)),
            Map.entry("K092", conversion("米", "毫米", 1_000)),
            Map.entry("K113", conversion("千克", "克", 1_000)),
            Map.entry("K116", rectangle(Measure.PERIMETER)),
            Map.entry("K137", conversion("千米", "米", 1_000)),
            Map.entry("K138", conversion("吨", "千克", 1_000)),
            Map.entry("K146", span(3)),
            Map.entry("K149", rectangle(Measure.AREA)),
            Map.entry("K150", conversion("平方分米", "平方厘米", 100)),
            Map.entry("K151", chance -> rectangle(chance.happens(0.5) ? Measure.AREA : Measure.PERIMETER)
                    .apply(chance)),
            Map.entry("K161", conversion("升", "毫升", 1_000)),
            Map.entry("K174", MeasureTasks::mean),
            Map.entry("K221", figure(Shape.PARALLELOGRAM)),
            Map.entry("K222", figure(Shape.TRIANGLE)),
            Map.entry("K223", figure(Shape.TRAPEZIUM)),
            Map.entry("K224", conversion("公顷", "平方米", 10_000)),
            Map.entry("K289", chance -> new Cuboid(chance.between(3, 12), chance.between(2, 9), chance.between(2, 9))),
            Map.entry("K290", conversion("立方分米", "立方厘米", 1_000)));

    private MeasureTasks() {}

    private static Function<Chance, Task> conversion(String larger, String smaller, int factor) {
        return chance -> new Conversion(chance.between(2, 19), larger, smaller, factor);
    }

    private static Function<Chance, Task> span(int mostHours) {
        return chance -> {
            int hour = chance.between(8, 14);
            int minute = 5 * chance.between(1, 11);
            return new TimeSpan(hour, minute, hour + chance.between(1, mostHours), 5 * chance.between(0, 11));
        };
    }

    private static Function<Chance, Task> rectangle(Measure measure) {
        return chance -> {
            int width = chance.between(3, 9);
            return new RectangleMeasure(width + chance.between(2, 9), width, measure);
        };
    }

    /** Heights are even, so that halves are whole. */
    private static Function<Chance, Task> figure(Shape shape) {
        return chance -> {
            int top = shape == Shape.TRAPEZIUM ? chance.between(3, 9) : 0;
            return new FlatFigure(shape, chance.between(5, 16), top, 2 * chance.between(2, 7));
        };
    }

    private static Task mean(Chance chance) {
        int mean = chance.between(12, 40);
        int apart = chance.between(2, 9);
        int further = chance.between(1, 6);
        return new Mean(List.of(mean + apart, mean - further, mean - apart, mean + further));
    }
}
