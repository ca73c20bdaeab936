package org.xueqing.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Pupils whose guardians do not agree to the recording of practice, and the count of what was turned away for it. */
public final class WithheldPupils {

    private static final String FIND =
            """
            select w.student_id from withheld w
             where w.purpose = 'PRACTICE' and w.student_id = any (?)
            """;
    private static final String COUNT =
            """
            insert into withheld_events (day, events) values (?, ?)
            on conflict (day) do update set events = withheld_events.events + excluded.events
            """;

    private WithheldPupils() {}

    /** Those among these pupils. */
    public static Set<String> among(Connection connection, Set<String> pupils) throws SQLException {
        Set<String> withheld = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, Columns.texts(connection, pupils));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    withheld.add(rows.getString(1));
                }
            }
        }
        return withheld;
    }

    /** Of an event that is turned away nothing is kept but that there was one. */
    public static void count(Connection connection, LocalDate day, long events) throws SQLException {
        if (events == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, day);
            statement.setLong(2, events);
            statement.executeUpdate();
        }
    }
}
