package org.xueqing.item.picture;

/** Solids in slanted view, with what is known of them. */
public final class SolidFigures {

    private static final int WIDTH = 250;
    private static final int HEIGHT = 190;
    private static final double LEFT = 50;
    private static final double TOP = 15;
    /** Edges that go back are drawn at half their length, slanted. */
    private static final double BACK = 0.4;

    private SolidFigures() {}

    /** Length to the right, height upward, width to the back. */
    public static String cuboid(long length, long width, long height, String unit) {
        Scale scale = Scale.fitting(1.25 * (length + BACK * width), height + BACK * width);
        double right = LEFT + scale.of(length);
        double bottom = TOP + scale.of(height + BACK * width);
        return box("长方体", scale, length, width, height)
                .text((LEFT + right) / 2, bottom + 16, length + unit)
                .text(right + scale.of(BACK * width) / 2 + 26, bottom - scale.of(BACK * width) / 2 + 10, width + unit)
                .text(LEFT - 26, bottom - scale.of(height) / 2 + 5, height + unit)
                .svg();
    }

    public static String cube(long edge, String unit) {
        Scale scale = Scale.fitting(1.4 * edge, 1.4 * edge);
        return box("正方体", scale, edge, edge, edge)
                .text(LEFT + scale.of(edge) / 2, TOP + scale.of(1.4 * edge) + 16, edge + unit)
                .svg();
    }

    private static Canvas box(String titleZh, Scale scale, long length, long width, long height) {
        double back = scale.of(BACK * width);
        double right = LEFT + scale.of(length);
        double front = TOP + back;
        double bottom = front + scale.of(height);
        return canvas(titleZh)
                .rectangle(LEFT, front, scale.of(length), scale.of(height))
                .polyline(LEFT, front, LEFT + back, TOP, right + back, TOP, right, front)
                .polyline(right + back, TOP, right + back, bottom - back, right, bottom)
                .dashed(LEFT, bottom, LEFT + back, bottom - back)
                .dashed(LEFT + back, TOP, LEFT + back, bottom - back)
                .dashed(LEFT + back, bottom - back, right + back, bottom - back);
    }

    public static String cylinder(long radius, long height, String unit) {
        return canvas("圆柱，底面半径和高")
                .ellipse(120, 40, 60, 18)
                .ellipse(120, 150, 60, 18)
                .line(60, 40, 60, 150)
                .line(180, 40, 180, 150)
                .line(120, 40, 180, 40)
                .text(146, 35, radius + unit)
                .text(210, 100, height + unit)
                .svg();
    }

    public static String cone(long radius, long height, String unit) {
        return openCone("圆锥，底面半径和高", height, unit)
                .line(120, 150, 180, 150)
                .text(152, 164, radius + unit)
                .svg();
    }

    public static String coneWithHeight(long height, String unit) {
        return openCone("圆锥和它的高", height, unit).svg();
    }

    private static Canvas openCone(String titleZh, long height, String unit) {
        return canvas(titleZh)
                .ellipse(120, 150, 60, 18)
                .line(60, 148, 120, 20)
                .line(180, 148, 120, 20)
                .dashed(120, 20, 120, 150)
                .text(96, 125, height + unit);
    }

    private static Canvas canvas(String titleZh) {
        return new Canvas(titleZh, WIDTH, HEIGHT);
    }
}
