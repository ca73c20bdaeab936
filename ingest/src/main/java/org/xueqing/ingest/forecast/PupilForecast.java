package org.xueqing.ingest.forecast;

import java.util.List;
import org.xueqing.ingest.forecast.ExplanationWords.Told;

/** What is foretold of the next answers of one pupil, or why nothing is. */
public sealed interface PupilForecast {

    /**
     * Point by point.
     *
     * @param answers first attempts of the pupil so far, on anything
     * @param points those that the pupil answered last, the newest first; one at least
     */
    record OfPoints(int answers, List<OfPoint> points) implements PupilForecast {
        public OfPoints {
            points = List.copyOf(points);
        }
    }

    /** @param answers first attempts on this point alone */
    record OfPoint(String knowledgePoint, String name, int answers, Said said) {
        public boolean isForetold() {
            return said instanceof Chance;
        }
    }

    /** What is said of a point. */
    sealed interface Said {}

    /**
     * How likely the next answer on the point is right.
     *
     * @param low and {@code high}: percent; for eight of ten items about the point the chance lies between them
     */
    record Chance(Told told, int low, int high) implements Said {}

    /** Nothing is foretold. @param why as a sentence */
    record Silent(String why) implements PupilForecast, Said {}
}
