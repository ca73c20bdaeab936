package org.xueqing.spark.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xueqing.history.ItemBank;

/**
 * The versioned tables as of one moment, with their versions.
 *
 * @param classesByPupil classes of each pupil that has any
 * @param grades of the pupils in a class of grade 1 to 6
 * @param withheld pupils whose guardians withhold consent
 * @param fingerprint equal for equal tables; findings of runs with the same one rest on the same ground
 */
public record PinnedTables(
        SortedMap<String, Long> versions,
        ItemBank bank,
        SortedMap<String, List<String>> classesByPupil,
        Map<String, Integer> grades,
        Withheld withheld,
        String fingerprint) {

    /**
     * Pupils by the purpose that is withheld.
     *
     * @param practice to record and analyse practice: then nothing is computed at all
     * @param prediction to predict
     */
    public record Withheld(SortedSet<String> practice, SortedSet<String> prediction) {}

    /** @param through memberships of this day count */
    public static PinnedTables read(StoreAddress store, LocalDate through) throws SQLException {
        try (Connection connection = store.connect()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            SortedMap<String, Long> versions = versions(connection);
            ItemBank bank = bank(connection);
            SortedMap<String, List<String>> classes = classes(connection, through);
            Withheld withheld = new Withheld(withheld(connection, "PRACTICE"), withheld(connection, "PREDICTION"));
            String fingerprint = fingerprint(List.of(
                    versions,
                    new TreeMap<>(bank.pointsByItem()),
                    classes,
                    withheld,
                    withheld(connection, "ABOVE_SCHOOL"),
                    places(connection)));
            return new PinnedTables(versions, bank, classes, grades(connection, through), withheld, fingerprint);
        }
    }

    private static String fingerprint(List<Object> tables) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            tables.forEach(table -> digest.update(table.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Class → its school, grade and district. */
    private static SortedMap<String, String> places(Connection connection) throws SQLException {
        SortedMap<String, String> places = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select class_id, school_id, grade, district"
                        + " from classes join schools using (school_id)")) {
            while (rows.next()) {
                places.put(rows.getString(1), rows.getString(2) + "/" + rows.getInt(3) + "/" + rows.getString(4));
            }
        }
        return places;
    }

    private static SortedMap<String, Long> versions(Connection connection) throws SQLException {
        SortedMap<String, Long> versions = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, version from versions")) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return versions;
    }

    private static ItemBank bank(Connection connection) throws SQLException {
        Map<String, List<String>> points = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select item_id, knowledge_point from item_knowledge_points")) {
            while (rows.next()) {
                points.computeIfAbsent(rows.getString(1), absent -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return ItemBank.of(points);
    }

    private static SortedSet<String> withheld(Connection connection, String purpose) throws SQLException {
        SortedSet<String> pupils = new TreeSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select student_id from withheld where purpose = ?")) {
            statement.setString(1, purpose);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pupils.add(rows.getString(1));
                }
            }
        }
        return pupils;
    }

    private static SortedMap<String, List<String>> classes(Connection connection, LocalDate through)
            throws SQLException {
        SortedMap<String, List<String>> classes = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select distinct student_id, class_id from class_members"
                        + " where valid_from <= ? and (valid_to is null or valid_to >= ?) order by student_id, class_id")) {
            statement.setObject(1, through);
            statement.setObject(2, through);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    classes.computeIfAbsent(rows.getString(1), absent -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return classes;
    }

    private static Map<String, Integer> grades(Connection connection, LocalDate through) throws SQLException {
        Map<String, Integer> grades = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select m.student_id, max(c.grade) from class_members m join classes c using (class_id)"
                        + " where m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)"
                        + " and c.grade between 1 and 6 group by m.student_id")) {
            statement.setObject(1, through);
            statement.setObject(2, through);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    grades.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return grades;
    }
}
