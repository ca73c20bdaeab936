package org.xueqing.diagnosis.teaching;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many days later (above 0) or earlier than the classes beside it a class was taught a unit: the middle of the differences of
 * the points that both were taught.
 *
 * @param days the middle difference, in days
 * @param least difference of a point, as most is the greatest
 * @param points compared
 * @param classes most classes that a point was compared with
 */
public record PaceGap(int unit, double days, long least, long most, int points, int classes) {

    /** From here on a gap is pointed out: a week of school. */
    public static final int NOTABLE_DAYS = 7;

    /**
     * A point that the class and others were taught.
     *
     * @param days own day minus the middle day of the others
     * @param classes how many others
     */
    public record OfPoint(int unit, long days, int classes) {

        public OfPoint {
            if (classes < 1) {
                throw new IllegalArgumentException("compared with " + classes + " classes");
            }
        }
    }

    /** In the order of the units; a unit without a common point has none. */
    public static List<PaceGap> of(List<OfPoint> points) {
        SortedMap<Integer, List<OfPoint>> units = new TreeMap<>();
        points.forEach(point ->
                units.computeIfAbsent(point.unit(), absent -> new ArrayList<>()).add(point));
        return units.entrySet().stream()
                .map(unit -> of(unit.getKey(), unit.getValue()))
                .toList();
    }

    private static PaceGap of(int unit, List<OfPoint> points) {
        List<Long> days = points.stream().map(OfPoint::days).sorted().toList();
        int classes = points.stream().mapToInt(OfPoint::classes).max().orElseThrow();
        return new PaceGap(unit, middle(days), days.get(0), days.get(days.size() - 1), days.size(), classes);
    }

    private static double middle(List<Long> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    public boolean isNotable() {
        return Math.abs(days) >= NOTABLE_DAYS;
    }
}
