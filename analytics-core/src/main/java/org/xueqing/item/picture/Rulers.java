package org.xueqing.item.picture;

/** Scales to read lengths and parts from. */
public final class Rulers {

    private static final int MOST_CENTIMETRES = 12;
    private static final double CENTIMETRE = 20;
    private static final double LEFT = 12;

    private Rulers() {}

    /** A stick on a ruler of 12 centimetres, from mark to mark. */
    public static String ruler(int start, int end) {
        Canvas canvas = new Canvas("一根小棒放在直尺上", 264, 80)
                .shaded(LEFT + start * CENTIMETRE, 14, (end - start) * CENTIMETRE, 10)
                .rectangle(4, 30, 256, 40);
        for (int mark = 0; mark <= MOST_CENTIMETRES; mark++) {
            double x = LEFT + mark * CENTIMETRE;
            canvas.line(x, 30, x, 42).small(x, 54, String.valueOf(mark));
        }
        return canvas.small(130, 66, "厘米")
                .dashed(LEFT + start * CENTIMETRE, 8, LEFT + start * CENTIMETRE, 30)
                .dashed(LEFT + end * CENTIMETRE, 8, LEFT + end * CENTIMETRE, 30)
                .svg();
    }

    /** A strip cut into equal parts, some of them coloured from the left. */
    public static String fractionBar(int coloured, int parts) {
        double part = 240.0 / parts;
        Canvas canvas = new Canvas("平均分成几份的长方形，其中一些涂色", 264, 60);
        for (int at = 0; at < parts; at++) {
            double x = LEFT + at * part;
            if (at < coloured) {
                canvas.shaded(x, 10, part, 40);
            } else {
                canvas.rectangle(x, 10, part, 40);
            }
        }
        return canvas.svg();
    }
}
