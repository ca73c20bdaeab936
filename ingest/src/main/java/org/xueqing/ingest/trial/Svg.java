package org.xueqing.ingest.trial;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plain line chart as inline SVG, a pure function of its points. Coordinates of points are in [0, 1]. */
final class Svg {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 260;
    private static final int LEFT = 44;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 40;

    private final StringBuilder text = new StringBuilder();

    /** @param across in [0, 1] from left to right */
    record Point(double across, double up) {}

    Svg(String title) {
        text.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><title>%s</title>",
                WIDTH,
                HEIGHT,
                Html.escaped(title),
                Html.escaped(title)));
    }

    /** The frame, a grid line for each tenth of a half, and a name for each axis. */
    Svg axes(String across, String up, List<String> acrossLabels) {
        for (int tick = 0; tick <= 5; tick++) {
            double value = tick / 5.0;
            text.append(line("grid", new Point(0, value), new Point(1, value)));
            text.append(label("end", LEFT - 6, y(value) + 4, FigureText.of(value, 1)));
        }
        for (int i = 0; i < acrossLabels.size(); i++) {
            text.append(label("middle", x(place(i, acrossLabels.size())), HEIGHT - BOTTOM + 16, acrossLabels.get(i)));
        }
        text.append(label("middle", x(0.5), HEIGHT - 6, across));
        text.append(label("start", LEFT + 4, TOP + 10, up));
        return this;
    }

    Svg line(String kind, List<Point> points) {
        String path = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.across()), y(point.up())))
                .collect(Collectors.joining(" "));
        text.append("<polyline class=\"")
                .append(kind)
                .append("\" points=\"")
                .append(path)
                .append("\"/>");
        return this;
    }

    /** @param radius in pixels */
    Svg dot(String kind, Point point, double radius, String title) {
        text.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
                kind,
                x(point.across()),
                y(point.up()),
                radius,
                Html.escaped(title)));
        return this;
    }

    String end() {
        return text + "</svg>";
    }

    /** Where the i-th of n labels stands, with half a step to either side. */
    static double place(int i, int n) {
        return (i + 0.5) / n;
    }

    private static String line(String kind, Point from, Point to) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x(from.across()),
                y(from.up()),
                x(to.across()),
                y(to.up()));
    }

    private static String label(String anchor, double x, double y, String label) {
        return String.format(
                Locale.ROOT,
                "<text text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                anchor,
                x,
                y,
                Html.escaped(label));
    }

    private static double x(double across) {
        return LEFT + across * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double up) {
        return HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM);
    }
}
