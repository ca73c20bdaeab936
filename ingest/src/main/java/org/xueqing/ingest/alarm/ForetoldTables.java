package org.xueqing.ingest.alarm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xueqing.ingest.alarm.Foretold.ClassCourse;
import org.xueqing.report.OutlooksRow;

/** Reads what a run foretells. */
final class ForetoldTables {

    private static final String OUTLOOKS =
            """
            select o.* from outlooks o
             where o.run_id = ?
               and (o.is_alarming or exists (select from alarms a
                                              where a.class_id = o.class_id and a.student_id = o.student_id
                                                and a.course = o.course and a.cleared_on is null))
            """;
    private static final String GOING_ON = "select distinct class_id, course from outlooks where run_id = ?";
    private static final String MODELS = "select kind, alarm_from from outcome_models where run_id = ?";
    private static final String WITHHELD =
            "select distinct student_id from withheld where purpose in ('PREDICTION', 'PRACTICE')";
    private static final String MOST =
            "select class_id, alarms_a_day from classes join schools using (school_id) where closed_on is null";

    private ForetoldTables() {}

    static Foretold read(Connection connection, long run) throws SQLException {
        List<OutlooksRow> outlooks = new ArrayList<>();
        ofRun(connection, OUTLOOKS, run, row -> outlooks.add(outlook(row)));
        Set<ClassCourse> goingOn = new HashSet<>();
        ofRun(
                connection,
                GOING_ON,
                run,
                row -> goingOn.add(new ClassCourse(row.getString("class_id"), row.getString("course"))));
        Map<String, Double> alarmFrom = new HashMap<>();
        ofRun(connection, MODELS, run, row -> alarmFrom.put(row.getString(1), row.getDouble(2)));
        Set<String> withheld = new HashSet<>();
        each(connection, WITHHELD, row -> withheld.add(row.getString(1)));
        Map<String, Integer> most = new HashMap<>();
        each(connection, MOST, row -> most.put(row.getString(1), row.getInt(2)));
        return new Foretold(outlooks, goingOn, alarmFrom, withheld, most);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void ofRun(Connection connection, String sql, long run, Row reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, run);
            read(statement, reader);
        }
    }

    private static void each(Connection connection, String sql, Row reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            read(statement, reader);
        }
    }

    private static void read(PreparedStatement statement, Row reader) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reader.read(row);
            }
        }
    }

    private static OutlooksRow outlook(ResultSet row) throws SQLException {
        return new OutlooksRow(
                row.getString("student_id"),
                row.getString("class_id"),
                row.getString("course"),
                row.getString("kind"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getDouble("progress"),
                row.getInt("answers"),
                row.getString("reason"),
                row.getObject("risk", Double.class),
                row.getBoolean("is_alarming"),
                List.of((Double[]) row.getArray("probabilities").getArray()),
                List.of((Integer[]) row.getArray("possible").getArray()),
                List.of((String[]) row.getArray("signs").getArray()),
                List.of((Double[]) row.getArray("logits").getArray()));
    }
}
