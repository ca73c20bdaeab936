package org.xueqing.item.picture;

import java.util.List;

/** Charts on a grid whose every other line is numbered, and sectors of a circle. */
public final class Charts {

    private static final double LEFT = 40;
    private static final double BOTTOM = 150;
    private static final double STEP_HEIGHT = 14;
    private static final int LINES = 9;
    private static final double COLUMN = 50;

    private Charts() {}

    /** @param step from one line to the next */
    public static String bars(List<String> names, List<Integer> values, int step, String unitZh) {
        Canvas canvas = grid("条形统计图", names, step, unitZh);
        for (int at = 0; at < values.size(); at++) {
            double height = values.get(at) * STEP_HEIGHT / step;
            canvas.shaded(LEFT + at * COLUMN + 14, BOTTOM - height, 22, height);
        }
        return canvas.svg();
    }

    /** @param step from one line to the next */
    public static String line(List<String> names, List<Integer> values, int step, String unitZh) {
        Canvas canvas = grid("折线统计图", names, step, unitZh);
        double[] points = new double[2 * values.size()];
        for (int at = 0; at < values.size(); at++) {
            points[2 * at] = LEFT + at * COLUMN + 25;
            points[2 * at + 1] = BOTTOM - values.get(at) * STEP_HEIGHT / step;
            canvas.dot(points[2 * at], points[2 * at + 1]);
        }
        return canvas.polyline(points).svg();
    }

    private static Canvas grid(String titleZh, List<String> names, int step, String unitZh) {
        double right = LEFT + names.size() * COLUMN;
        Canvas canvas = new Canvas(titleZh, (int) right + 12, 180).small(LEFT, 16, "单位：" + unitZh);
        for (int line = 0; line <= LINES; line++) {
            double y = BOTTOM - line * STEP_HEIGHT;
            canvas.line(LEFT, y, right, y);
            if (line % 2 == 0) {
                canvas.small(LEFT - 14, y + 3, String.valueOf(line * step));
            }
        }
        for (int at = 0; at < names.size(); at++) {
            canvas.text(LEFT + at * COLUMN + 25, BOTTOM + 18, names.get(at));
        }
        return canvas;
    }

    /** A circle cut in sectors from the top clockwise. */
    public static String pie(List<String> names, List<Integer> percents) {
        Canvas canvas = new Canvas("扇形统计图", 200, 200).circle(100, 100, 85);
        double before = 0;
        for (int at = 0; at < names.size(); at++) {
            double start = Math.toRadians(3.6 * before);
            double middle = Math.toRadians(3.6 * (before + percents.get(at) / 2.0));
            double x = 100 + 55 * StrictMath.sin(middle);
            double y = 100 - 55 * StrictMath.cos(middle);
            canvas.line(100, 100, 100 + 85 * StrictMath.sin(start), 100 - 85 * StrictMath.cos(start))
                    .text(x, y, names.get(at))
                    .text(x, y + 14, percents.get(at) + "%");
            before += percents.get(at);
        }
        return canvas.svg();
    }

    /** A grid with numbered columns and rows, and one point. */
    public static String positions(int columns, int rows, int column, int row) {
        Canvas canvas = new Canvas("标有列和行的方格图", 40 + 24 * columns, 40 + 24 * rows);
        double bottom = 12 + 24.0 * rows;
        for (int at = 0; at <= columns; at++) {
            double x = 24 + 24.0 * at;
            canvas.line(x, 12, x, bottom).small(x, bottom + 14, String.valueOf(at));
        }
        for (int at = 0; at <= rows; at++) {
            double y = bottom - 24.0 * at;
            canvas.line(24, y, 24 + 24.0 * columns, y);
            if (at > 0) {
                canvas.small(12, y + 3, String.valueOf(at));
            }
        }
        return canvas.dot(24 + 24.0 * column, bottom - 24.0 * row)
                .small(24 + 24.0 * column + 8, bottom - 24.0 * row - 4, "A")
                .svg();
    }
}
