package org.xueqing.ingest.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.report.MasteryRow;
import org.xueqing.report.PupilWeeksRow;

/** What the published run says of some pupils in the store. */
record StoredFindings(
        Map<String, Map<String, MasteryRow>> mastery, Map<String, SortedMap<LocalDate, PupilWeeksRow>> weeks) {

    private static final String MASTERY =
            """
            select student_id, knowledge_point, mastery, answers, correct, joint, last_answered_at, last_sequence
              from mastery where run_id = ? and student_id = any (?)
            """;
    private static final String WEEKS =
            """
            select student_id, week, answers, correct, points_practised, points_held
              from pupil_weeks where run_id = ? and student_id = any (?)
            """;

    static StoredFindings of(Connection connection, long runId, Collection<String> pupils) throws SQLException {
        StoredFindings findings = new StoredFindings(new HashMap<>(), new HashMap<>());
        read(connection, MASTERY, runId, pupils, row -> findings.add(mastery(row)));
        read(connection, WEEKS, runId, pupils, row -> findings.add(week(row)));
        return findings;
    }

    Map<String, MasteryRow> masteryOf(String pupil) {
        return mastery.getOrDefault(pupil, Map.of());
    }

    SortedMap<LocalDate, PupilWeeksRow> weeksOf(String pupil) {
        return weeks.getOrDefault(pupil, new TreeMap<>());
    }

    private void add(MasteryRow row) {
        mastery.computeIfAbsent(row.studentId(), absent -> new HashMap<>()).put(row.knowledgePoint(), row);
    }

    private void add(PupilWeeksRow row) {
        weeks.computeIfAbsent(row.studentId(), absent -> new TreeMap<>()).put(row.week(), row);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(Connection connection, String query, long runId, Collection<String> pupils, Row reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, runId);
            statement.setArray(2, connection.createArrayOf("text", pupils.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static MasteryRow mastery(ResultSet row) throws SQLException {
        OffsetDateTime last = row.getObject(7, OffsetDateTime.class);
        return new MasteryRow(
                row.getString(1),
                row.getString(2),
                row.getDouble(3),
                row.getInt(4),
                row.getInt(5),
                row.getBoolean(6),
                last == null ? null : last.toInstant(),
                row.getObject(8, Long.class));
    }

    private static PupilWeeksRow week(ResultSet row) throws SQLException {
        return new PupilWeeksRow(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6));
    }
}
