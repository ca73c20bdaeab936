package org.xueqing.spark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.history.SeenIdentities;
import org.xueqing.mastery.Growth;
import org.xueqing.mastery.PointMastery;
import org.xueqing.mastery.PupilMastery;
import org.xueqing.mastery.Surplus;

/** What a run knows of some pupils. */
public final class PupilStates {

    private static final String PUPILS = "select student_id, answers, identities from run_pupils";
    private static final String MASTERY = "select student_id, knowledge_point, mastery, answers, correct, joint,"
            + " last_answered_at, last_sequence from mastery";
    private static final String SURPLUS = "select student_id, logits, information from pupil_surplus";
    private static final String LAST_WEEKS = "select distinct on (student_id) student_id, week, answers, correct,"
            + " points_practised, points_held from pupil_weeks";
    private static final String OF_THEM = " where run_id = ? and student_id = any (?)";
    private static final String WITH_ANSWERS = " and answers > 0 order by student_id, week desc";

    private final Map<String, Map<String, PointMastery>> mastery = new HashMap<>();
    private final Map<String, Surplus> surpluses = new HashMap<>();
    private final Map<String, Growth.Week> lastWeeks = new HashMap<>();
    private final Map<String, PupilState> states = new HashMap<>();

    private PupilStates() {}

    public static PupilStates read(StoreAddress store, long runId, Collection<String> pupils) throws SQLException {
        PupilStates states = new PupilStates();
        try (Connection connection = store.connect()) {
            String[] asked = pupils.toArray(String[]::new);
            each(connection, MASTERY + OF_THEM, runId, asked, states::addPoint);
            each(connection, SURPLUS + OF_THEM, runId, asked, states::addSurplus);
            each(connection, LAST_WEEKS + OF_THEM + WITH_ANSWERS, runId, asked, states::addWeek);
            each(connection, PUPILS + OF_THEM, runId, asked, states::addPupil);
        }
        return states;
    }

    public PupilState of(String studentId) {
        return states.getOrDefault(studentId, PupilState.UNKNOWN);
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, long runId, String[] pupils, RowReader reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, runId);
            statement.setArray(2, connection.createArrayOf("text", pupils));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    private void addPoint(ResultSet row) throws SQLException {
        PointMastery point = new PointMastery(
                row.getDouble(3),
                row.getInt(4),
                row.getInt(5),
                row.getBoolean(6),
                instant(row.getObject(7, OffsetDateTime.class)),
                row.getObject(8, Long.class));
        mastery.computeIfAbsent(row.getString(1), absent -> new HashMap<>()).put(row.getString(2), point);
    }

    private void addSurplus(ResultSet row) throws SQLException {
        surpluses.put(row.getString(1), new Surplus(row.getDouble(2), row.getDouble(3)));
    }

    private void addWeek(ResultSet row) throws SQLException {
        LocalDate monday = row.getObject(2, LocalDate.class);
        lastWeeks.put(
                row.getString(1), new Growth.Week(monday, row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)));
    }

    private void addPupil(ResultSet row) throws SQLException {
        String studentId = row.getString(1);
        Integer[] identities = (Integer[]) row.getArray(3).getArray();
        states.put(
                studentId,
                new PupilState(
                        row.getInt(2),
                        new SeenIdentities(Arrays.stream(identities)
                                .mapToInt(Integer::intValue)
                                .toArray()),
                        new PupilMastery(
                                mastery.getOrDefault(studentId, Map.of()),
                                surpluses.getOrDefault(studentId, Surplus.NONE)),
                        lastWeeks.get(studentId)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
