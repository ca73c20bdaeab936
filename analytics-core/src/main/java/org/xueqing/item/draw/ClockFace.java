package org.xueqing.item.draw;

import java.util.Locale;

/** A clock face as SVG: twelve numbers, a short and a long hand. */
public final class ClockFace {

    private ClockFace() {}

    /** @param hour 1 to 12 @param minute 0 to 59 */
    public static String at(int hour, int minute) {
        StringBuilder face = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-60 -60 120 120\" role=\"img\" aria-label=\"钟面\">"
                        + "<circle r=\"56\" fill=\"none\" stroke=\"black\" stroke-width=\"2\"/>");
        for (int number = 1; number <= 12; number++) {
            double angle = Math.toRadians(30.0 * number);
            face.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" font-size=\"10\" text-anchor=\"middle\">%d</text>",
                    46 * StrictMath.sin(angle),
                    3.5 - 46 * StrictMath.cos(angle),
                    number));
        }
        return face.append(hand("hour", 24, 4, 30.0 * (hour % 12) + minute / 2.0))
                .append(hand("minute", 38, 2, 6.0 * minute))
                .append("<circle r=\"2.5\"/></svg>")
                .toString();
    }

    private static String hand(String name, int length, int width, double degrees) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" y2=\"-%d\" stroke=\"black\" stroke-width=\"%d\" stroke-linecap=\"round\" transform=\"rotate(%.1f)\"/>",
                name,
                length,
                width,
                degrees);
    }
}
