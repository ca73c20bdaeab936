package org.xueqing.measurement.paper;

import java.util.List;
import org.xueqing.measurement.paper.Blueprint.Dimension;

/**
 * An item that may stand on the paper.
 *
 * @param numbers by which two items are the same exercise to a child
 * @param points what it is about; at least one
 * @param competencies of these points
 * @param uses how often the class was given it before
 */
public record Candidate(
        String itemId, String numbers, List<String> points, List<String> competencies, Band band, int uses) {

    public Candidate {
        points = List.copyOf(points);
        competencies = List.copyOf(competencies);
    }

    List<String> keys(Dimension dimension) {
        return switch (dimension) {
            case POINT -> points;
            case COMPETENCY -> competencies;
            case BAND -> List.of(band.name());
        };
    }
}
