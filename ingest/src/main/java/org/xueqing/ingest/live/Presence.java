package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.StoreException;

/**
 * Says to whoever completes a run that live is here and will take it over. Several may say so at once; it ends with the
 * connection.
 */
final class Presence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final String COME = "select pg_advisory_lock_shared(730414)";
    private static final String GO = "select pg_advisory_unlock_shared(730414)";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Connection connection;
    private long nextLookNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();

    private Presence(Connection connection) {
        this.connection = connection;
    }

    static Presence begin(Store store) {
        try {
            Connection connection = store.dataSource().getConnection();
            execute(connection, COME);
            return new Presence(connection);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /**
     * Looks now and then whether the connection still stands.
     *
     * @throws StoreException if not: a run may have been completed without asking us
     */
    void assure() {
        if (System.nanoTime() - nextLookNanos >= 0) {
            try {
                execute(connection, "select 1");
            } catch (SQLException e) {
                throw new StoreException(e);
            }
            nextLookNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        }
    }

    /** A connection that is broken has taken its lock with it. */
    @Override
    public void close() {
        try (connection) {
            execute(connection, GO);
        } catch (SQLException e) {
            LOG.info("The store was gone before live was: {}", e.getMessage());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
