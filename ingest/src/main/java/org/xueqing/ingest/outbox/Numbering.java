package org.xueqing.ingest.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The outbox's numbers, and which of them are settled. Whoever is about to number rows says, by an advisory lock that ends
 * with the transaction, above which number they will be: whatever lies below the lowest such lock is committed or never
 * will be, and a reader that stops there passes nothing over.
 */
final class Numbering {

    /** The lock holds 31 bits of the number; the rest is known from the last one given. */
    private static final String BEGIN =
            """
            select pg_advisory_xact_lock_shared(730417, (case when is_called then last_value else 0 end & 2147483647)::int)
              from outbox_id_seq
            """;

    private static final String LAST_GIVEN = "select case when is_called then last_value else 0 end from outbox_id_seq";
    private static final String LOWEST_BEGUN =
            """
            select coalesce(min(w.last - ((w.last - l.objid::bigint) & 2147483647)), w.last)
              from (values (?::bigint)) as w (last)
              left join pg_locks l
                on l.locktype = 'advisory' and l.classid = 730417 and l.objsubid = 2 and l.granted
               and l.database = (select oid from pg_database where datname = current_database())
             group by w.last
            """;

    private Numbering() {}

    /** To be called in the transaction that numbers rows, before it does. */
    static void begin(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.execute();
        }
    }

    /** The last number given. */
    static long last(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST_GIVEN)) {
            return number(statement);
        }
    }

    /** No row up to this number will come to be any more. What is looked for next sees all of them. */
    static long settledThrough(Connection connection) throws SQLException {
        long last = last(connection);
        try (PreparedStatement statement = connection.prepareStatement(LOWEST_BEGUN)) {
            statement.setLong(1, last);
            return number(statement);
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
