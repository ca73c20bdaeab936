package org.xueqing.spark.job;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.history.History;
import org.xueqing.mastery.PointMastery;
import org.xueqing.mastery.Tracing;
import org.xueqing.report.MasteryRow;
import org.xueqing.response.BktParameters;
import org.xueqing.spark.publish.Findings;
import org.xueqing.spark.publish.FindingsWriter;

/** What every pupil masters, with the one function that live tracing uses too. */
final class MasteryJob {

    private MasteryJob() {}

    static void run(JavaRDD<History> histories, Broadcast<BktParameters> parameters, FindingsWriter writer) {
        histories.foreachPartition(part -> writer.write(Findings.MASTERY, rows(part, new Tracing(parameters.value()))));
    }

    private static Iterator<MasteryRow> rows(Iterator<History> histories, Tracing tracing) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(histories, Spliterator.ORDERED), false)
                .flatMap(history -> rows(history, tracing))
                .iterator();
    }

    private static Stream<MasteryRow> rows(History history, Tracing tracing) {
        return tracing.trace(history).byPoint().entrySet().stream()
                .map(entry -> row(history.studentId(), entry.getKey(), entry.getValue()));
    }

    private static MasteryRow row(String studentId, String knowledgePoint, PointMastery mastery) {
        return new MasteryRow(
                studentId,
                knowledgePoint,
                mastery.probability(),
                mastery.answers(),
                mastery.correct(),
                mastery.isJoint(),
                mastery.lastAnsweredAt(),
                mastery.lastSequence());
    }
}
