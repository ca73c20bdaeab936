package org.xueqing.dashboard.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.dashboard.access.ClassName;
import org.xueqing.dashboard.access.VisibleGrade;
import org.xueqing.dashboard.admin.GradeReading.ClassSum;
import org.xueqing.dashboard.admin.GradeReading.UnitSum;
import org.xueqing.dashboard.finding.Growth;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;

/** Reads a grade's sums from what the run wrote; adds up findings, never answers. */
@Repository
class GradeQueries {

    private static final int WEEKS = 12;

    private static final String CLASSES_OF_GRADE =
            """
            with of_grade as (
                 select class_id, edition, grade, class_no from classes
                  where school_id = :school and grade = :grade and opened_on <= :today
                    and (closed_on is null or closed_on >= :today))
            """;
    private static final String UNITS = CLASSES_OF_GRADE
            + """
            , used as (select coalesce((select edition from of_grade group by edition
                                         order by count(*) desc, edition limit 1), :edition) as edition),
              taught as (select distinct knowledge_point from taught_points join of_grade using (class_id))
            select p.volume, p.unit_no, coalesce(u.title, '') as title, count(*) as points,
                   count(t.knowledge_point) as taught, count(g.knowledge_point) as practised,
                   coalesce(sum(g.pupils), 0) as evidence, coalesce(sum(g.mastered), 0) as mastered
              from placements p join used using (edition)
              left join units u on u.edition = p.edition and u.grade = p.grade and u.volume = p.volume
                    and u.unit_no = p.unit_no
              left join taught t on t.knowledge_point = p.knowledge_point
              left join grade_summaries g on g.run_id = :run and g.school_id = :school and g.grade = :grade
                    and g.knowledge_point = p.knowledge_point
             where p.grade = :grade
             group by p.volume, p.unit_no, u.title
            having count(t.knowledge_point) + count(g.knowledge_point) > 0
             order by p.volume = '下', p.unit_no
            """;
    private static final String WEEKS_OF_GRADE = CLASSES_OF_GRADE
            + """
            select w.week, sum(w.answers) as answers, sum(w.points_held) as held, sum(w.points_practised) as practised
              from class_weeks w join of_grade using (class_id)
             where w.run_id = :run
             group by w.week having sum(w.pupils) >= :least
             order by w.week desc limit :most
            """;
    private static final String CLASSES = CLASSES_OF_GRADE
            + """
            select o.class_id, o.grade, o.class_no, coalesce(max(s.pupils), 0) as pupils,
                   coalesce(sum(s.pupils), 0) as evidence, coalesce(sum(s.mastered), 0) as mastered
              from of_grade o left join class_summaries s on s.run_id = :run and s.class_id = o.class_id
             group by o.class_id, o.grade, o.class_no order by o.class_no, o.class_id
            """;

    private final JdbcClient store;
    private final RunQueries runs;
    private final Clock clock;
    private final ZoneId zone;

    GradeQueries(JdbcClient store, RunQueries runs, Clock clock, ZoneId zone) {
        this.store = store;
        this.runs = runs;
        this.clock = clock;
        this.zone = zone;
    }

    GradeReading read(VisibleGrade visible, Locale language) {
        Optional<PublishedRun> run = runs.published();
        return new GradeReading(
                run, units(visible, run), weeks(visible, run), suppressed(classes(visible, run, language)));
    }

    private List<UnitSum> units(VisibleGrade visible, Optional<PublishedRun> run) {
        return asked(UNITS, visible, run)
                .param("edition", Curriculum.SUJIAO_2013)
                .query((row, number) -> new UnitSum(
                        row.getString("volume"),
                        row.getInt("unit_no"),
                        row.getString("title"),
                        row.getInt("points"),
                        row.getInt("taught"),
                        row.getInt("practised"),
                        row.getLong("evidence"),
                        row.getLong("mastered")))
                .list();
    }

    /** Held points per hundred practised, so that a larger grade does not look better. */
    private Growth weeks(VisibleGrade visible, Optional<PublishedRun> run) {
        List<Growth.Week> weeks = new ArrayList<>(asked(WEEKS_OF_GRADE, visible, run)
                .param("least", GradeReading.LEAST_PUPILS)
                .param("most", WEEKS)
                .query((row, number) -> new Growth.Week(
                        row.getObject("week", LocalDate.class),
                        row.getLong("answers"),
                        row.getLong("held") * 100 / Math.max(1, row.getLong("practised")),
                        row.getLong("practised")))
                .list());
        Collections.reverse(weeks);
        return new Growth(weeks);
    }

    private List<ClassSum> classes(VisibleGrade visible, Optional<PublishedRun> run, Locale language) {
        return asked(CLASSES, visible, run)
                .query((row, number) -> new ClassSum(
                        row.getString("class_id"),
                        new ClassName(row.getInt("grade"), row.getInt("class_no"), "").in(language),
                        row.getInt("pupils"),
                        row.getInt("pupils") >= GradeReading.LEAST_PUPILS
                                ? row.getLong("mastered") * 100 / Math.max(1, row.getLong("evidence"))
                                : null))
                .list();
    }

    /** One class left out could be found by subtraction from the grade: the smallest of the others is left out with it. */
    static List<ClassSum> suppressed(List<ClassSum> classes) {
        long hidden = classes.stream()
                .filter(one -> !one.hasShare() && one.pupils() > 0)
                .count();
        if (hidden != 1) {
            return classes;
        }
        Optional<ClassSum> also =
                classes.stream().filter(ClassSum::hasShare).min(Comparator.comparingInt(ClassSum::pupils));
        return classes.stream()
                .map(one -> also.isPresent() && one.equals(also.get())
                        ? new ClassSum(one.id(), one.name(), one.pupils(), null)
                        : one)
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, VisibleGrade visible, Optional<PublishedRun> run) {
        return store.sql(sql)
                .param("school", visible.schoolId())
                .param("grade", visible.grade())
                .param("today", LocalDate.ofInstant(clock.instant(), zone))
                .param("run", run.map(PublishedRun::runId).orElse(-1L));
    }
}
