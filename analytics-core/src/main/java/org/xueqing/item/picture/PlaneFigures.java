package org.xueqing.item.picture;

/** Figures with straight sides, true to scale, with what is known of them written at the sides. */
public final class PlaneFigures {

    private static final int WIDTH = 280;
    private static final int HEIGHT = 170;
    private static final double LEFT = 45;
    private static final double TOP = 12;

    private PlaneFigures() {}

    public static String rectangle(long length, long width, String unit) {
        Scale scale = Scale.fitting(length, width);
        double right = LEFT + scale.of(length);
        double bottom = TOP + scale.of(width);
        return canvas("长方形")
                .rectangle(LEFT, TOP, scale.of(length), scale.of(width))
                .text((LEFT + right) / 2, bottom + 16, length + unit)
                .text(right + 24, (TOP + bottom) / 2 + 5, width + unit)
                .svg();
    }

    public static String square(long side, String unit) {
        Scale scale = Scale.fitting(side, side);
        return canvas("正方形")
                .rectangle(LEFT, TOP, scale.of(side), scale.of(side))
                .text(LEFT + scale.of(side) / 2, TOP + scale.of(side) + 16, side + unit)
                .svg();
    }

    /** Equal squares side by side, the joints dashed. */
    public static String squaresInARow(int count, long side, String unit) {
        double drawn = Scale.fitting(count, 1).of(1);
        double each = Math.min(drawn, 70);
        Canvas canvas = canvas(count + "个同样的正方形拼成的长方形").rectangle(LEFT, TOP, count * each, each);
        for (int joint = 1; joint < count; joint++) {
            canvas.dashed(LEFT + joint * each, TOP, LEFT + joint * each, TOP + each);
        }
        return canvas.text(LEFT + each / 2, TOP + each + 16, side + unit).svg();
    }

    /** A rectangle whose largest square on the left is cut off. */
    public static String rectangleWithSquare(long length, long width, String unit) {
        Scale scale = Scale.fitting(length, width);
        double cut = LEFT + scale.of(width);
        double right = LEFT + scale.of(length);
        double bottom = TOP + scale.of(width);
        return canvas("剪去一个最大正方形的长方形")
                .rectangle(LEFT, TOP, scale.of(length), scale.of(width))
                .dashed(cut, TOP, cut, bottom)
                .text((LEFT + right) / 2, bottom + 16, length + unit)
                .text(right + 24, (TOP + bottom) / 2 + 5, width + unit)
                .svg();
    }

    public static String parallelogram(long base, long height, long side, String unit) {
        double slant = Math.sqrt(side * side - height * height);
        Scale scale = Scale.fitting(base + slant, height);
        double shift = scale.of(slant);
        double right = LEFT + scale.of(base);
        double bottom = TOP + scale.of(height);
        return canvas("平行四边形，虚线是底边上的高")
                .polygon(LEFT, bottom, LEFT + shift, TOP, right + shift, TOP, right, bottom)
                .dashed(LEFT + shift, TOP, LEFT + shift, bottom)
                .text((LEFT + right) / 2, bottom + 16, base + unit)
                .text(LEFT + shift + 22, (TOP + bottom) / 2 + 5, height + unit)
                .text(LEFT + shift / 2 - 22, (TOP + bottom) / 2 - 2, side + unit)
                .svg();
    }

    /** @param side on the left */
    public static String triangle(long base, long height, long side, String unit) {
        double foot = Math.sqrt(side * side - height * height);
        Scale scale = Scale.fitting(Math.max(base, foot), height);
        double top = LEFT + scale.of(foot);
        double bottom = TOP + scale.of(height);
        return canvas("三角形，虚线是底边上的高")
                .polygon(LEFT, bottom, top, TOP, LEFT + scale.of(base), bottom)
                .dashed(top, TOP, top, bottom)
                .text(LEFT + scale.of(base) / 2, bottom + 16, base + unit)
                .text(top + 22, (TOP + bottom) / 2 + 16, height + unit)
                .text(LEFT + scale.of(foot) / 2 - 22, (TOP + bottom) / 2 - 2, side + unit)
                .svg();
    }

    public static String trapezoid(long upper, long lower, long height, String unit) {
        Scale scale = Scale.fitting(Math.max(upper, lower), height + height / 4.0);
        double middle = LEFT + scale.of(Math.max(upper, lower)) / 2;
        double bottom = TOP + 14 + scale.of(height);
        double halfUpper = scale.of(upper) / 2;
        double halfLower = scale.of(lower) / 2;
        return canvas("梯形，虚线是高")
                .polygon(
                        middle - halfLower,
                        bottom,
                        middle - halfUpper,
                        TOP + 14,
                        middle + halfUpper,
                        TOP + 14,
                        middle + halfLower,
                        bottom)
                .dashed(middle, TOP + 14, middle, bottom)
                .text(middle, TOP + 9, upper + unit)
                .text(middle, bottom + 16, lower + unit)
                .text(middle + 22, (TOP + 14 + bottom) / 2 + 5, height + unit)
                .svg();
    }

    /** A triangle upon a rectangle: the end of a house. */
    public static String house(long width, long wall, long roof, String unit) {
        Scale scale = Scale.fitting(width, wall + roof);
        double right = LEFT + scale.of(width);
        double eaves = TOP + scale.of(roof);
        double bottom = eaves + scale.of(wall);
        double middle = (LEFT + right) / 2;
        return canvas("长方形上面拼一个三角形的图形")
                .polygon(LEFT, bottom, LEFT, eaves, middle, TOP, right, eaves, right, bottom)
                .dashed(LEFT, eaves, right, eaves)
                .dashed(middle, TOP, middle, eaves)
                .text(middle, bottom + 16, width + unit)
                .text(right + 24, (eaves + bottom) / 2 + 5, wall + unit)
                .text(middle + 22, (TOP + eaves) / 2 + 10, roof + unit)
                .svg();
    }

    private static Canvas canvas(String titleZh) {
        return new Canvas(titleZh, WIDTH, HEIGHT);
    }
}
