package org.xueqing.spark.job;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.xueqing.history.History;
import org.xueqing.prediction.training.NextAnswerTrainer;
import org.xueqing.report.RunClassMembersRow;
import org.xueqing.response.BktParameters;
import org.xueqing.spark.lake.EmptyLakeException;
import org.xueqing.spark.lake.LakeSession;
import org.xueqing.spark.lake.PinnedSnapshot;
import org.xueqing.spark.lake.PracticeLake;
import org.xueqing.spark.publish.Findings;
import org.xueqing.spark.publish.FindingsWriter;
import org.xueqing.spark.publish.RunInProgressException;
import org.xueqing.spark.publish.RunLedger;
import org.xueqing.spark.publish.RunStart;
import org.xueqing.spark.store.PinnedTables;

/**
 * One run: pin the lake and the versioned tables, build histories, count items, calibrate, trace, predict, publish. Findings
 * are staged under the run's number, so a run that dies leaves the published one as it was.
 */
final class Analysis {

    private final AnalyzeSettings settings;
    private final Optional<BktParameters> given;
    private final Clock clock;
    private final Stages stages;

    /** @param given parameters that the run keeps; empty means that it calibrates */
    Analysis(AnalyzeSettings settings, Optional<BktParameters> given, Clock clock, Stages stages) {
        this.settings = settings;
        this.given = given;
        this.clock = clock;
        this.stages = stages;
    }

    RunReport run() throws SQLException, RunInProgressException, EmptyLakeException {
        try (RunLedger ledger = RunLedger.open(settings.store())) {
            ledger.abandonDeadRuns();
            SparkSession spark = LakeSession.open(settings.master(), settings.store(), settings.lake());
            try {
                return run(ledger, spark);
            } finally {
                spark.stop();
            }
        }
    }

    private RunReport run(RunLedger ledger, SparkSession spark) throws SQLException, EmptyLakeException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        stages.done("start", "Spark " + spark.version() + " on " + settings.master());
        PracticeLake lake = PracticeLake.pin(spark);
        PinnedSnapshot snapshot = lake.snapshot();
        PinnedTables tables = PinnedTables.read(
                settings.store(),
                snapshot.dataThrough().atOffset(ZoneOffset.UTC).toLocalDate());
        long runId = ledger.begin(start(snapshot, tables));
        FindingsWriter writer = new FindingsWriter(settings.store(), runId);
        JavaRDD<History> histories = lake.histories(context.broadcast(tables.bank()));
        List<String> pupils = histories.map(History::studentId).collect();
        long answers = histories.map(history -> (long) history.answers().size()).fold(0L, Long::sum);
        stages.done("histories", answers + " answers of " + pupils.size() + " pupils, run " + runId);
        ItemStatisticsJob.run(histories, writer);
        stages.done("items", "item statistics");
        CalibrationJob calibration = given.map(parameters -> CalibrationJob.given(parameters, histories))
                .orElseGet(() -> CalibrationJob.calibrate(histories));
        writer.write(Findings.BKT_PARAMETERS, calibration.rows().iterator());
        stages.done("calibrate", calibration.byPoint().size() + " knowledge points");
        MasteryJob.run(histories, context.broadcast(calibration.parameters()), writer);
        stages.done("trace", "mastery of every pupil");
        PredictionJob prediction = PredictionJob.run(context, histories, settings.seed());
        writer.write(Findings.PREDICTION_MODELS, prediction.models().iterator());
        writer.write(Findings.EVALUATIONS, prediction.evaluations().iterator());
        stages.done("predict", prediction.models().size() + " models");
        writer.write(
                Findings.RUN_CLASS_MEMBERS,
                memberships(pupils, tables.classesByPupil()).iterator());
        ledger.summariseClasses(runId, AnalyzeSettings.MASTERED_FROM);
        stages.done("summarise", "classes");
        ledger.publish(runId, clock.instant(), answers, pupils.size(), RunReport.json(stages.seconds()));
        stages.done("publish", "run " + runId);
        return new RunReport(
                runId,
                answers,
                pupils.size(),
                calibration.byPoint().size(),
                snapshot.id(),
                stages.seconds(),
                prediction.evaluations());
    }

    private RunStart start(PinnedSnapshot snapshot, PinnedTables tables) {
        Map<String, Object> used = new TreeMap<>();
        used.put("parameters", given.isPresent() ? "given" : "calibrated");
        used.put("masteredFrom", AnalyzeSettings.MASTERED_FROM);
        used.put("predictionL2", NextAnswerTrainer.L2_PENALTY);
        return new RunStart(
                clock.instant(),
                snapshot.id(),
                snapshot.offsets(),
                snapshot.dataThrough(),
                settings.codeVersion(),
                settings.seed(),
                RunReport.json(tables.versions()),
                RunReport.json(used));
    }

    /** Classes of all pupils with answers or with a membership. */
    private static List<RunClassMembersRow> memberships(
            List<String> pupils, SortedMap<String, List<String>> classesByPupil) {
        List<RunClassMembersRow> members = new ArrayList<>();
        classesByPupil.forEach(
                (pupil, classes) -> classes.forEach(classId -> members.add(new RunClassMembersRow(classId, pupil))));
        Stream<String> unassigned = pupils.stream().filter(pupil -> !classesByPupil.containsKey(pupil));
        unassigned.map(RunClassMembersRow::unassigned).forEach(members::add);
        return members;
    }
}
