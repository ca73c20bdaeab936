package org.xueqing.spark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.calibration.Beliefs;
import org.xueqing.calibration.BktCalibration;
import org.xueqing.calibration.Calibration;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.calibration.Calibration.Given;
import org.xueqing.calibration.CurriculumUnits;
import org.xueqing.calibration.EasedItem;
import org.xueqing.calibration.Estimate;
import org.xueqing.calibration.FullCalibration;
import org.xueqing.calibration.PooledCalibration;
import org.xueqing.report.BktParametersRow;
import org.xueqing.report.ItemEaseRow;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import scala.Tuple2;

/** The parameters that a run freezes. */
record CalibrationJob(
        BktParameters parameters, SortedMap<String, Calibration> byPoint, SortedMap<String, EasedItem> items) {

    /** Estimates the parameters of every point with evidence, the ease of every item, and how alike a pupil is on all points. */
    static CalibrationJob calibrate(SparkEvidence evidence) {
        PooledCalibration points = new PooledCalibration(CurriculumUnits.load(), true, Beliefs.USUAL_ANSWERS);
        FullCalibration.Result result = new FullCalibration(points, true, true).of(evidence);
        return new CalibrationJob(result.parameters(), new TreeMap<>(result.byPoint()), result.items());
    }

    /** Keeps given parameters and only says how well they fit. */
    static CalibrationJob given(BktParameters parameters, SparkEvidence evidence) {
        SortedMap<String, Calibration> byPoint = new TreeMap<>();
        parameters.byPoint().forEach((point, bkt) -> byPoint.put(point, new Given(bkt, 0, 0, 0)));
        byPoint.putAll(evidence.trees(parameters.ease())
                .mapToPair(pair -> new Tuple2<>(pair._1(), BktCalibration.given(parameters.of(pair._1()), pair._2())))
                .collectAsMap());
        return new CalibrationJob(parameters, byPoint, given(parameters.ease()));
    }

    private static SortedMap<String, EasedItem> given(ItemEase ease) {
        SortedMap<String, EasedItem> items = new TreeMap<>();
        ease.quartersByItem()
                .forEach((item, quarters) ->
                        items.put(item, new EasedItem(quarters / ItemEase.QUARTERS_PER_LOGIT, 0, 0)));
        return items;
    }

    List<BktParametersRow> rows() {
        List<BktParametersRow> rows = new ArrayList<>();
        rows.add(row(BktParameters.NAMED_PRIOR, new Given(parameters.namedPrior(), 0, 0, 0)));
        byPoint.forEach((point, fit) -> rows.add(row(point, fit)));
        return rows;
    }

    List<ItemEaseRow> itemRows() {
        List<ItemEaseRow> rows = new ArrayList<>();
        items.forEach(
                (item, ease) -> rows.add(new ItemEaseRow(item, ease.ease(), ease.standardError(), ease.answers())));
        return rows;
    }

    private BktParametersRow row(String point, Calibration fit) {
        List<Estimate> estimates = fit instanceof Calibrated calibrated ? calibrated.estimates() : List.of();
        return new BktParametersRow(
                point,
                fit.parameters().prior(),
                fit.parameters().learn(),
                fit.parameters().guess(),
                fit.parameters().slip(),
                fit.parameters().forget(),
                new ArrayList<>(estimates.stream().map(Estimate::standardError).toList()),
                estimates.stream().map(Estimate::low).toList(),
                estimates.stream().map(Estimate::high).toList(),
                fit.pupils(),
                fit.answers(),
                fit.logLikelihood(),
                flags(point, fit));
    }

    private List<String> flags(String point, Calibration fit) {
        if (fit instanceof Calibrated calibrated) {
            return calibrated.flags().stream()
                    .map(CalibrationJob::word)
                    .sorted()
                    .toList();
        }
        return List.of(
                parameters.byPoint().containsKey(point) ? BktParametersRow.GIVEN : BktParametersRow.USES_NAMED_PRIOR);
    }

    private static String word(Enum<?> flag) {
        return flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
