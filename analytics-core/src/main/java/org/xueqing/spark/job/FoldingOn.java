package org.xueqing.spark.job;

import java.io.Serializable;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.history.Answer;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LoggedPupil;
import org.xueqing.mastery.Growth;
import org.xueqing.mastery.Trace;
import org.xueqing.report.MasteryRow;
import org.xueqing.report.PupilSurplusRow;
import org.xueqing.report.PupilWeeksRow;
import org.xueqing.report.RunPupilsRow;
import org.xueqing.response.BktParameters;
import org.xueqing.spark.lake.PupilRecords;
import org.xueqing.spark.publish.Findings;
import org.xueqing.spark.publish.FindingsWriter;
import org.xueqing.spark.store.PupilState;
import org.xueqing.spark.store.PupilStates;

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
        PupilStates states = PupilStates.read(
                writer.store(),
                ofRun,
                pupils.stream().map(PupilRecords::studentId).toList());
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
            fold(news, evidence, before, trace, rows);
        }
        rows.pupils.add(new RunPupilsRow(
                pupil.studentId(), answers, before.seen().plus(news.seen()).sortedHashes(), false));
        return new TouchedPupil(pupil.studentId(), true, answers > 0);
    }

    private void fold(LoggedPupil news, List<Answer> evidence, PupilState before, Trace trace, Rows rows) {
        String studentId = news.studentId();
        trace.resume(before.mastery());
        Growth.after(
                        before.lastWeek(),
                        news.history(),
                        trace,
                        MasteryJob.SCHOOL_ZONE,
                        AnalyzeSettings.MASTERED_FROM,
                        lastDay)
                .forEach(week -> rows.weeks.add(MasteryJob.week(studentId, week)));
        rows.surpluses.add(MasteryJob.surplus(studentId, trace.surplus()));
        Set<String> moved = evidence.stream()
                .flatMap(answer -> answer.knowledgePoints().stream())
                .collect(Collectors.toSet());
        trace.belief().byPoint().forEach((point, mastery) -> {
            if (moved.contains(point)) {
                rows.mastery.add(MasteryJob.row(studentId, point, mastery));
            }
        });
    }
}
