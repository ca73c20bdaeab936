package org.xueqing.spark.job;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.xueqing.history.History;
import org.xueqing.history.LoggedPupil;
import org.xueqing.report.EvaluationsRow;
import org.xueqing.response.BktParameters;
import org.xueqing.response.SurplusEffects;
import org.xueqing.run.Findings;
import org.xueqing.run.PupilFindings;
import org.xueqing.spark.lake.EmptyLakeException;
import org.xueqing.spark.lake.LakeSession;
import org.xueqing.spark.lake.PinnedSnapshot;
import org.xueqing.spark.lake.PracticeLake;
import org.xueqing.spark.publish.FindingsWriter;
import org.xueqing.spark.publish.ModelRegistry;
import org.xueqing.spark.publish.RunInProgressException;
import org.xueqing.spark.publish.RunLedger;
import org.xueqing.spark.publish.RunStart;
import org.xueqing.spark.store.PinnedTables;
import org.xueqing.spark.store.Teaching;

/**
 * One run: pin the lake and the versioned tables, build histories, count items, calibrate, trace, predict, diagnose, sum up
 * classes, publish. Findings are staged under the run's number, so a run that dies leaves the published one as it was.
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

    /** Continues the published run if that was asked for and can be; else makes a new one. */
    AnalysisReport run()
            throws SQLException, RunInProgressException, EmptyLakeException, NothingNewException, InterruptedException {
        try (RunLedger ledger = RunLedger.open(settings.store())) {
            ledger.abandonDeadRuns();
            ledger.retireOldRuns();
            SparkSession spark = LakeSession.open(settings.master(), settings.store(), settings.lake());
            try {
                stages.done("start", "Spark " + spark.version() + " on " + settings.master());
                return settings.isContinuation() ? continued(ledger, spark) : run(ledger, spark);
            } finally {
                spark.stop();
            }
        }
    }

    private AnalysisReport continued(RunLedger ledger, SparkSession spark)
            throws SQLException, EmptyLakeException, NothingNewException, InterruptedException {
        Ground ground = new GroundSurvey(settings, given, spark).result();
        if (ground instanceof Ground.Unfit unfit) {
            stages.note("A full run is made, since the published one cannot be continued: " + unfit.why() + ".");
            return run(ledger, spark);
        }
        Ground.Firm firm = (Ground.Firm) ground;
        if (firm.appended().isEmpty()) {
            throw new NothingNewException(firm.run().runId());
        }
        Continuation continuation = new Continuation(settings, firm, clock, stages);
        return firm.run().isKept() ? continuation.takeOverFromLive(ledger) : continuation.run(ledger);
    }

    private RunReport run(RunLedger ledger, SparkSession spark)
            throws SQLException, EmptyLakeException, InterruptedException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        PracticeLake lake = PracticeLake.pin(spark);
        PinnedTables tables = tables(lake.snapshot());
        long runId = ledger.begin(start(lake.snapshot(), tables));
        FindingsWriter writer = new FindingsWriter(settings.store(), runId);
        JavaRDD<LoggedPupil> logged = permitted(
                lake.pupils(context.broadcast(tables.bank())),
                LoggedPupil::studentId,
                tables.withheld().practice());
        JavaRDD<History> histories = logged.filter(LoggedPupil::hasAnswers).map(LoggedPupil::history);
        RunPupils pupils = RunPupils.of(histories);
        RunPupils.write(logged, false, writer);
        stages.done("histories", pupils.answers() + " answers of " + pupils.count() + " pupils, run " + runId);
        ItemStatisticsJob.run(histories, writer);
        stages.done("items", "item statistics");
        SparkEvidence evidence = SparkEvidence.of(context, histories);
        CalibrationJob calibration = calibrate(evidence, writer);
        ledger.keep(runId, calibration.parameters().effects());
        Broadcast<BktParameters> parameters = context.broadcast(calibration.parameters());
        MasteryJob.run(evidence.evidence(), parameters, writer);
        MasteryJob.grow(histories, parameters, lake.snapshot().dataThrough(), writer);
        FluencyJob.run(histories, context.broadcast(tables.grades()), PupilFindings.SCHOOL_ZONE, writer);
        stages.done("trace", "mastery and fluency of every pupil");
        ModelRegistry models = new ModelRegistry(settings.store());
        PredictionJob prediction = predict(
                context.broadcast(tables.grades()),
                context.broadcast(models.live(EvaluationsRow.NEXT_ANSWER)),
                permitted(histories, History::studentId, tables.withheld().prediction()),
                writer);
        OutcomeJob outcomes = OutcomeJob.run(
                context,
                permitted(histories, History::studentId, tables.withheld().prediction()),
                tables.classesByPupil(),
                Teaching.read(settings.store(), lake.snapshot().dataThrough()),
                parameters,
                lake.snapshot().dataThrough(),
                writer);
        stages.done("outlook", outcomes.outlooks() + " outlooks on units and terms, learnt of " + outcomes.learnt());
        new Diagnoses(context, settings, lake.snapshot(), tables, parameters, writer, stages).run(logged, histories);
        writer.write(
                Findings.RUN_CLASS_MEMBERS,
                pupils.memberships(tables.classesByPupil()).iterator());
        ledger.summarise(runId, PupilFindings.MASTERED_FROM);
        stages.done("summarise", "classes, grades, districts");
        ledger.publish(runId, clock.instant(), pupils.answers(), pupils.count(), AnalysisReport.json(stages.seconds()));
        models.add(runId, prediction.candidates(), clock.instant());
        stages.done("publish", "run " + runId);
        return new RunReport(
                runId,
                pupils.answers(),
                pupils.count(),
                calibration.byPoint().size(),
                lake.snapshot().id(),
                stages.seconds(),
                prediction.evaluations(),
                outcomes.audit());
    }

    /** Without the pupils whose guardians withhold consent: nothing is computed for them, nothing learned from them. */
    static <P> JavaRDD<P> permitted(JavaRDD<P> pupils, Function<P, String> studentId, Set<String> withheld) {
        return withheld.isEmpty() ? pupils : pupils.filter(pupil -> !withheld.contains(studentId.call(pupil)));
    }

    private CalibrationJob calibrate(SparkEvidence evidence, FindingsWriter writer) throws SQLException {
        CalibrationJob calibration = given.map(parameters -> CalibrationJob.given(parameters, evidence))
                .orElseGet(() -> CalibrationJob.calibrate(evidence));
        writer.write(Findings.BKT_PARAMETERS, calibration.rows().iterator());
        writer.write(Findings.ITEM_EASE, calibration.itemRows().iterator());
        stages.done(
                "calibrate",
                calibration.byPoint().size() + " knowledge points, "
                        + said(calibration.parameters().effects()));
        return calibration;
    }

    private static String said(SurplusEffects effects) {
        return String.format(
                Locale.ROOT,
                "surplus on prior %.2f, learning %.2f, answers %.2f",
                effects.onPrior(),
                effects.onLearning(),
                effects.onAnswers());
    }

    private PredictionJob predict(
            Broadcast<Map<String, Integer>> grades,
            Broadcast<Map<String, ModelRegistry.Live>> live,
            JavaRDD<History> histories,
            FindingsWriter writer)
            throws SQLException {
        PredictionJob prediction = PredictionJob.run(histories, grades, live, settings.model(), settings.seed());
        writer.write(Findings.PREDICTION_MODELS, prediction.models().iterator());
        writer.write(Findings.EVALUATIONS, prediction.evaluations().iterator());
        stages.done("predict", prediction.candidates().size() + " models of the next answer");
        return prediction;
    }

    private PinnedTables tables(PinnedSnapshot snapshot) throws SQLException {
        return PinnedTables.read(
                settings.store(),
                snapshot.dataThrough().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private RunStart start(PinnedSnapshot snapshot, PinnedTables tables) {
        Map<String, Object> used = new TreeMap<>();
        used.put("parameters", given.isPresent() ? "given" : "calibrated");
        used.put("masteredFrom", PupilFindings.MASTERED_FROM);
        used.put("prediction", settings.model().toString());
        used.put("fingerprint", tables.fingerprint());
        used.put("withheldPractice", tables.withheld().practice().size());
        used.put("withheldPrediction", tables.withheld().prediction().size());
        return new RunStart(
                clock.instant(),
                snapshot.id(),
                snapshot.offsets(),
                snapshot.dataThrough(),
                settings.codeVersion(),
                settings.seed(),
                AnalysisReport.json(tables.versions()),
                AnalysisReport.json(used));
    }
}
