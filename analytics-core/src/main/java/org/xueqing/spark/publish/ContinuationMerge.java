package org.xueqing.spark.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.xueqing.run.Findings;
import org.xueqing.run.Summaries;

/**
 * Moves the staged findings of a continuation into the published run and sums up again what they change: all in the
 * transaction of the caller.
 */
record ContinuationMerge(Connection connection, ContinuedRun continued, long staged) {

    /** What is staged for the pupils that had new records. */
    private static final List<Findings<?>> STAGED = List.of(
            Findings.RUN_CLASS_MEMBERS,
            Findings.MASTERY,
            Findings.PUPIL_SURPLUS,
            Findings.PUPIL_WEEKS,
            Findings.RUN_PUPILS);

    /** Which findings change; of a pupil folded again, all that there were. */
    private static final List<String> CHANGED_FINDINGS = List.of(
            """
            create temporary table changed_points on commit drop as
            select student_id, knowledge_point from mastery where run_id = :staged
            union
            select m.student_id, m.knowledge_point
              from run_pupils p join mastery m on m.run_id = :run and m.student_id = p.student_id
             where p.run_id = :staged and p.refolded
            """,
            """
            create temporary table changed_weeks on commit drop as
            select student_id, week from pupil_weeks where run_id = :staged
            union
            select w.student_id, w.week
              from run_pupils p join pupil_weeks w on w.run_id = :run and w.student_id = p.student_id
             where p.run_id = :staged and p.refolded
            """);

    private static final List<String> REMOVE_WHAT_IS_REPLACED = List.of(
            "delete from mastery f using run_pupils p where p.run_id = :staged and p.refolded and f.run_id = :run"
                    + " and f.student_id = p.student_id",
            "delete from pupil_surplus f using run_pupils p where p.run_id = :staged and p.refolded and f.run_id = :run"
                    + " and f.student_id = p.student_id",
            "delete from pupil_weeks f using run_pupils p where p.run_id = :staged and p.refolded and f.run_id = :run"
                    + " and f.student_id = p.student_id");

    /** A pupil of no class whose answers were all taken back is no longer there. */
    private static final List<String> AFTER_THE_MOVE = List.of(
            """
            delete from run_class_members c using run_pupils p
             where p.run_id = :staged and p.answers = 0
               and c.run_id = :run and c.student_id = p.student_id and c.class_id like 'unassigned:%'
            """,
            "update run_pupils set refolded = false where run_id = :run"
                    + " and student_id in (select student_id from run_pupils where run_id = :staged and refolded)");

    void run(double masteredFrom) throws SQLException {
        execute(CHANGED_FINDINGS);
        execute(REMOVE_WHAT_IS_REPLACED);
        for (Findings<?> findings : STAGED) {
            execute(List.of(findings.merge(staged, continued.runId())));
        }
        Summaries summaries = new Summaries(connection, continued.runId(), masteredFrom);
        if (continued.newWeek().isPresent()) {
            summaries.carryInto(continued.newWeek().get());
        }
        summaries.noteChanged();
        execute(AFTER_THE_MOVE);
        summaries.writeChanged();
        for (Findings<?> findings : STAGED) {
            execute(List.of("delete from " + findings.table() + " where run_id = :staged"));
        }
        execute(List.of("delete from runs where run_id = :staged"));
        new RunAdvance(connection, continued).write(RunAdvance.PUPILS_OF_THE_RUN);
    }

    private void execute(List<String> sentences) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : sentences) {
                statement.execute(sql.replace(":staged", Long.toString(staged))
                        .replace(":run", Long.toString(continued.runId())));
            }
        }
    }
}
