package org.xueqing.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * Sums up mastery by class, grade and district: for a whole run, or only where a continuation has changed something. The mean
 * adds in a fixed order, so it is the same in every run.
 *
 * @param masteredFrom a point counts as mastered where mastery is at least this
 */
public record Summaries(Connection connection, long runId, double masteredFrom) {

    /** @param members who is summed up where; empty if the classes of the run say it */
    private record Summary(String table, String key, String changed, String members, String insert) {}

    private static final Summary CLASSES = new Summary(
            "class_summaries",
            "class_id, knowledge_point",
            "changed_class_points",
            "",
            """
            insert into class_summaries (run_id, class_id, knowledge_point, pupils, mastered, mean_mastery, answers, correct,
                                         last_answered_at)
            select m.run_id, c.class_id, m.knowledge_point, count(*), count(*) filter (where m.mastery >= :masteredFrom),
                   avg(m.mastery order by m.student_id), sum(m.answers), sum(m.correct), max(m.last_answered_at)
              from mastery m join run_class_members c using (run_id, student_id)
              :only on changed.class_id = c.class_id and changed.knowledge_point = m.knowledge_point
             where m.run_id = :run group by m.run_id, c.class_id, m.knowledge_point
            """);
    private static final Summary WEEKS = new Summary(
            "class_weeks",
            "class_id, week",
            "changed_class_weeks",
            "",
            """
            insert into class_weeks
            select w.run_id, c.class_id, w.week, count(*) filter (where w.answers > 0), sum(w.answers), sum(w.correct),
                   sum(w.points_practised), sum(w.points_held)
              from pupil_weeks w join run_class_members c using (run_id, student_id)
              :only on changed.class_id = c.class_id and changed.week = w.week
             where w.run_id = :run group by w.run_id, c.class_id, w.week
            """);
    /** A pupil in two classes of a grade counts once. */
    private static final Summary GRADES = new Summary(
            "grade_summaries",
            "school_id, grade, knowledge_point",
            "changed_grade_points",
            """
            select distinct c.run_id, c.student_id, k.school_id, k.grade
              from run_class_members c join classes k using (class_id) where c.run_id = :run
            """,
            """
            insert into grade_summaries
            select m.run_id, p.school_id, p.grade, m.knowledge_point, count(*),
                   count(*) filter (where m.mastery >= :masteredFrom), sum(m.answers), sum(m.correct)
              from mastery m
              join :members p using (run_id, student_id)
              :only on changed.school_id = p.school_id and changed.grade = p.grade and changed.knowledge_point = m.knowledge_point
             where m.run_id = :run group by m.run_id, p.school_id, p.grade, m.knowledge_point having count(*) >= :least
            """);

    private static final Summary DISTRICTS = new Summary(
            "district_summaries",
            "district, grade, knowledge_point",
            "changed_district_points",
            """
            select distinct c.run_id, c.student_id, s.school_id, s.district, k.grade
              from run_class_members c join classes k using (class_id) join schools s using (school_id)
             where c.run_id = :run and s.district <> ''
            """,
            """
            insert into district_summaries
            select m.run_id, p.district, p.grade, m.knowledge_point, count(distinct p.school_id), count(*),
                   count(*) filter (where m.mastery >= :masteredFrom)
              from mastery m
              join :members p using (run_id, student_id)
              :only on changed.district = p.district and changed.grade = p.grade and changed.knowledge_point = m.knowledge_point
             where m.run_id = :run
               and not exists (select 1 from withheld w where w.student_id = m.student_id and w.purpose = 'ABOVE_SCHOOL')
             group by m.run_id, p.district, p.grade, m.knowledge_point having count(*) >= :least
            """);
    private static final List<Summary> ALL = List.of(CLASSES, WEEKS, GRADES, DISTRICTS);

    /** Above the class nothing is said of fewer pupils. */
    private static final int LEAST_PUPILS = 10;

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

    /** For a run that has no summaries yet. */
    public void writeAll() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Summary summary : ALL) {
                statement.executeUpdate(filled(
                        summary.insert.replaceAll(":only.*", "").replace(":members", "(" + summary.members + ")")));
            }
        }
    }

    /** When a new week has begun, everyone's state is carried into it; {@code changed_weeks} grows by those weeks. */
    public void carryInto(LocalDate lastMonday) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(filled(CARRY_INTO_NEW_WEEKS.replace(":lastMonday", lastMonday.toString())));
        }
    }

    /**
     * Names which sums change, from what the temporary tables {@code changed_points} (student_id, knowledge_point) and {@code
     * changed_weeks} (student_id, week) name. To be called while a class that a pupil is about to leave still counts.
     */
    public void noteChanged() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : CHANGED_SUMS) {
                statement.execute(filled(sql));
            }
        }
    }

    /**
     * Again for what {@link #noteChanged} has named. Who belongs where is written down first, so that the
     * planner counts it: else it takes a grade for a handful of pupils and joins them one by one.
     */
    public void writeChanged() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Summary summary : ALL) {
                statement.executeUpdate(filled("delete from " + summary.table + " where run_id = :run and ("
                        + summary.key + ") in (select " + summary.key + " from " + summary.changed + ")"));
                String members = "members_of_" + summary.table;
                if (!summary.members.isEmpty()) {
                    statement.execute(
                            filled("create temporary table " + members + " on commit drop as " + summary.members));
                    statement.execute("analyze " + members);
                }
                statement.executeUpdate(filled(summary.insert
                        .replace(":only", "join " + summary.changed + " as changed")
                        .replace(":members", members)));
            }
        }
    }

    private String filled(String sql) {
        return sql.replace(":masteredFrom", Double.toString(masteredFrom))
                .replace(":run", Long.toString(runId))
                .replace(":least", Integer.toString(LEAST_PUPILS));
    }
}
