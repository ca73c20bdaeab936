package org.xueqing.spark.job;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.history.History;
import org.xueqing.history.LoggedPupil;
import org.xueqing.response.BktParameters;
import org.xueqing.run.PupilFindings;
import org.xueqing.scale.FirstAnswers;
import org.xueqing.scale.Topics;
import org.xueqing.spark.lake.PinnedSnapshot;
import org.xueqing.spark.publish.FindingsWriter;
import org.xueqing.spark.store.PinnedMeasures;
import org.xueqing.spark.store.PinnedScales;
import org.xueqing.spark.store.PinnedStudies;
import org.xueqing.spark.store.PinnedTables;

/** What a run says beside mastery and prediction: what measures did, and abilities, rates, habits and learning curves by school and grade. */
record Diagnoses(
        JavaSparkContext context,
        AnalyzeSettings settings,
        PinnedSnapshot snapshot,
        PinnedTables tables,
        Broadcast<BktParameters> parameters,
        FindingsWriter writer,
        Stages stages) {

    /** @param histories of those logged pupils who have answers */
    void run(JavaRDD<LoggedPupil> logged, JavaRDD<History> histories) throws SQLException {
        PinnedMeasures measures = PinnedMeasures.read(settings.store(), snapshot.dataThrough());
        EffectJob.run(context, histories, tables.classesByPupil(), measures, parameters, writer);
        stages.done("effects", "what measures did");
        Map<String, String> scales = AbilityJob.scales(tables.classesByPupil(), measures.cohorts());
        Instant schoolYear = FirstAnswers.schoolYearOf(snapshot.dataThrough(), PupilFindings.SCHOOL_ZONE);
        measure(histories, scales, schoolYear);
        watch(logged, histories, context.broadcast(scales));
    }

    private void measure(JavaRDD<History> histories, Map<String, String> scales, Instant schoolYear)
            throws SQLException {
        Topics topics = Topics.of(Curriculum.load());
        long measured = new AbilityJob(topics, scales, PinnedScales.read(settings.store()), schoolYear)
                .run(context, histories, writer);
        stages.done("abilities", "items and abilities of " + measured + " grades on a scale each");
        RateJob.run(histories, context.broadcast(new RateJob(scales, schoolYear)), writer);
        stages.done("rates", "how fast practice helps and fades");
        PinnedStudies studies = PinnedStudies.read(settings.store(), snapshot.dataThrough());
        StudyJob.run(
                histories,
                context.broadcast(new StudyJob(studies, new TreeMap<>(tables.classesByPupil()), topics)),
                writer);
        stages.done("studies", "items in " + studies.studies().size() + " approved studies");
    }

    private void watch(JavaRDD<LoggedPupil> logged, JavaRDD<History> histories, Broadcast<Map<String, String>> scales) {
        StrategyJob.run(logged, scales, parameters, snapshot.dataThrough(), writer);
        stages.done("strategies", "how pupils go about their work");
        ProcessJob.run(histories, context.broadcast(new TreeMap<>(tables.classesByPupil())), scales, writer);
        stages.done("process", "learning curves of classes and grades");
    }
}
