package org.xueqing.ingest.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.xueqing.calibration.BktCalibration;
import org.xueqing.calibration.Calibration;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.calibration.Calibration.TooFewAnswers;
import org.xueqing.calibration.Outcomes;
import org.xueqing.history.History;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.trial.PointCalibration.Constraint;
import org.xueqing.ingest.trial.PointCalibration.Parameter;
import org.xueqing.ingest.trial.PointCalibration.Point;
import org.xueqing.response.Bkt;

/** The one place where the command line meets the calibration of BKT. */
public final class BktFits {

    public static final List<String> MODELS = List.of("bkt");

    private BktFits() {}

    /** @param nanos a clock to measure spans with */
    public static PointCalibration of(
            List<History> histories, String model, Constraint constraint, LongSupplier nanos) {
        if (constraint == Constraint.UNCONSTRAINED) {
            throw new SpokenException(Sentence.of("calibrate.constrained-only", model));
        }
        long begun = nanos.getAsLong();
        List<Point> points = new ArrayList<>();
        outcomes(histories).forEach((point, outcomes) -> points.add(point(point, BktCalibration.of(outcomes))));
        return new PointCalibration(points, (nanos.getAsLong() - begun) / 1e9);
    }

    private static Map<String, List<Outcomes>> outcomes(List<History> histories) {
        Map<String, List<Outcomes>> byPoint = new TreeMap<>();
        histories.forEach(history -> Outcomes.sequencesByPoint(history)
                .forEach((point, sequence) -> byPoint.computeIfAbsent(point, absent -> new ArrayList<>())
                        .add(new Outcomes(sequence, 1))));
        return byPoint;
    }

    private static Point point(String name, Calibration calibration) {
        Bkt bkt = calibration.parameters();
        return new Point(
                name,
                calibration.pupils(),
                calibration.answers(),
                List.of(
                        new Parameter("prior", bkt.prior(), null),
                        new Parameter("learn", bkt.learn(), null),
                        new Parameter("guess", bkt.guess(), null),
                        new Parameter("slip", bkt.slip(), null)),
                calibration.logLikelihood(),
                flags(calibration));
    }

    private static List<String> flags(Calibration calibration) {
        if (calibration instanceof TooFewAnswers) {
            return List.of("THIN");
        }
        return calibration instanceof Calibrated calibrated && !calibrated.hasConverged()
                ? List.of("NOT_CONVERGED")
                : List.of();
    }
}
