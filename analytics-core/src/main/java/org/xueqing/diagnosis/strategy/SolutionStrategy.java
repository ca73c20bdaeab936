package org.xueqing.diagnosis.strategy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Strategies of solving problems (解决问题的策略) that the textbook teaches, one a term from grade 3 on, and the knowledge points
 * whose items only who uses them gets right: an item reveals a strategy where it was written for it, nowhere else.
 */
public enum SolutionStrategy {
    FROM_CONDITIONS("K124"),
    FROM_THE_QUESTION("K139"),
    TABLE("K175"),
    DRAWING("K202", "K203"),
    LISTING("K246"),
    TRANSFORMATION("K283"),
    ASSUMPTION("K304"),
    CHOOSING("K321");

    private final List<String> points;

    SolutionStrategy(String... points) {
        this.points = List.of(points);
    }

    public List<String> points() {
        return points;
    }

    /** Of all strategies, in the order of the textbook. */
    public static List<String> allPoints() {
        return Stream.of(values()).flatMap(strategy -> strategy.points.stream()).toList();
    }

    /** @throws IllegalArgumentException for a point of no strategy */
    public static SolutionStrategy of(String point) {
        return Stream.of(values())
                .filter(strategy -> strategy.points.contains(point))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(point + " is a point of no strategy"));
    }
}
