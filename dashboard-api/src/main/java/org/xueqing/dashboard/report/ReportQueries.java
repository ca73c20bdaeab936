package org.xueqing.dashboard.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.diagnosis.paper.PairSums;
import org.xueqing.diagnosis.paper.Thresholds;

/** What reports say that no other page says: a class in some days, and sums over two tests. */
@Repository
class ReportQueries {

    private static final String NOT_TAKEN_BACK =
            " and not exists (select 1 from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)";
    private static final String PRACTICE =
            """
            select count(*) filter (where a.attempt = 1) as exercises,
                   count(*) filter (where a.attempt = 1 and a.correct) as correct, count(distinct a.student_id) as pupils
              from run_class_members m join published_run using (run_id) join answers a using (student_id)
             where m.class_id = :class and a.setting <> 'TEST' and a.ordered_at >= :begin and a.ordered_at < :end
            """
                    + NOT_TAKEN_BACK;
    private static final String TAUGHT =
            """
            select k.name_zh, k.name_en from taught_points t join knowledge_points k on k.id = t.knowledge_point
             where t.class_id = :class and t.taught_at >= :begin and t.taught_at < :end order by t.taught_at, k.id
            """;
    private static final String WEEKS =
            """
            select week, pupils, answers, points_held, points_practised from class_weeks
             where run_id = :run and class_id = :class and week >= :first and week < :until order by week
            """;
    private static final String ALARMS =
            """
            select count(distinct student_id) filter (where cleared_on is null) as open_pupils,
                   count(*) filter (where raised_on >= :first and raised_on < :until) as raised,
                   count(*) filter (where cleared_on >= :first and cleared_on < :until) as cleared
              from alarms where class_id = :class and raised_risk is not null
            """;
    private static final String ALARMED =
            "select distinct student_id from alarms where class_id = :class and raised_risk is not null"
                    + " and cleared_on is null";
    private static final String OWN_PRACTICE =
            """
            select count(*) as exercises, 0 as correct,
                   count(distinct (a.ordered_at at time zone :zone)::date) as pupils
              from answers a where a.student_id = :student and a.attempt = 1 and a.setting <> 'TEST'
                                   and a.ordered_at >= :begin and a.ordered_at < :end
            """
                    + NOT_TAKEN_BACK;
    private static final String THRESHOLDS =
            """
            select excellent_from, good_from, pass_from, low_below from schools join classes using (school_id)
             where class_id = :class
            """;

    private final JdbcClient store;
    private final ZoneId zone;

    ReportQueries(JdbcClient store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** @param pupils who practised; of one child the days with practice */
    record Practice(long exercises, long correct, long pupils) {}

    /** As the published run has it. */
    record Week(LocalDate week, long pupils, long answers, long pointsHeld, long pointsPractised) {}

    /** @param openPupils with an alarm now; the others count alarms of the days asked for */
    record Alarms(long openPupils, long raised, long cleared) {}

    Practice practice(VisibleClass visible, Period period) {
        return dated(PRACTICE, visible, period).query(Practice.class).single();
    }

    List<String> taught(VisibleClass visible, Period period, boolean isEnglish) {
        return dated(TAUGHT, visible, period)
                .query((row, number) -> row.getString(isEnglish ? "name_en" : "name_zh"))
                .list();
    }

    private StatementSpec dated(String sql, VisibleClass visible, Period period) {
        return store.sql(sql)
                .param("class", visible.id())
                .param("begin", period.begin(zone))
                .param("end", period.end(zone));
    }

    List<Week> weeks(VisibleClass visible, Optional<PublishedRun> run, Period period) {
        return days(WEEKS, visible, period)
                .param("run", run.map(PublishedRun::runId).orElse(-1L))
                .query(Week.class)
                .list();
    }

    Alarms alarms(VisibleClass visible, Period period) {
        return days(ALARMS, visible, period).query(Alarms.class).single();
    }

    private StatementSpec days(String sql, VisibleClass visible, Period period) {
        return store.sql(sql)
                .param("class", visible.id())
                .param("first", period.first())
                .param("until", period.until());
    }

    Set<String> alarmed(VisibleClass visible) {
        return store.sql(ALARMED)
                .param("class", visible.id())
                .query(String.class)
                .set();
    }

    /** Of those who took both tests; empty for fewer than ten. */
    Optional<PairSums> pairs(VisibleClass visible, String earlier, String later) {
        return store.sql("select * from paper_pairs(:class, :earlier, :later)")
                .param("class", visible.id())
                .param("earlier", earlier)
                .param("later", later)
                .query(PairSums.class)
                .optional();
    }

    Practice own(OwnPupil own, Period period) {
        return store.sql(OWN_PRACTICE)
                .param("student", own.pupil().studentId())
                .param("zone", zone.getId())
                .param("begin", period.begin(zone))
                .param("end", period.end(zone))
                .query(Practice.class)
                .single();
    }

    /** Of the child's school; the usual ones for a child in no class. */
    Thresholds thresholds(OwnPupil own) {
        return store.sql(THRESHOLDS)
                .param("class", own.classId())
                .query((row, number) -> new Thresholds(
                        row.getInt("excellent_from"),
                        row.getInt("good_from"),
                        row.getInt("pass_from"),
                        row.getInt("low_below")))
                .optional()
                .orElse(Thresholds.USUAL);
    }
}
