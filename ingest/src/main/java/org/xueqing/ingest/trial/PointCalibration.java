package org.xueqing.ingest.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What calibration made of every knowledge point of a file. */
public record PointCalibration(List<Point> points, double fitSeconds) {

    public PointCalibration {
        points = List.copyOf(points);
    }

    /** Words of the command line for what may become of the parameters. */
    public enum Constraint {
        /** Guess and slip below a half, drawn towards the prior beliefs: mastery means what it says. */
        INTERPRETABLE,
        /** The most likely parameters, whatever they mean. */
        UNCONSTRAINED
    }

    /**
     * One knowledge point.
     *
     * @param logLikelihood Σ ln P(answer | earlier answers of the same pupil)
     * @param flags what a reader must know before trusting the parameters; words of the calibration
     */
    public record Point(
            String knowledgePoint,
            long pupils,
            long answers,
            List<Parameter> parameters,
            double logLikelihood,
            List<String> flags) {

        public Point {
            parameters = List.copyOf(parameters);
            flags = List.copyOf(flags);
        }
    }

    /**
     * @param standardError null where there is none: the value lies at an end of its range
     * @param low of the 95 % interval
     * @param high of the 95 % interval
     */
    public record Parameter(String name, double value, @Nullable Double standardError, double low, double high) {}

    public double logLikelihood() {
        return points.stream().mapToDouble(Point::logLikelihood).sum();
    }
}
