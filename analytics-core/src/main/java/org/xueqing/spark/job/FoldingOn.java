package org.xueqing.spark.job;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.history.Answer;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LoggedPupil;
import org.xueqing.mastery.Trace;
import org.xueqing.report.MasteryRow;
import org.xueqing.report.PupilSurplusRow;
import org.xueqing.report.PupilWeeksRow;
import org.xueqing.report.RunPupilsRow;
import org.xueqing.response.BktParameters;
import org.xueqing.run.Findings;
import org.xueqing.run.PupilFindings;
import org.xueqing.run.PupilState;
import org.xueqing.run.PupilStates;
import org.xueqing.spark.lake.PupilRecords;
import org.xueqing.spark.publish.FindingsWriter;

/**
 * Folds the new records of pupils onto what a run knows of them, on an executor. A pupil is left alone whose records do not
 * simply follow: late ones, voids of earlier answers, repeats.
 *
 * @param lastDay weeks go on until then
 */
record FoldingOn(
        FindingsWriter writer,
        long ofRun,
        LocalDate lastDay,
        Broadcast<ItemBank> bank,
        Broadcast<BktParameters> parameters)
        implements Serializable {

    /** The states of so many pupils are in memory at a time. */
    private static final int PUPILS_AT_A_TIME = 500;

    /** Rows of several pupils. */
    private record Rows(
            List<MasteryRow> mastery,
            List<PupilSurplusRow> surpluses,
            List<PupilWeeksRow> weeks,
            List<RunPupilsRow> pupils) {
        Rows() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    Iterator<TouchedPupil> fold(Iterator<PupilRecords> pupils) throws SQLException {
        Trace trace = new Trace(parameters.value());
        List<TouchedPupil> touched = new ArrayList<>();
        while (pupils.hasNext()) {
            List<PupilRecords> some = new ArrayList<>();
            while (pupils.hasNext() && some.size() < PUPILS_AT_A_TIME) {
                some.add(pupils.next());
            }
            touched.addAll(fold(some, trace));
        }
        return touched.iterator();
    }

    private List<TouchedPupil> fold(Collection<PupilRecords> pupils, Trace trace) throws SQLException {
        PupilStates states = states(pupils);
        Rows rows = new Rows();
        List<TouchedPupil> touched = new ArrayList<>();
        for (PupilRecords pupil : pupils) {
            touched.add(fold(pupil, states.of(pupil.studentId()), trace, rows));
        }
        writer.write(Findings.MASTERY, rows.mastery.iterator());
        writer.write(Findings.PUPIL_SURPLUS, rows.surpluses.iterator());
        writer.write(Findings.PUPIL_WEEKS, rows.weeks.iterator());
        writer.write(Findings.RUN_PUPILS, rows.pupils.iterator());
        return touched;
    }

    private PupilStates states(Collection<PupilRecords> pupils) throws SQLException {
        try (Connection connection = writer.store().connect()) {
            return PupilStates.read(
                    connection,
                    ofRun,
                    pupils.stream().map(PupilRecords::studentId).toList());
        }
    }

    private TouchedPupil fold(PupilRecords pupil, PupilState before, Trace trace, Rows rows) {
        LoggedPupil news = LoggedPupil.of(pupil.studentId(), pupil.records(), bank.value());
        List<Answer> evidence = news.history().evidence().toList();
        boolean follows = !before.seen().touch(pupil.records())
                && (evidence.isEmpty() || before.mastery().isBefore(evidence.get(0)));
        if (!follows) {
            return new TouchedPupil(pupil.studentId(), false, false);
        }
        int answers = before.answers() + news.history().answers().size();
        if (!evidence.isEmpty()) {
            fold(news, before, trace, rows);
        }
        rows.pupils.add(new RunPupilsRow(
                pupil.studentId(), answers, before.seen().plus(news.seen()).sortedHashes(), false));
        return new TouchedPupil(pupil.studentId(), true, answers > 0);
    }

    private void fold(LoggedPupil news, PupilState before, Trace trace, Rows rows) {
        PupilFindings findings = PupilFindings.after(before, news.history(), trace, lastDay);
        rows.mastery.addAll(findings.mastery());
        rows.surpluses.addAll(findings.surplus());
        rows.weeks.addAll(findings.weeks());
    }
}
