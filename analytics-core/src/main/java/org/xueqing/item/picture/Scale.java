package org.xueqing.item.picture;

/** How large a unit of length is drawn. */
record Scale(double perUnit) {

    private static final double WIDEST = 180;
    private static final double HIGHEST = 120;

    /** As large as a figure of that width and height can be. */
    static Scale fitting(double width, double height) {
        return new Scale(Math.min(WIDEST / width, HIGHEST / height));
    }

    double of(double length) {
        return length * perUnit;
    }
}
