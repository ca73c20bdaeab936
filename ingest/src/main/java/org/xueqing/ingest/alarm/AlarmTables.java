package org.xueqing.ingest.alarm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.alarm.KnownAlarm.About;
import org.xueqing.ingest.alarm.KnownAlarm.Cleared;
import org.xueqing.report.OutlooksRow;

/** The alarms in the store, on one day. */
final class AlarmTables {

    private static final String KNOWN =
            """
            select alarm_id, class_id, student_id, course, raised_on, cleared_on, cleared_why from alarms
             where cleared_on is null or raised_on = ? or (cleared_why = 'SET_ASIDE' and cleared_on > ?)
            """;
    /** Who teaches the class mathematics longest looks after it, until it is handed over. */
    private static final String RAISE =
            """
            insert into alarms (class_id, student_id, course, kind, goal, raised_on, raised_risk, risk, progress, answers, signs,
                   logits, owner)
            select o.class_id, o.student_id, o.course, o.kind, m.bars[1], ?, o.risk, o.risk, o.progress, o.answers, o.signs, o.logits,
                   (select a.login from teaching_assignments t join accounts a using (staff_id)
                     where t.class_id = o.class_id and t.duty = 'MATHS' and a.closed_at is null
                       and t.valid_from <= ? and (t.valid_to is null or t.valid_to >= ?)
                     order by t.valid_from, a.login limit 1)
              from outlooks o join outcome_models m using (run_id, kind)
             where o.run_id = ? and o.class_id = ? and o.student_id = ? and o.course = ?
            """;

    private static final String KEEP =
            """
            update alarms a set risk = o.risk, progress = o.progress, answers = o.answers, signs = o.signs, logits = o.logits
              from outlooks o
             where a.alarm_id = ? and o.run_id = ? and o.class_id = a.class_id and o.student_id = a.student_id
               and o.course = a.course
            """;
    private static final String CLEAR =
            "update alarms set cleared_on = ?, cleared_why = ? where alarm_id = ? and cleared_on is null";
    /** What was foretold goes when the consent to it does, from alarms of long ago too. */
    private static final String FORGET =
            """
            update alarms set raised_risk = null, risk = null, progress = null, answers = null, signs = '{}', logits = '{}',
                   came_of_it = null
             where raised_risk is not null
               and student_id in (select student_id from withheld where purpose in ('PREDICTION', 'PRACTICE'))
            """;

    private final Connection connection;
    private final long run;
    private final LocalDate today;

    AlarmTables(Connection connection, long run, LocalDate today) {
        this.connection = connection;
        this.run = run;
        this.today = today;
    }

    /** Those that {@link AlarmRules} asks for. */
    List<KnownAlarm> known() throws SQLException {
        List<KnownAlarm> known = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setObject(1, today);
            statement.setObject(2, today.minusDays(AlarmRules.QUIET_DAYS));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(alarm(row));
                }
            }
        }
        return known;
    }

    private static KnownAlarm alarm(ResultSet row) throws SQLException {
        String why = row.getString("cleared_why");
        return new KnownAlarm(
                row.getLong("alarm_id"),
                new About(row.getString("class_id"), row.getString("student_id"), row.getString("course")),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("cleared_on", LocalDate.class),
                why == null ? null : Cleared.valueOf(why));
    }

    void write(Decision decision) throws SQLException {
        if (decision instanceof Decision.Raise raise) {
            OutlooksRow row = raise.outlook();
            execute(RAISE, today, today, today, run, row.classId(), row.studentId(), row.course());
        } else if (decision instanceof Decision.Keep keep) {
            execute(KEEP, keep.id(), run);
        } else if (decision instanceof Decision.Clear clear) {
            execute(CLEAR, today, clear.why().name(), clear.id());
        }
    }

    void forgetWithheld() throws SQLException {
        execute(FORGET);
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
