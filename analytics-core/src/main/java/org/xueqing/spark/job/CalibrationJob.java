package org.xueqing.spark.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.xueqing.calibration.BktCalibration;
import org.xueqing.calibration.Calibration;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.calibration.Calibration.Given;
import org.xueqing.calibration.Calibration.TooFewAnswers;
import org.xueqing.calibration.Outcomes;
import org.xueqing.history.History;
import org.xueqing.report.BktParametersRow;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import scala.Tuple2;

/** The parameters that a run freezes, one task per knowledge point. */
record CalibrationJob(BktParameters parameters, SortedMap<String, Calibration> byPoint) {

    /** Estimates the parameters of every point with evidence. */
    static CalibrationJob calibrate(JavaRDD<History> histories) {
        SortedMap<String, Calibration> byPoint =
                new TreeMap<>(outcomes(histories).mapValues(BktCalibration::of).collectAsMap());
        Map<String, Bkt> parameters = new HashMap<>();
        byPoint.forEach((point, calibration) -> parameters.put(point, calibration.parameters()));
        return new CalibrationJob(new BktParameters(parameters, Bkt.NAMED_PRIOR), byPoint);
    }

    /** Keeps given parameters and only says how well they fit. */
    static CalibrationJob given(BktParameters parameters, JavaRDD<History> histories) {
        SortedMap<String, Calibration> byPoint = new TreeMap<>();
        parameters.byPoint().forEach((point, bkt) -> byPoint.put(point, new Given(bkt, 0, 0, 0)));
        byPoint.putAll(outcomes(histories)
                .mapToPair(pair -> new Tuple2<>(pair._1(), BktCalibration.given(parameters.of(pair._1()), pair._2())))
                .collectAsMap());
        return new CalibrationJob(parameters, byPoint);
    }

    List<BktParametersRow> rows() {
        List<BktParametersRow> rows = new ArrayList<>();
        rows.add(row(
                BktParameters.NAMED_PRIOR,
                parameters.namedPrior(),
                new Given(parameters.namedPrior(), 0, 0, 0),
                BktParametersRow.USES_NAMED_PRIOR));
        byPoint.forEach((point, fit) -> rows.add(row(point, fit.parameters(), fit, note(point, fit))));
        return rows;
    }

    private String note(String point, Calibration fit) {
        if (fit instanceof TooFewAnswers || !parameters.byPoint().containsKey(point)) {
            return BktParametersRow.USES_NAMED_PRIOR;
        }
        return fit instanceof Calibrated calibrated && !calibrated.hasConverged()
                ? BktParametersRow.DID_NOT_CONVERGE
                : "";
    }

    private static BktParametersRow row(String point, Bkt bkt, Calibration fit, String note) {
        return new BktParametersRow(
                point,
                bkt.prior(),
                bkt.learn(),
                bkt.guess(),
                bkt.slip(),
                fit.pupils(),
                fit.answers(),
                fit.logLikelihood(),
                note);
    }

    private static JavaPairRDD<String, Collection<Outcomes>> outcomes(JavaRDD<History> histories) {
        return histories
                .flatMapToPair(history -> Outcomes.sequencesByPoint(history).entrySet().stream()
                        .map(entry -> new Tuple2<>(new Tuple2<>(entry.getKey(), entry.getValue()), 1L))
                        .iterator())
                .reduceByKey(Long::sum)
                .mapToPair(pair ->
                        new Tuple2<>(pair._1()._1(), new Outcomes(pair._1()._2(), pair._2())))
                .groupByKey()
                .mapValues(CalibrationJob::listed);
    }

    private static Collection<Outcomes> listed(Iterable<Outcomes> outcomes) {
        List<Outcomes> list = new ArrayList<>();
        outcomes.forEach(list::add);
        return list;
    }
}
