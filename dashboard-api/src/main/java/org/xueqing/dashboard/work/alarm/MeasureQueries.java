package org.xueqing.dashboard.work.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;

/** What was done for pupils of a class, the last first. */
@Repository
class MeasureQueries {

    private static final String MEASURES =
            """
            select m.alarm_id, m.kind, m.note, m.done_on, m.done_by,
                   array(select p.student_id from measure_pupils p where p.measure_id = m.measure_id) as pupils,
                   a.raised_risk, a.risk, a.cleared_why, a.came_of_it, w.answers, w.correct, w.alike, w.alike_share
              from measures m left join alarms a using (alarm_id)
              left join lateral (
                   select sum(o.answers) as answers, sum(o.correct) as correct, sum(o.alike) as alike,
                          sum(o.alike_share * o.alike) / nullif(sum(o.alike) filter (where o.alike_share is not null), 0) as alike_share
                     from measure_outcomes o join published_run p using (run_id) where o.measure_id = m.measure_id) w on true
             where m.class_id = :class order by m.done_on desc, m.noted_at desc limit 60
            """;

    private static final String EFFECTS =
            """
            select e.kind, e.measures, e.helped, e.compared, e.difference, e.low, e.high
              from effects e join published_run p using (run_id) join classes c using (school_id)
             where c.class_id = :class order by e.helped desc, e.kind
            """;

    private final JdbcClient readers;

    MeasureQueries(JdbcClient readers) {
        this.readers = readers;
    }

    /**
     * A measure, and how its alarm stands.
     *
     * @param alarm null for one without, and where the viewer may see the alarm no more
     * @param clearedWhy null while the alarm is open
     */
    record Line(
            @Nullable Long alarm,
            String kind,
            String note,
            LocalDate doneOn,
            String doneBy,
            List<String> pupils,
            double raisedRisk,
            double risk,
            @Nullable String clearedWhy,
            @Nullable String cameOfIt,
            @Nullable Afterwards afterwards) {}

    /**
     * What the helped pupils answered on the measure's points in the weeks afterwards.
     *
     * @param alike pupils alike before it who were not helped
     * @param alikeShare of right answers among theirs; null where nobody is alike
     */
    record Afterwards(int answers, int correct, int alike, @Nullable Double alikeShare) {}

    /**
     * What measures of one kind did in the class's school, in the published run.
     *
     * @param difference in the share of right answers; null, with its interval, where too few can be compared
     */
    record Effect(
            String kind,
            int measures,
            int helped,
            int compared,
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high) {}

    List<Effect> effects(VisibleClass visible) {
        return readers.sql(EFFECTS)
                .param("class", visible.id())
                .query(Effect.class)
                .list();
    }

    List<Line> done(VisibleClass visible) {
        return readers.sql(MEASURES)
                .param("class", visible.id())
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("raised_risk") == null ? null : row.getObject("alarm_id", Long.class),
                row.getString("kind"),
                row.getString("note"),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_by"),
                List.of((String[]) row.getArray("pupils").getArray()),
                row.getDouble("raised_risk"),
                row.getDouble("risk"),
                row.getString("cleared_why"),
                row.getString("came_of_it"),
                afterwards(row));
    }

    private static @Nullable Afterwards afterwards(ResultSet row) throws SQLException {
        return row.getObject("answers") == null
                ? null
                : new Afterwards(
                        row.getInt("answers"),
                        row.getInt("correct"),
                        row.getInt("alike"),
                        row.getObject("alike_share", Double.class));
    }
}
