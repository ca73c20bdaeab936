package org.xueqing.prediction.outcome;

import java.io.Serializable;
import java.util.List;

/**
 * What is known of one pupil on the way through a course.
 *
 * @param signs one number for each {@link Sign}
 * @param answers pieces of evidence on any point so far
 */
public record Prospect(String studentId, List<Double> signs, int answers) implements Serializable {

    public Prospect {
        signs = List.copyOf(signs);
        if (signs.size() != Sign.COUNT) {
            throw new IllegalArgumentException(signs.size() + " numbers for " + Sign.COUNT + " signs");
        }
    }

    public double of(Sign sign) {
        return signs.get(sign.ordinal());
    }
}
