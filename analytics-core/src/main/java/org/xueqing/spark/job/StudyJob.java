package org.xueqing.spark.job;

import java.io.Serializable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.history.History;
import org.xueqing.report.ItemDifferencesRow;
import org.xueqing.report.StudyRunsRow;
import org.xueqing.run.Findings;
import org.xueqing.run.PupilFindings;
import org.xueqing.scale.Comparison;
import org.xueqing.scale.FirstAnswers;
import org.xueqing.scale.GroupComparison;
import org.xueqing.scale.Topics;
import org.xueqing.spark.publish.FindingsWriter;
import org.xueqing.spark.store.PinnedStudies;
import org.xueqing.spark.store.PinnedStudies.Study;
import scala.Tuple2;

/**
 * Whether items treat the groups of approved studies alike: the pupils of a study come together in one task. A pupil in classes
 * of both groups is in neither.
 */
record StudyJob(PinnedStudies studies, Map<String, List<String>> classesByPupil, Topics topics)
        implements Serializable {

    /** A pupil of a study. */
    record Member(boolean isFocal, FirstAnswers answers) implements Serializable {}

    /** What a study found. */
    record Found(int focal, int reference, Comparison comparison) implements Serializable {

        static Found of(Iterable<Member> members) {
            List<FirstAnswers> focal = new ArrayList<>();
            List<FirstAnswers> reference = new ArrayList<>();
            members.forEach(member -> (member.isFocal() ? focal : reference).add(member.answers()));
            return new Found(focal.size(), reference.size(), GroupComparison.of(focal, reference));
        }
    }

    static void run(JavaRDD<History> histories, Broadcast<StudyJob> job, FindingsWriter writer) {
        if (job.value().studies().studies().isEmpty()) {
            return;
        }
        found(histories, job).foreachPartition(part -> {
            while (part.hasNext()) {
                Tuple2<String, Found> study = part.next();
                write(study._1(), study._2(), writer);
            }
        });
    }

    static JavaPairRDD<String, Found> found(JavaRDD<History> histories, Broadcast<StudyJob> job) {
        return histories
                .flatMapToPair(history -> job.value().members(history).iterator())
                .groupByKey()
                .mapValues(Found::of);
    }

    private Stream<Tuple2<String, Member>> members(History history) {
        List<String> classes = classesByPupil.getOrDefault(history.studentId(), List.of());
        return studies.studies().stream()
                .filter(study -> isIn(classes, study.focal()) != isIn(classes, study.reference()))
                .map(study ->
                        new Tuple2<>(study.id(), new Member(isIn(classes, study.focal()), answers(history, study))));
    }

    private FirstAnswers answers(History history, Study study) {
        return FirstAnswers.of(history, topics, study.since(), PupilFindings.SCHOOL_ZONE);
    }

    private static boolean isIn(List<String> classes, Set<String> group) {
        return !Collections.disjoint(classes, group);
    }

    static void write(String study, Found found, FindingsWriter writer) throws SQLException {
        Comparison comparison = found.comparison();
        Comparison.Reason reason = comparison.reason();
        writer.write(
                Findings.STUDY_RUNS,
                Stream.of(new StudyRunsRow(
                                study,
                                found.focal(),
                                found.reference(),
                                comparison.shifts().size(),
                                reason == null ? null : reason.name()))
                        .iterator());
        writer.write(
                Findings.ITEM_DIFFERENCES,
                comparison.shifts().stream()
                        .map(shift -> new ItemDifferencesRow(
                                study,
                                shift.itemId(),
                                shift.logits(),
                                shift.error(),
                                shift.pValue(),
                                shift.size().name()))
                        .iterator());
    }
}
