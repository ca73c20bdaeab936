package org.xueqing.spark.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.xueqing.diagnosis.process.CurveFit;
import org.xueqing.diagnosis.process.LearningCurve;
import org.xueqing.diagnosis.process.LearningCurve.Step;
import org.xueqing.diagnosis.process.Opportunities;
import org.xueqing.history.History;
import org.xueqing.report.LearningCurvesRow;
import org.xueqing.run.Findings;
import org.xueqing.spark.publish.FindingsWriter;
import scala.Tuple2;

/** Learning curves of classes and grades: each pupil is a pattern a point, patterns are counted where they lie, counts come together. */
final class ProcessJob {

    private ProcessJob() {}

    /** Pupils who are looked at together on a point. @param kind CLASS or GRADE */
    record Group(String kind, String id, String knowledgePoint) implements Serializable {}

    /**
     * @param classes of a pupil
     * @param scales a pupil's school and grade
     */
    static void run(
            JavaRDD<History> histories,
            Broadcast<Map<String, List<String>>> classes,
            Broadcast<Map<String, String>> scales,
            FindingsWriter writer) {
        curves(histories, classes, scales)
                .foreachPartition(part -> writer.write(
                        Findings.LEARNING_CURVES,
                        MasteryJob.flat(part, each -> Stream.of(row(each._1(), LearningCurve.of(each._2()))))));
    }

    /** Of groups with enough pupils to be looked at. */
    static JavaPairRDD<Group, Opportunities> curves(
            JavaRDD<History> histories,
            Broadcast<Map<String, List<String>>> classes,
            Broadcast<Map<String, String>> scales) {
        return histories
                .flatMapToPair(history -> {
                    List<Tuple2<String, String>> groups = new ArrayList<>();
                    classes.value()
                            .getOrDefault(history.studentId(), List.of())
                            .forEach(id -> groups.add(new Tuple2<>("CLASS", id)));
                    String scale = scales.value().get(history.studentId());
                    if (scale != null) {
                        groups.add(new Tuple2<>("GRADE", scale));
                    }
                    return patterns(history).entrySet().stream()
                            .flatMap(point -> groups.stream()
                                    .map(group -> new Tuple2<>(
                                            new Group(group._1(), group._2(), point.getKey()), point.getValue())))
                            .iterator();
                })
                .aggregateByKey(Opportunities.NONE, Opportunities::plus, Opportunities::plus)
                .filter(each -> each._2().reached(1) >= LearningCurve.FEWEST_PUPILS);
    }

    private static Map<String, Integer> patterns(History history) {
        Map<String, Integer> patterns = new TreeMap<>();
        history.evidence().forEach(answer -> answer.knowledgePoints()
                .forEach(point -> patterns.merge(
                        point,
                        Opportunities.after(Opportunities.NO_PATTERN, answer.isCorrect()),
                        (before, first) -> Opportunities.after(before, answer.isCorrect()))));
        return patterns;
    }

    private static LearningCurvesRow row(Group group, LearningCurve curve) {
        @Nullable CurveFit fit = curve.fit();
        return new LearningCurvesRow(
                group.kind(),
                group.id(),
                group.knowledgePoint(),
                counts(curve.all(), Step::pupils),
                counts(curve.all(), Step::right),
                curve.steady().isEmpty() ? 0 : (int) curve.steady().get(0).pupils(),
                counts(curve.steady(), Step::right),
                fit == null ? null : fit.intercept(),
                fit == null ? null : fit.slope(),
                fit == null ? null : fit.low(),
                fit == null ? null : fit.high(),
                curve.finding().name());
    }

    private static List<Integer> counts(List<Step> steps, ToLongFunction<Step> count) {
        return steps.stream().map(step -> (int) count.applyAsLong(step)).toList();
    }
}
