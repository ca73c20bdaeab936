package org.xueqing.item.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A picture that is drawn shape by shape, from the upper left corner. */
final class Canvas {

    /** Light enough for print in black, dark enough to be seen. */
    private static final String SHADE = "#bbb";

    private final StringBuilder svg = new StringBuilder();

    /** @param titleZh what is seen, read aloud where nothing can be seen */
    Canvas(String titleZh, int width, int height) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        .formatted(width, height))
                .append(" fill=\"none\" stroke=\"black\" stroke-width=\"1.5\" font-size=\"14\">")
                .append("<title>%s</title>".formatted(titleZh));
    }

    Canvas line(double x1, double y1, double x2, double y2) {
        return element("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", x1, y1, x2, y2);
    }

    Canvas dashed(double x1, double y1, double x2, double y2) {
        return element("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-dasharray=\"4 3\"/>", x1, y1, x2, y2);
    }

    Canvas dot(double x, double y) {
        return element("<circle cx=\"%s\" cy=\"%s\" r=\"2.5\" fill=\"black\"/>", x, y);
    }

    Canvas circle(double x, double y, double radius) {
        return element("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>", x, y, radius);
    }

    Canvas ellipse(double x, double y, double radiusAcross, double radiusDown) {
        return element("<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\"/>", x, y, radiusAcross, radiusDown);
    }

    Canvas shadedCircle(double x, double y, double radius) {
        return element("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"" + SHADE + "\"/>", x, y, radius);
    }

    Canvas whiteCircle(double x, double y, double radius) {
        return element("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"white\"/>", x, y, radius);
    }

    Canvas rectangle(double x, double y, double width, double height) {
        return element("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>", x, y, width, height);
    }

    Canvas shaded(double x, double y, double width, double height) {
        return element(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"" + SHADE + "\"/>", x, y, width, height);
    }

    /** The upper half of a circle with its diameter. */
    Canvas semicircle(double x, double y, double radius) {
        return element("<path d=\"M %s %s A %s %s 0 0 1 %s %s Z\"/>", x - radius, y, radius, radius, x + radius, y);
    }

    /** Lines from point to point and back to the first; x and y by turns. */
    Canvas polygon(double... points) {
        return path("polygon", points);
    }

    /** Lines from point to point; x and y by turns. */
    Canvas polyline(double... points) {
        return path("polyline", points);
    }

    private Canvas path(String shape, double... points) {
        StringBuilder pairs = new StringBuilder();
        for (int at = 0; at < points.length; at += 2) {
            pairs.append(at == 0 ? "" : " ")
                    .append(number(points[at]))
                    .append(',')
                    .append(number(points[at + 1]));
        }
        svg.append("<%s points=\"%s\"/>".formatted(shape, pairs));
        return this;
    }

    /** Text whose middle is there. */
    Canvas text(double x, double y, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"black\" stroke=\"none\">%s</text>"
                .formatted(number(x), number(y), text));
        return this;
    }

    /** Numbers of a scale. */
    Canvas small(double x, double y, String text) {
        svg.append(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"9\" fill=\"black\" stroke=\"none\">%s</text>"
                        .formatted(number(x), number(y), text));
        return this;
    }

    String svg() {
        return svg + "</svg>";
    }

    private Canvas element(String form, double... numbers) {
        Object[] printed = new Object[numbers.length];
        for (int at = 0; at < numbers.length; at++) {
            printed[at] = number(numbers[at]);
        }
        svg.append(form.formatted(printed));
        return this;
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
