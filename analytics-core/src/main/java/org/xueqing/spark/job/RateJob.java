package org.xueqing.spark.job;

import java.io.Serializable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.history.History;
import org.xueqing.measurement.rate.GradeRates;
import org.xueqing.measurement.rate.PupilOpportunities;
import org.xueqing.measurement.rate.Rate;
import org.xueqing.measurement.rate.RateModel;
import org.xueqing.report.PracticeRatesRow;
import org.xueqing.run.Findings;
import org.xueqing.spark.publish.FindingsWriter;
import scala.Tuple2;

/**
 * How fast practice helps each pupil and fades: the pupils of a school's grade come together in one task.
 *
 * @param scales a pupil's school and grade; pupils who are in none are left out
 * @param since answers from then on count
 */
record RateJob(Map<String, String> scales, Instant since) implements Serializable {

    static void run(JavaRDD<History> histories, Broadcast<RateJob> job, FindingsWriter writer) {
        rates(histories, job).foreachPartition(part -> {
            while (part.hasNext()) {
                Tuple2<String, GradeRates> grade = part.next();
                write(grade._1(), grade._2(), writer);
            }
        });
    }

    static JavaPairRDD<String, GradeRates> rates(JavaRDD<History> histories, Broadcast<RateJob> job) {
        return histories
                .filter(history -> job.value().scales().containsKey(history.studentId()))
                .mapToPair(history -> new Tuple2<>(
                        job.value().scales().get(history.studentId()),
                        Parcel.of(PupilOpportunities.of(history, job.value().since()))))
                .groupByKey()
                .mapValues(pupils -> RateModel.of(listed(pupils)));
    }

    private static List<PupilOpportunities> listed(Iterable<Parcel<PupilOpportunities>> pupils) {
        List<PupilOpportunities> all = new ArrayList<>();
        pupils.forEach(pupil -> all.add(pupil.open()));
        return all;
    }

    private static void write(String scale, GradeRates grade, FindingsWriter writer) throws SQLException {
        writer.write(
                Findings.PRACTICE_RATES,
                grade.pupils().stream()
                        .flatMap(pupil -> Stream.of(
                                row(pupil.studentId(), scale, "LEARNING", grade.usualLearning(), pupil.learning()),
                                row(
                                        pupil.studentId(),
                                        scale,
                                        "FORGETTING",
                                        grade.usualForgetting(),
                                        pupil.forgetting())))
                        .iterator());
    }

    private static PracticeRatesRow row(String studentId, String scale, String kind, double usual, Rate rate) {
        return rate instanceof Rate.Known known
                ? new PracticeRatesRow(studentId, scale, kind, usual, known.beyond(), known.error(), known.answers())
                : new PracticeRatesRow(studentId, scale, kind, usual, null, null, rate.answers());
    }
}
