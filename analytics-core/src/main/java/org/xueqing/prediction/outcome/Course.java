package org.xueqing.prediction.outcome;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way of one class through the points of a unit or of a term.
 *
 * @param name of the unit or term, the same for all classes that are taught it
 * @param points in teaching order, at least one
 * @param foundations what they need directly and what is taught elsewhere
 * @param taughtAt the points taught so far, and when
 * @param ends when it counts what is held; {@link Instant#MAX} while nobody knows
 */
public record Course(
        String name,
        String classId,
        List<String> points,
        List<String> foundations,
        SortedMap<String, Instant> taughtAt,
        Instant ends)
        implements Serializable {

    public Course {
        points = List.copyOf(points);
        foundations = List.copyOf(foundations);
        taughtAt = Collections.unmodifiableSortedMap(new TreeMap<>(taughtAt));
        if (points.isEmpty() || !points.containsAll(taughtAt.keySet())) {
            throw new IllegalArgumentException(
                    "course " + name + " has the points " + points + " and was taught " + taughtAt.keySet());
        }
    }

    /** Share of the points that were taught by then, 0 to 1. */
    public double progress(Instant at) {
        return (double) taughtBy(at).size() / points.size();
    }

    /** None of the points was left out. */
    public boolean isTaught() {
        return taughtAt.size() == points.size();
    }

    List<String> taughtBy(Instant at) {
        return points.stream()
                .filter(point -> !taughtAt.getOrDefault(point, Instant.MAX).isAfter(at))
                .toList();
    }

    /** When the first point was taught; {@link Instant#MAX} if none was. */
    public Instant begins() {
        return taughtAt.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** Moments at which pupils of courses that are over are looked back on: at the end of the day on which these shares of the points had been taught. */
    public List<Instant> looks(List<Double> shares) {
        List<Instant> order = taughtAt.values().stream().sorted().toList();
        return shares.stream()
                .map(share -> (int) Math.ceil(share * points.size()))
                .filter(taught -> taught >= 1 && taught <= order.size())
                .map(taught -> UsualAnswers.endOfDay(order.get(taught - 1)))
                .distinct()
                .toList();
    }
}
