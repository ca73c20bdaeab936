package org.xueqing.spark.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.xueqing.history.History;
import org.xueqing.history.LoggedPupil;
import org.xueqing.report.RunClassMembersRow;
import org.xueqing.report.RunPupilsRow;
import org.xueqing.run.Findings;
import org.xueqing.spark.publish.FindingsWriter;
import scala.Tuple2;

/**
 * The pupils with answers in a run.
 *
 * @param answersByPupil answers that nobody took back, later attempts and unmapped items included
 */
record RunPupils(SortedMap<String, Integer> answersByPupil) {

    static RunPupils of(JavaRDD<History> histories) {
        return new RunPupils(new TreeMap<>(histories
                .mapToPair(history ->
                        new Tuple2<>(history.studentId(), history.answers().size()))
                .collectAsMap()));
    }

    long count() {
        return answersByPupil.size();
    }

    long answers() {
        return answersByPupil.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** What a continuation has to know of each pupil of the log. */
    static void write(JavaRDD<LoggedPupil> pupils, boolean areRefolded, FindingsWriter writer) {
        pupils.foreachPartition(part -> writer.write(Findings.RUN_PUPILS, rows(part, areRefolded)));
    }

    private static Iterator<RunPupilsRow> rows(Iterator<LoggedPupil> pupils, boolean areRefolded) {
        Iterable<LoggedPupil> all = () -> pupils;
        return StreamSupport.stream(all.spliterator(), false)
                .map(pupil -> new RunPupilsRow(
                        pupil.studentId(),
                        pupil.history().answers().size(),
                        pupil.seen().sortedHashes(),
                        areRefolded))
                .iterator();
    }

    /** Classes of all pupils with answers or with a membership. */
    List<RunClassMembersRow> memberships(SortedMap<String, List<String>> classesByPupil) {
        List<RunClassMembersRow> members = new ArrayList<>();
        classesByPupil.forEach(
                (pupil, classes) -> classes.forEach(classId -> members.add(new RunClassMembersRow(classId, pupil))));
        answersByPupil.keySet().stream()
                .filter(pupil -> !classesByPupil.containsKey(pupil))
                .map(RunClassMembersRow::unassigned)
                .forEach(members::add);
        return members;
    }
}
