package org.xueqing.spark.job;

import java.io.Serializable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.xueqing.diagnosis.strategy.HabitValue;
import org.xueqing.diagnosis.strategy.Occasion;
import org.xueqing.diagnosis.strategy.PupilPractice;
import org.xueqing.diagnosis.strategy.PupilStrategies;
import org.xueqing.diagnosis.strategy.WheelSpinning;
import org.xueqing.diagnosis.strategy.types.PupilTypes;
import org.xueqing.history.LoggedPupil;
import org.xueqing.itemanalysis.WilsonInterval;
import org.xueqing.report.PupilTypesRow;
import org.xueqing.report.StrategiesRow;
import org.xueqing.report.StrategyEvidenceRow;
import org.xueqing.report.TypeFitsRow;
import org.xueqing.response.BktParameters;
import org.xueqing.run.Findings;
import org.xueqing.spark.publish.FindingsWriter;
import scala.Tuple2;

/** How pupils go about their work: each pupil is read in parallel, and the pupils of a school's grade then come together in one task. */
final class StrategyJob {

    private StrategyJob() {}

    /** @param types of the grade */
    record Grade(List<PupilStrategies> pupils, PupilTypes types) implements Serializable {

        static Grade of(List<PupilPractice> practice) {
            List<PupilStrategies> pupils = PupilStrategies.of(practice);
            return new Grade(pupils, PupilTypes.of(pupils));
        }
    }

    /** @param scales a pupil's school and grade; pupils who are in none are left out. @param through until when answers are known */
    static void run(
            JavaRDD<LoggedPupil> pupils,
            Broadcast<Map<String, String>> scales,
            Broadcast<BktParameters> parameters,
            Instant through,
            FindingsWriter writer) {
        grades(pupils, scales, parameters, through).foreachPartition(part -> {
            while (part.hasNext()) {
                Tuple2<String, Grade> grade = part.next();
                write(grade._1(), grade._2(), writer);
            }
        });
    }

    static JavaPairRDD<String, Grade> grades(
            JavaRDD<LoggedPupil> pupils,
            Broadcast<Map<String, String>> scales,
            Broadcast<BktParameters> parameters,
            Instant through) {
        return pupils.filter(pupil -> pupil.hasAnswers() && scales.value().containsKey(pupil.studentId()))
                .mapPartitionsToPair(part -> {
                    WheelSpinning wheels = new WheelSpinning(parameters.value());
                    return MasteryJob.flat(
                            part,
                            pupil -> Stream.of(new Tuple2<>(
                                    scales.value().getOrDefault(pupil.studentId(), ""),
                                    Parcel.of(PupilPractice.of(pupil, wheels, through)))));
                })
                .groupByKey()
                .mapValues(practice -> Grade.of(listed(practice)));
    }

    private static List<PupilPractice> listed(Iterable<Parcel<PupilPractice>> pupils) {
        List<PupilPractice> all = new ArrayList<>();
        pupils.forEach(pupil -> all.add(pupil.open()));
        return all;
    }

    private static void write(String scale, Grade grade, FindingsWriter writer) throws SQLException {
        writer.write(
                Findings.STRATEGIES,
                grade.pupils().stream()
                        .flatMap(pupil -> pupil.values().stream().map(value -> row(pupil.studentId(), value)))
                        .iterator());
        writer.write(
                Findings.STRATEGY_EVIDENCE,
                grade.pupils().stream()
                        .flatMap(pupil -> pupil.values().stream().flatMap(value -> evidence(pupil.studentId(), value)))
                        .iterator());
        PupilTypes types = grade.types();
        writer.write(
                Findings.PUPIL_TYPES,
                types.byPupil().entrySet().stream()
                        .map(each -> new PupilTypesRow(
                                each.getKey(), scale, each.getValue().name()))
                        .iterator());
        writer.write(
                Findings.TYPE_FITS,
                Stream.of(new TypeFitsRow(
                                scale, types.number(), types.pupils(), types.stability(), name(types.reason())))
                        .iterator());
    }

    private static StrategiesRow row(String studentId, HabitValue value) {
        WilsonInterval share = value.share();
        return new StrategiesRow(
                studentId,
                value.habit().name(),
                share == null ? null : share.share(),
                share == null ? null : share.low(),
                share == null ? null : share.high(),
                value.sum().occasions(),
                value.sum().shown(),
                share == null ? HabitValue.TOO_FEW : null);
    }

    private static Stream<StrategyEvidenceRow> evidence(String studentId, HabitValue value) {
        List<Occasion> latest = value.sum().latest();
        return IntStream.range(0, latest.size())
                .mapToObj(i -> new StrategyEvidenceRow(
                        studentId,
                        value.habit().name(),
                        i + 1,
                        latest.get(i).at(),
                        latest.get(i).of()));
    }

    private static @Nullable String name(PupilTypes.@Nullable Reason reason) {
        return reason == null ? null : reason.name();
    }
}
