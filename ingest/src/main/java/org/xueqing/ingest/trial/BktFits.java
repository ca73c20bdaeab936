package org.xueqing.ingest.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.xueqing.calibration.Beliefs;
import org.xueqing.calibration.BktCalibration;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.calibration.Estimate;
import org.xueqing.calibration.PointTrees;
import org.xueqing.calibration.PooledCalibration;
import org.xueqing.calibration.ResponseTree;
import org.xueqing.history.History;
import org.xueqing.history.PupilEvidence;
import org.xueqing.ingest.trial.PointCalibration.Constraint;
import org.xueqing.ingest.trial.PointCalibration.Parameter;
import org.xueqing.ingest.trial.PointCalibration.Point;
import org.xueqing.response.ItemEase;

/** The one place where the command line meets the calibration of BKT: trees, then parameters. */
public final class BktFits {

    private static final String FORGETTING = "bkt-forget";

    public static final List<String> MODELS = List.of("bkt", FORGETTING);

    /** In the order of {@link Calibrated#estimates}. */
    private static final List<String> PARAMETERS = List.of("prior", "learn", "guess", "slip", "forget");

    private BktFits() {}

    /**
     * @param model of {@link #MODELS}
     * @param nanos a clock to measure spans with
     */
    public static PointCalibration of(
            List<History> histories, String model, Constraint constraint, LongSupplier nanos) {
        boolean forgets = model.equals(FORGETTING);
        long begun = nanos.getAsLong();
        SortedMap<String, ResponseTree> trees = trees(histories);
        List<Point> points = fitted(trees, constraint, forgets).entrySet().stream()
                .map(point -> point(point.getKey(), point.getValue(), forgets))
                .toList();
        return new PointCalibration(points, (nanos.getAsLong() - begun) / 1e9);
    }

    /** With constraints as a run does it: the points of a source, which has no units, lend each other what they know. */
    private static SortedMap<String, Calibrated> fitted(
            SortedMap<String, ResponseTree> trees, Constraint constraint, boolean forgets) {
        if (constraint == Constraint.INTERPRETABLE) {
            return new PooledCalibration(point -> "", forgets, Beliefs.USUAL_ANSWERS).of(trees);
        }
        BktCalibration unconstrained = BktCalibration.unconstrained(forgets);
        SortedMap<String, Calibrated> fitted = new TreeMap<>();
        trees.entrySet().parallelStream()
                .map(point -> Map.entry(point.getKey(), unconstrained.of(point.getValue())))
                .forEachOrdered(point -> fitted.put(point.getKey(), point.getValue()));
        return fitted;
    }

    private static SortedMap<String, ResponseTree> trees(List<History> histories) {
        PointTrees trees = new PointTrees(ItemEase.NONE);
        histories.stream().map(PupilEvidence::of).forEach(trees::add);
        return trees.trees();
    }

    private static Point point(String name, Calibrated calibrated, boolean forgets) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < (forgets ? PARAMETERS.size() : PARAMETERS.size() - 1); i++) {
            Estimate estimate = calibrated.estimates().get(i);
            parameters.add(new Parameter(
                    PARAMETERS.get(i), estimate.value(), estimate.standardError(), estimate.low(), estimate.high()));
        }
        return new Point(
                name,
                calibrated.pupils(),
                calibrated.answers(),
                parameters,
                calibrated.logLikelihood(),
                calibrated.flags().stream()
                        .sorted()
                        .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
