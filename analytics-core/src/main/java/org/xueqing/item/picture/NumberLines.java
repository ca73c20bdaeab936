package org.xueqing.item.picture;

import java.util.List;

/** Number lines with equal parts and a point on one of the marks. */
public final class NumberLines {

    private static final double LEFT = 24;
    private static final double LENGTH = 300;
    private static final double AXIS = 44;
    private static final double MARK = 5;
    private static final double TALL_MARK = 9;

    private NumberLines() {}

    /** A number under a mark. @param at parts from the left */
    public record Label(int at, String text) {}

    /** @param point parts from the left up to point A */
    public static String line(int parts, List<Label> labels, int point) {
        Canvas canvas = new Canvas("数轴上的点A", 350, 76)
                .line(LEFT - 14, AXIS, LEFT + LENGTH + 16, AXIS)
                .polyline(LEFT + LENGTH + 10, AXIS - 4, LEFT + LENGTH + 16, AXIS, LEFT + LENGTH + 10, AXIS + 4);
        for (int mark = 0; mark <= parts; mark++) {
            int here = mark;
            boolean isLabelled = labels.stream().anyMatch(label -> label.at() == here);
            canvas.line(x(mark, parts), AXIS - (isLabelled ? TALL_MARK : MARK), x(mark, parts), AXIS);
        }
        labels.forEach(label -> canvas.small(x(label.at(), parts), AXIS + 14, label.text()));
        return canvas.dot(x(point, parts), AXIS)
                .text(x(point, parts), AXIS - 16, "A")
                .svg();
    }

    private static double x(int mark, int parts) {
        return LEFT + LENGTH * mark / parts;
    }
}
