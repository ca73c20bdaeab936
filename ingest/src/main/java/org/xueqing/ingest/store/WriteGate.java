package org.xueqing.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Through it goes every transaction that writes events of pupils or what follows from them. An erasure and a repair close it
 * for their own transaction: nobody is in the middle of writing then, and who comes next sees what they have changed.
 */
public final class WriteGate {

    private static final String ENTER = "select pg_advisory_xact_lock_shared(730416)";
    private static final String CLOSE = "select pg_advisory_xact_lock(730416)";

    private WriteGate() {}

    /** Until the transaction ends. To be called before anything is looked at. */
    public static void enter(Connection connection) throws SQLException {
        execute(connection, ENTER);
    }

    /** Until the transaction ends; waits for those who are in. */
    public static void close(Connection connection) throws SQLException {
        execute(connection, CLOSE);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
