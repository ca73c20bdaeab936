package org.xueqing.spark.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;

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

    /** When a new week has begun, everyone's state is carried into it. */
    private static final String CARRY_INTO_NEW_WEEKS =
            """
            with last_week as (
                select student_id, max(week) as week from pupil_weeks where run_id = :run group by student_id
                having max(week) < date ':lastMonday'),
            carried as (
                insert into pupil_weeks
                select w.run_id, w.student_id, monday::date, 0, 0, w.points_practised, w.points_held
                  from last_week join pupil_weeks w using (student_id, week)
                 cross join generate_series(w.week + 7, date ':lastMonday', interval '7 days') as monday
                 where w.run_id = :run
                returning student_id, week)
            insert into changed_weeks select student_id, week from carried
            """;

    /** Which sums change. A class that a pupil is about to leave still counts. */
    private static final List<String> CHANGED_SUMS = List.of(
            "analyze changed_points, changed_weeks",
            """
            create temporary table changed_class_points on commit drop as
            select distinct c.class_id, p.knowledge_point
              from changed_points p join run_class_members c on c.run_id = :run and c.student_id = p.student_id
            """,
            """
            create temporary table changed_class_weeks on commit drop as
            select distinct c.class_id, w.week
              from changed_weeks w join run_class_members c on c.run_id = :run and c.student_id = w.student_id
            """,
            """
            create temporary table changed_grade_points on commit drop as
            select distinct k.school_id, k.grade, p.knowledge_point from changed_class_points p join classes k using (class_id)
            """,
            """
            create temporary table changed_district_points on commit drop as
            select distinct s.district, k.grade, p.knowledge_point
              from changed_class_points p join classes k using (class_id) join schools s using (school_id)
            """,
            "analyze changed_class_points, changed_class_weeks, changed_grade_points, changed_district_points");

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
        if (continued.newWeek().isPresent()) {
            execute(List.of(CARRY_INTO_NEW_WEEKS.replace(
                    ":lastMonday", continued.newWeek().get().toString())));
        }
        execute(CHANGED_SUMS);
        execute(AFTER_THE_MOVE);
        new Summaries(connection, continued.runId(), masteredFrom).writeChanged();
        for (Findings<?> findings : STAGED) {
            execute(List.of("delete from " + findings.table() + " where run_id = :staged"));
        }
        execute(List.of("delete from runs where run_id = :staged"));
        advance();
        record();
    }

    private void execute(List<String> sentences) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : sentences) {
                statement.execute(sql.replace(":staged", Long.toString(staged))
                        .replace(":run", Long.toString(continued.runId())));
            }
        }
    }

    /** The run has now read more. */
    private void advance() throws SQLException {
        String advance =
                """
                update runs
                   set lake_snapshot = ?, lake_offsets = ?, data_through = ?,
                       (answers, pupils) = (select coalesce(sum(p.answers), 0), count(*) filter (where p.answers > 0)
                                              from run_pupils p where p.run_id = runs.run_id)
                 where run_id = ? and status = 'PUBLISHED' and lake_snapshot = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(advance)) {
            statement.setLong(1, continued.toSnapshot());
            statement.setString(2, continued.offsets());
            statement.setObject(3, continued.dataThrough().atOffset(ZoneOffset.UTC));
            statement.setLong(4, continued.runId());
            statement.setLong(5, continued.fromSnapshot());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("run " + continued.runId() + " is no longer as it was when this began");
            }
        }
    }

    private void record() throws SQLException {
        String insert =
                """
                insert into run_continuations (run_id, number, from_snapshot, to_snapshot, lake_offsets, data_through,
                                               code_version, published_at, records, pupils, refolded, stage_seconds)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from run_continuations where run_id = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, continued.runId());
            statement.setLong(2, continued.fromSnapshot());
            statement.setLong(3, continued.toSnapshot());
            statement.setString(4, continued.offsets());
            statement.setObject(5, continued.dataThrough().atOffset(ZoneOffset.UTC));
            statement.setString(6, continued.codeVersion());
            statement.setObject(7, continued.publishedAt().atOffset(ZoneOffset.UTC));
            statement.setLong(8, continued.records());
            statement.setLong(9, continued.pupils());
            statement.setLong(10, continued.refolded());
            statement.setString(11, continued.stageSeconds());
            statement.setLong(12, continued.runId());
            statement.executeUpdate();
        }
    }
}
