package org.xueqing.spark.job;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LoggedPupil;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Growth;
import org.xueqing.report.RunClassMembersRow;
import org.xueqing.response.BktParameters;
import org.xueqing.run.Findings;
import org.xueqing.run.PupilFindings;
import org.xueqing.spark.lake.AppendedPractice;
import org.xueqing.spark.lake.PinnedSnapshot;
import org.xueqing.spark.lake.PracticeLake;
import org.xueqing.spark.lake.PupilRecords;
import org.xueqing.spark.publish.ContinuedRun;
import org.xueqing.spark.publish.FindingsWriter;
import org.xueqing.spark.publish.RunLedger;
import org.xueqing.spark.publish.RunStart;

/**
 * Folds what was appended to the lake onto the published run, so that mastery, weeks and summaries are what a full run with
 * the same parameters would give, to the last bit. Findings are staged under a number of their own and moved into the run in
 * one transaction.
 */
final class Continuation {

    private final AnalyzeSettings settings;
    private final Ground.Firm ground;
    private final Clock clock;
    private final Stages stages;
    private final Broadcast<ItemBank> bank;
    private final Broadcast<BktParameters> parameters;

    Continuation(AnalyzeSettings settings, Ground.Firm ground, Clock clock, Stages stages) {
        this.settings = settings;
        this.ground = ground;
        this.clock = clock;
        this.stages = stages;
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(appended().spark().sparkContext());
        this.bank = context.broadcast(ground.tables().bank());
        this.parameters = context.broadcast(ground.parameters());
    }

    ContinuationReport run(RunLedger ledger) throws SQLException {
        long staged = ledger.begin(start());
        FindingsWriter writer = new FindingsWriter(settings.store(), staged);
        stages.done(
                "survey",
                snapshot().records() + " new records since run " + ground.run().runId());
        List<TouchedPupil> touched = fold(writer);
        Set<String> toRefold = touched.stream()
                .filter(pupil -> !pupil.isFolded())
                .map(TouchedPupil::studentId)
                .collect(Collectors.toSet());
        stages.done("fold", (touched.size() - toRefold.size()) + " pupils continued");
        Stream<String> withAnswers =
                touched.stream().filter(TouchedPupil::hasAnswers).map(TouchedPupil::studentId);
        writeMembers(Stream.concat(withAnswers, refold(toRefold, writer).stream()), writer);
        stages.done("refold", toRefold.size() + " pupils folded again from their beginning");
        ledger.publishOnto(continued(touched.size(), toRefold.size()), staged, PupilFindings.MASTERED_FROM);
        stages.done("publish", "run " + ground.run().runId());
        return new ContinuationReport(
                ground.run().runId(),
                snapshot().records(),
                touched.size(),
                toRefold.size(),
                snapshot().id(),
                stages.seconds());
    }

    /** Live has folded on what is new; what remains is to say so. */
    ContinuationReport takeOverFromLive(RunLedger ledger) throws SQLException, InterruptedException {
        long pupils = ledger.publishKept(continued(0, 0));
        stages.done("publish", "run " + ground.run().runId() + ", which live had gone on with");
        return new ContinuationReport(
                ground.run().runId(),
                snapshot().records(),
                pupils,
                0,
                snapshot().id(),
                stages.seconds());
    }

    private List<TouchedPupil> fold(FindingsWriter writer) {
        FoldingOn folding = new FoldingOn(
                writer, ground.run().runId(), PupilFindings.day(snapshot().dataThrough()), bank, parameters);
        return Analysis.permitted(appended().byPupil(), PupilRecords::studentId, withheld())
                .mapPartitions(folding::fold)
                .collect();
    }

    /** Returns those with answers that nobody took back. */
    private Set<String> refold(Set<String> studentIds, FindingsWriter writer) {
        if (studentIds.isEmpty()) {
            return Set.of();
        }
        JavaRDD<LoggedPupil> logged = PracticeLake.pupils(
                appended().spark(), snapshot().id(), studentIds, snapshot().records(), bank);
        RunPupils.write(logged, true, writer);
        JavaRDD<LoggedPupil> withAnswers = logged.filter(LoggedPupil::hasAnswers);
        MasteryJob.run(withAnswers.map(pupil -> PupilEvidence.of(pupil.history())), parameters, writer);
        MasteryJob.grow(
                withAnswers.map(LoggedPupil::history), parameters, snapshot().dataThrough(), writer);
        return Set.copyOf(withAnswers.map(LoggedPupil::studentId).collect());
    }

    private void writeMembers(Stream<String> withAnswers, FindingsWriter writer) throws SQLException {
        writer.write(
                Findings.RUN_CLASS_MEMBERS,
                withAnswers
                        .filter(pupil -> !ground.tables().classesByPupil().containsKey(pupil))
                        .map(RunClassMembersRow::unassigned)
                        .iterator());
    }

    private ContinuedRun continued(int pupils, int refolded) {
        return new ContinuedRun(
                ground.run().runId(),
                appended().fromSnapshot(),
                snapshot().id(),
                snapshot().offsets(),
                snapshot().dataThrough(),
                newWeek(),
                settings.codeVersion(),
                clock.instant(),
                snapshot().records(),
                pupils,
                refolded,
                AnalysisReport.json(stages.seconds()));
    }

    private Optional<LocalDate> newWeek() {
        LocalDate monday = monday(snapshot().dataThrough());
        return monday.isAfter(monday(ground.run().dataThrough())) ? Optional.of(monday) : Optional.empty();
    }

    private static LocalDate monday(Instant moment) {
        return Growth.monday(PupilFindings.day(moment));
    }

    private RunStart start() {
        return new RunStart(
                clock.instant(),
                snapshot().id(),
                snapshot().offsets(),
                snapshot().dataThrough(),
                settings.codeVersion(),
                settings.seed(),
                AnalysisReport.json(ground.tables().versions()),
                AnalysisReport.json(Map.of("continues", ground.run().runId())));
    }

    private Set<String> withheld() {
        return ground.tables().withheld().practice();
    }

    private AppendedPractice appended() {
        return ground.appended();
    }

    private PinnedSnapshot snapshot() {
        return appended().snapshot();
    }
}
