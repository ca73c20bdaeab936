package org.xueqing.ingest.trial;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.evaluation.Accuracy;
import org.xueqing.evaluation.Interval;
import org.xueqing.evaluation.Intervals;
import org.xueqing.evaluation.Judgement;
import org.xueqing.evaluation.OpportunityBand;
import org.xueqing.evaluation.Recalibration;
import org.xueqing.evaluation.Reliability;

/** Figures for programs: one object per model and fold, and one for all folds pooled. What does not exist is null. */
public final class FigureJson {

    static final String POOLED = "pooled";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FigureJson() {}

    /** One array, an object to a line. */
    public static String array(List<ModelFigures> models) {
        return models.stream()
                .flatMap(model -> objects(model).stream())
                .map(ObjectNode::toString)
                .collect(Collectors.joining(",\n ", "[", "]"));
    }

    static List<ObjectNode> objects(ModelFigures model) {
        return Stream.concat(model.folds().stream().map(fold -> fold(model, fold)), Stream.of(pooled(model)))
                .toList();
    }

    private static ObjectNode fold(ModelFigures model, ModelFigures.FoldFigures fold) {
        ObjectNode node = JSON.createObjectNode();
        node.put("model", model.name()).put("fold", fold.fold());
        put(node, fold.judgement());
        node.put("answersOnUnseenPoints", fold.answersOnUnseenPoints());
        node.put("skills", model.skills());
        return node.put("fitSeconds", fold.fitSeconds()).put("walkSeconds", fold.walkSeconds());
    }

    private static ObjectNode pooled(ModelFigures model) {
        ObjectNode node = JSON.createObjectNode();
        node.put("model", model.name()).put("fold", POOLED);
        put(node, model.pooled());
        put(node, "foldMeanAuc", finite(model.mean(ModelFigures.FoldFigures::auc)));
        put(node, "foldSdAuc", finite(model.deviation(ModelFigures.FoldFigures::auc)));
        putBands(node.putArray("opportunities"), model.pooled().opportunities());
        putBins(node.putArray("reliabilityTable"), model.pooled().reliability());
        node.put("answersOnUnseenPoints", model.answersOnUnseenPoints());
        node.put("skills", model.skills());
        return node.put("fitSeconds", model.sum(ModelFigures.FoldFigures::fitSeconds))
                .put("walkSeconds", model.sum(ModelFigures.FoldFigures::walkSeconds));
    }

    private static void put(ObjectNode node, Judgement judgement) {
        Accuracy accuracy = judgement.accuracy();
        Reliability reliability = judgement.reliability();
        Intervals intervals = judgement.intervals();
        node.put("n", accuracy.answers());
        put(node, "auc", accuracy.auc());
        put(node, "auc", intervals.auc());
        node.put("rmse", accuracy.rmse());
        put(node, "rmse", intervals.rmse());
        node.put("logLoss", accuracy.logLoss());
        put(node, "logLoss", intervals.logLoss());
        node.put("accuracy", accuracy.hitRate());
        node.put("ece", reliability.ece());
        put(node, "ece", intervals.ece());
        put(node, "slope", figure(judgement.recalibration().map(Recalibration::slope)));
        put(node, "slope", intervals.slope());
        put(node, "intercept", figure(judgement.recalibration().map(Recalibration::intercept)));
        put(node, "aucByPoint", judgement.aucByPoint());
        put(node, "aucByPupil", judgement.aucByPupil());
        node.put("brier", reliability.brier());
        node.put("brierReliability", reliability.reliability());
        node.put("brierResolution", reliability.resolution());
        node.put("brierUncertainty", reliability.uncertainty());
    }

    private static void putBands(ArrayNode array, List<OpportunityBand> bands) {
        for (OpportunityBand band : bands) {
            ObjectNode node = array.addObject().put("opportunity", band.label());
            node.put("n", band.accuracy().answers());
            node.put("meanPredicted", band.meanPredicted()).put("shareCorrect", band.shareCorrect());
            put(node, "auc", band.accuracy().auc());
            node.put("logLoss", band.accuracy().logLoss());
            node.put("rmse", band.accuracy().rmse());
        }
    }

    private static void putBins(ArrayNode array, Reliability reliability) {
        for (Reliability.Bin bin : reliability.bins()) {
            array.addObject()
                    .put("bin", bin.number())
                    .put("n", bin.answers())
                    .put("meanPredicted", bin.meanPredicted())
                    .put("shareCorrect", bin.shareCorrect());
        }
    }

    private static void put(ObjectNode node, String name, Optional<Interval> interval) {
        put(node, name + "Low", figure(interval.map(Interval::low)));
        put(node, name + "High", figure(interval.map(Interval::high)));
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    private static OptionalDouble figure(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
