package org.xueqing.item.picture;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** How far a shape reaches. */
final class Extent {

    private Extent() {}

    static List<Double> across(Element shape) {
        List<Double> reached = reached(shape, "x", "width", 0);
        if (shape.getTagName().equals("text")) {
            double size = size(shape);
            double half = shape.getTextContent()
                            .chars()
                            .mapToDouble(it -> it < 256 ? 0.56 * size : size)
                            .sum()
                    / 2;
            double middle = Double.parseDouble(shape.getAttribute("x"));
            return List.of(middle - half, middle + half);
        }
        return reached;
    }

    static List<Double> down(Element shape) {
        if (shape.getTagName().equals("text")) {
            double baseline = Double.parseDouble(shape.getAttribute("y"));
            return List.of(baseline - 0.8 * size(shape), baseline + 2);
        }
        return reached(shape, "y", "height", 1);
    }

    private static List<Double> reached(Element shape, String axis, String length, int ofPair) {
        List<Double> reached = new ArrayList<>();
        for (String name : List.of(axis, axis + "1", axis + "2")) {
            if (shape.hasAttribute(name)) {
                reached.add(number(shape, name));
            }
        }
        if (shape.hasAttribute(length)) {
            reached.add(number(shape, axis) + number(shape, length));
        }
        if (shape.hasAttribute("c" + axis)) {
            double radius = number(shape, shape.hasAttribute("r") ? "r" : "r" + axis);
            reached.add(number(shape, "c" + axis) - radius);
            reached.add(number(shape, "c" + axis) + radius);
        }
        for (String point : shape.getAttribute("points").split(" ", -1)) {
            if (!point.isEmpty()) {
                reached.add(Double.parseDouble(point.split(",", -1)[ofPair]));
            }
        }
        return reached;
    }

    private static double size(Element text) {
        return text.hasAttribute("font-size") ? number(text, "font-size") : 14;
    }

    private static double number(Element shape, String name) {
        return Double.parseDouble(shape.getAttribute(name));
    }
}
