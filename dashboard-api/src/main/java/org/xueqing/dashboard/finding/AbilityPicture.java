package org.xueqing.dashboard.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xueqing.dashboard.finding.PupilAbility.Month;

/** Months of a pupil as points with a band around them, in units of 600 by 140: the scale from −2.5 to 2.5 upwards. */
public record AbilityPicture(List<Month> months) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 140;
    private static final int LEFT = 70;
    private static final double REACH = 2.5;

    /** A month's place; text stands beneath it. */
    public record Dot(Month month, long x, long y) {}

    public AbilityPicture {
        months = List.copyOf(months);
    }

    /** One month is no course. */
    public boolean isWorthDrawing() {
        return months.size() >= 2;
    }

    public List<Dot> dots() {
        return IntStream.range(0, months.size())
                .mapToObj(i ->
                        new Dot(months.get(i), x(i), y(months.get(i).standing().middle())))
                .toList();
    }

    /** What the answers allow: along the upper ends and back along the lower. */
    public String band() {
        Stream<String> above = IntStream.range(0, months.size())
                .mapToObj(i -> point(i, months.get(i).standing().high()));
        Stream<String> below = IntStream.range(0, months.size())
                .map(i -> months.size() - 1 - i)
                .mapToObj(i -> point(i, months.get(i).standing().low()));
        return Stream.concat(above, below).collect(Collectors.joining(" "));
    }

    public String line() {
        return dots().stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    /** The height of the middle of the scale. */
    public long middle() {
        return y(0);
    }

    private String point(int month, double value) {
        return String.format(Locale.ROOT, "%d,%d", x(month), y(value));
    }

    private long x(int month) {
        int room = WIDTH - 2 * LEFT;
        return months.size() == 1 ? WIDTH / 2 : LEFT + Math.round((double) room * month / (months.size() - 1));
    }

    private static long y(double value) {
        double within = Math.max(-REACH, Math.min(REACH, value));
        return Math.round(HEIGHT * (REACH - within) / (2 * REACH));
    }
}
