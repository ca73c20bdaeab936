package org.xueqing.item.picture;

/** Circles and what is cut from them. */
public final class RoundFigures {

    private static final int SIZE = 150;
    private static final double MIDDLE = SIZE / 2.0;
    private static final double RADIUS = 60;

    private RoundFigures() {}

    public static String circleWithRadius(long radius, String unit) {
        return canvas("圆和它的半径")
                .circle(MIDDLE, MIDDLE, RADIUS)
                .dot(MIDDLE, MIDDLE)
                .line(MIDDLE, MIDDLE, MIDDLE + RADIUS, MIDDLE)
                .text(MIDDLE + RADIUS / 2, MIDDLE - 5, radius + unit)
                .svg();
    }

    public static String circleWithDiameter(long diameter, String unit) {
        return canvas("圆和它的直径")
                .circle(MIDDLE, MIDDLE, RADIUS)
                .dot(MIDDLE, MIDDLE)
                .line(MIDDLE - RADIUS, MIDDLE, MIDDLE + RADIUS, MIDDLE)
                .text(MIDDLE, MIDDLE - 7, diameter + unit)
                .svg();
    }

    public static String semicircle(long radius, String unit) {
        return canvas("半圆和它的半径")
                .semicircle(MIDDLE, 110, RADIUS)
                .dot(MIDDLE, 110)
                .text(MIDDLE + RADIUS / 2, 126, radius + unit)
                .svg();
    }

    /** The outer radius to the right, the inner to the left. */
    public static String ring(long outer, long inner, String unit) {
        double hole = RADIUS * inner / outer;
        return canvas("圆环，大圆和小圆的半径")
                .shadedCircle(MIDDLE, MIDDLE, RADIUS)
                .whiteCircle(MIDDLE, MIDDLE, hole)
                .dot(MIDDLE, MIDDLE)
                .line(MIDDLE, MIDDLE, MIDDLE + RADIUS, MIDDLE)
                .line(MIDDLE, MIDDLE, MIDDLE, MIDDLE + hole)
                .text(MIDDLE + RADIUS / 2, MIDDLE - 5, outer + unit)
                .text(MIDDLE - 16, MIDDLE + hole / 2 + 5, inner + unit)
                .svg();
    }

    private static Canvas canvas(String titleZh) {
        return new Canvas(titleZh, SIZE, SIZE);
    }
}
