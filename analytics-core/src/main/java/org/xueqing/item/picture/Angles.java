package org.xueqing.item.picture;

/** Angles: on a protractor, in triangles, in polygons. */
public final class Angles {

    private static final double BASE = 180;
    private static final double HIGHEST = 120;
    private static final double CENTRE = 150;
    private static final double RADIUS = 138;

    private Angles() {}

    /** An angle whose fixed side lies to the right, on the inner 0, or to the left, on the outer 0. */
    public static String protractor(int degrees, boolean fromRight) {
        Canvas canvas = new Canvas("量角器量角", 300, 170).semicircle(CENTRE, CENTRE, RADIUS);
        for (int mark = 0; mark <= 180; mark += 5) {
            double inner = mark % 10 == 0 ? RADIUS - 8 : RADIUS - 5;
            canvas.line(across(mark, inner), up(mark, inner), across(mark, RADIUS), up(mark, RADIUS));
        }
        for (int mark = 10; mark < 180; mark += 10) {
            canvas.small(across(mark, 122), up(mark, 122) + 3, String.valueOf(180 - mark))
                    .small(across(mark, 102), up(mark, 102) + 3, String.valueOf(mark));
        }
        int drawn = fromRight ? degrees : 180 - degrees;
        double fixed = fromRight ? CENTRE + RADIUS : CENTRE - RADIUS;
        return canvas.small(CENTRE + 105, CENTRE - 3, "0")
                .small(CENTRE - 125, CENTRE - 3, "0")
                .dot(CENTRE, CENTRE)
                .polyline(across(drawn, RADIUS), up(drawn, RADIUS), CENTRE, CENTRE, fixed, CENTRE)
                .svg();
    }

    private static double across(double degrees, double radius) {
        return CENTRE + radius * StrictMath.cos(Math.toRadians(degrees));
    }

    private static double up(double degrees, double radius) {
        return CENTRE - radius * StrictMath.sin(Math.toRadians(degrees));
    }

    /** The angles at the base are written. */
    public static String triangle(int left, int right) {
        return triangle("三角形", left, right).text(60, 142, left + "°").svg();
    }

    /** Two equal angles at the base, the left one written. */
    public static String isoscelesWithBase(int base) {
        return triangle("等腰三角形", base, base).svg();
    }

    public static String isoscelesWithTop(int top) {
        double base = (180 - top) / 2.0;
        double height = Math.min(HIGHEST, BASE / 2 * StrictMath.tan(Math.toRadians(base)));
        double half = height / StrictMath.tan(Math.toRadians(base));
        return new Canvas("等腰三角形", 240, 170)
                .polygon(120 - half, 150, 120, 150 - height, 120 + half, 150)
                .text(122, 150 - height + Math.min(40, height - 4), top + "°")
                .svg();
    }

    private static Canvas triangle(String titleZh, int left, int right) {
        double leftSlope = StrictMath.tan(Math.toRadians(left));
        double rightSlope = StrictMath.tan(Math.toRadians(right));
        double perHeight = 1 / leftSlope + 1 / rightSlope;
        double height = Math.min(HIGHEST, BASE / perHeight);
        double end = 30 + height * perHeight;
        return new Canvas(titleZh, 240, 170)
                .polygon(30, 150, 30 + height / leftSlope, 150 - height, end, 150)
                .text(end - 30, 145, right + "°");
    }

    /** @param turned by how many degrees, so that it does not always stand on a side */
    public static String polygon(int sides, int turned) {
        double[] corners = new double[2 * sides];
        for (int corner = 0; corner < sides; corner++) {
            double angle = Math.toRadians(turned + 360.0 * corner / sides);
            corners[2 * corner] = 75 + 60 * StrictMath.cos(angle);
            corners[2 * corner + 1] = 75 - 60 * StrictMath.sin(angle);
        }
        return new Canvas("多边形", 150, 150).polygon(corners).svg();
    }
}
