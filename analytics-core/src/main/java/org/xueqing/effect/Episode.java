package org.xueqing.effect;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * The days around a measure.
 *
 * @param points that it was about; empty for all
 * @param begins of the day on which something was done: answers before it are known
 * @param ends of that day: answers from here on tell what came of it
 */
public record Episode(String measure, Set<String> points, Instant begins, Instant ends) implements Serializable {

    /** How long afterwards answers are counted. */
    public static final Duration AFTERWARDS = Duration.ofDays(21);

    public Episode {
        points = Set.copyOf(points);
    }

    boolean isAbout(Collection<String> answered) {
        return points.isEmpty() || answered.stream().anyMatch(points::contains);
    }

    boolean isAfterwards(Instant at) {
        return !at.isBefore(ends) && at.isBefore(ends.plus(AFTERWARDS));
    }
}
