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
                   a.raised_risk, a.risk, a.cleared_why, a.came_of_it
              from measures m left join alarms a using (alarm_id)
             where m.class_id = :class order by m.done_on desc, m.noted_at desc limit 60
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
            @Nullable String cameOfIt) {}

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
                row.getString("came_of_it"));
    }
}
