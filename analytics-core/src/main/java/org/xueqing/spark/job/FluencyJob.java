package org.xueqing.spark.job;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.xueqing.fluency.Aim;
import org.xueqing.fluency.Aims;
import org.xueqing.fluency.Fluency;
import org.xueqing.fluency.PracticeDays;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.report.FluencyRow;
import org.xueqing.run.Findings;
import org.xueqing.spark.publish.FindingsWriter;

/** How fluent every pupil is on every point with timed answers. */
final class FluencyJob {

    private FluencyJob() {}

    /** @param grades of pupils who are in a class; the others have no aim */
    static void run(
            JavaRDD<History> histories, Broadcast<Map<String, Integer>> grades, ZoneId zone, FindingsWriter writer) {
        histories.foreachPartition(part -> writer.write(
                Findings.FLUENCY,
                MasteryJob.flat(part, history -> rows(history, grades.value().get(history.studentId()), zone))));
    }

    private static Stream<FluencyRow> rows(History history, @Nullable Integer grade, ZoneId zone) {
        Map<String, PracticeDays> byPoint = new TreeMap<>();
        for (Answer answer : history.answers()) {
            PracticeDays more = PracticeDays.of(answer, zone);
            answer.knowledgePoints().forEach(point -> byPoint.merge(point, more, PracticeDays::plus));
        }
        return byPoint.entrySet().stream()
                .filter(days -> !days.getValue().byDay().isEmpty())
                .map(days ->
                        Fluency.of(days.getValue(), aim(days.getKey(), grade)).row(history.studentId(), days.getKey()));
    }

    private static Optional<Aim> aim(String point, @Nullable Integer grade) {
        return grade == null ? Optional.empty() : Aims.of(point, grade);
    }
}
