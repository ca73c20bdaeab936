package org.xueqing.spark.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.history.History;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Growth;
import org.xueqing.mastery.Trace;
import org.xueqing.report.MasteryRow;
import org.xueqing.report.PupilSurplusRow;
import org.xueqing.report.PupilWeeksRow;
import org.xueqing.response.BktParameters;
import org.xueqing.run.Findings;
import org.xueqing.run.PupilFindings;
import org.xueqing.spark.publish.FindingsWriter;

/** What every pupil masters and how it grew, with the one function that live tracing uses too. */
final class MasteryJob {

    private MasteryJob() {}

    static void run(JavaRDD<PupilEvidence> pupils, Broadcast<BktParameters> parameters, FindingsWriter writer) {
        pupils.foreachPartition(part -> {
            Trace trace = new Trace(parameters.value());
            List<PupilSurplusRow> surpluses = new ArrayList<>();
            writer.write(Findings.MASTERY, flat(part, pupil -> rows(pupil, trace, surpluses)));
            writer.write(Findings.PUPIL_SURPLUS, surpluses.iterator());
        });
    }

    /** @param dataThrough weeks go on until then */
    static void grow(
            JavaRDD<History> histories,
            Broadcast<BktParameters> parameters,
            Instant dataThrough,
            FindingsWriter writer) {
        LocalDate lastDay = PupilFindings.day(dataThrough);
        histories.foreachPartition(part -> {
            Trace trace = new Trace(parameters.value());
            writer.write(Findings.PUPIL_WEEKS, flat(part, history -> weeks(history, trace, lastDay)));
        });
    }

    private static Stream<PupilWeeksRow> weeks(History history, Trace trace, LocalDate lastDay) {
        return Growth.of(history, trace, PupilFindings.SCHOOL_ZONE, PupilFindings.MASTERED_FROM, lastDay).stream()
                .map(week -> PupilFindings.row(history.studentId(), week));
    }

    static <P, R> Iterator<R> flat(Iterator<P> pupils, Function<P, Stream<R>> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pupils, Spliterator.ORDERED), false)
                .flatMap(rows)
                .iterator();
    }

    private static Stream<MasteryRow> rows(PupilEvidence pupil, Trace trace, List<PupilSurplusRow> surpluses) {
        trace.clear();
        trace.fold(pupil);
        if (trace.size() > 0) {
            surpluses.add(PupilFindings.row(pupil.studentId(), trace.surplus()));
        }
        return trace.belief().byPoint().entrySet().stream()
                .map(entry -> PupilFindings.row(pupil.studentId(), entry.getKey(), entry.getValue()));
    }
}
