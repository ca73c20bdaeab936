package org.xueqing.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
    /** One look at the index for each. */
    private static final String MOVED =
            "select w.student_id, w.knowledge_point, m.mastery, m.answers, m.correct, m.joint,"
                    + " m.last_answered_at, m.last_sequence from unnest(?::text[], ?::text[]) as w (student_id, knowledge_point)"
                    + " cross join lateral (select * from mastery m where m.run_id = ? and m.student_id = w.student_id"
                    + " and m.knowledge_point = w.knowledge_point limit 1) m";

    private static final String TOTALS =
            "select distinct on (student_id) student_id, points_practised, points_held from pupil_weeks";
    private static final String NEWEST = " order by student_id, week desc";
    private static final String COUNTED = "select student_id, count(*), count(*) filter (where mastery >= "
            + PupilFindings.MASTERED_FROM + ") from mastery";
    private static final String OF_EACH = " group by student_id";
    private static final String OF_THEM = " where run_id = ? and student_id = any (?)";
    private static final String WITH_ANSWERS = " and answers > 0 order by student_id, week desc";

    private final Map<String, Map<String, PointMastery>> mastery = new HashMap<>();
    private final Map<String, Surplus> surpluses = new HashMap<>();
    private final Map<String, Growth.Week> lastWeeks = new HashMap<>();
    private final Map<String, PupilState> states = new HashMap<>();

    private PupilStates() {}

    public static PupilStates read(Connection connection, long runId, Collection<String> pupils) throws SQLException {
        PupilStates states = new PupilStates();
        String[] asked = pupils.toArray(String[]::new);
        each(connection, MASTERY + OF_THEM, runId, asked, states::addPoint);
        each(connection, SURPLUS + OF_THEM, runId, asked, states::addSurplus);
        each(connection, LAST_WEEKS + OF_THEM + WITH_ANSWERS, runId, asked, states::addWeek);
        each(connection, PUPILS + OF_THEM, runId, asked, states::addPupil);
        return states;
    }

    /** Only what is believed, of those of whom anything is. */
    static Map<String, PupilMastery> beliefs(Connection connection, long runId, Collection<String> pupils)
            throws SQLException {
        PupilStates states = new PupilStates();
        String[] asked = pupils.toArray(String[]::new);
        each(connection, MASTERY + OF_THEM, runId, asked, states::addPoint);
        each(connection, SURPLUS + OF_THEM, runId, asked, states::addSurplus);
        Map<String, PupilMastery> beliefs = new HashMap<>();
        states.mastery.forEach((pupil, points) ->
                beliefs.put(pupil, new PupilMastery(points, states.surpluses.getOrDefault(pupil, Surplus.NONE))));
        return beliefs;
    }

    /**
     * Only what folding new answers on asks for.
     *
     * @param pointsByPupil which points the new answers of each pupil are about
     */
    public static PupilStates toFoldOn(
            Connection connection, long runId, Map<String, ? extends Collection<String>> pointsByPupil)
            throws SQLException {
        PupilStates states = new PupilStates();
        states.addPoints(connection, runId, pointsByPupil);
        String[] asked = pointsByPupil.keySet().toArray(String[]::new);
        each(connection, LAST_WEEKS + OF_THEM + WITH_ANSWERS, runId, asked, states::addWeek);
        each(connection, SURPLUS + OF_THEM, runId, asked, states::addSurplus);
        Map<String, Growth.Elsewhere> totals = new HashMap<>();
        each(connection, TOTALS + OF_THEM + NEWEST, runId, asked, row -> totals.put(row.getString(1), points(row)));
        String[] inNoWeek = pointsByPupil.keySet().stream()
                .filter(pupil -> !totals.containsKey(pupil))
                .toArray(String[]::new);
        each(
                connection,
                COUNTED + OF_THEM + OF_EACH,
                runId,
                inNoWeek,
                row -> totals.put(row.getString(1), points(row)));
        for (String pupil : asked) {
            Growth.Elsewhere all = totals.getOrDefault(pupil, Growth.Elsewhere.NOTHING);
            states.states.put(pupil, states.state(pupil, 0, SeenIdentities.NONE, states.without(pupil, all)));
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
        SeenIdentities seen = new SeenIdentities(
                Arrays.stream(identities).mapToInt(Integer::intValue).toArray());
        states.put(studentId, state(studentId, row.getInt(2), seen, Growth.Elsewhere.NOTHING));
    }

    private void addPoints(Connection connection, long runId, Map<String, ? extends Collection<String>> pointsByPupil)
            throws SQLException {
        List<String> pupils = new ArrayList<>();
        List<String> points = new ArrayList<>();
        pointsByPupil.forEach((pupil, its) -> its.forEach(point -> {
            pupils.add(pupil);
            points.add(point);
        }));
        try (PreparedStatement statement = connection.prepareStatement(MOVED)) {
            statement.setArray(1, connection.createArrayOf("text", pupils.toArray(String[]::new)));
            statement.setArray(2, connection.createArrayOf("text", points.toArray(String[]::new)));
            statement.setLong(3, runId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    addPoint(row);
                }
            }
        }
    }

    private static Growth.Elsewhere points(ResultSet row) throws SQLException {
        return new Growth.Elsewhere(row.getInt(2), row.getInt(3));
    }

    /** What is left of all points of a pupil without those that were read. */
    private Growth.Elsewhere without(String studentId, Growth.Elsewhere all) {
        Map<String, PointMastery> read = mastery.getOrDefault(studentId, Map.of());
        long held = read.values().stream()
                .filter(point -> point.probability() >= PupilFindings.MASTERED_FROM)
                .count();
        return new Growth.Elsewhere(all.practised() - read.size(), all.held() - (int) held);
    }

    private PupilState state(String studentId, int answers, SeenIdentities seen, Growth.Elsewhere elsewhere) {
        PupilMastery known = new PupilMastery(
                mastery.getOrDefault(studentId, Map.of()), surpluses.getOrDefault(studentId, Surplus.NONE));
        return new PupilState(answers, seen, known, elsewhere, lastWeeks.get(studentId));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
