package org.xueqing.ingest.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.StoreException;

/**
 * The right to move the data of a store, held by one process at a time, wherever it runs. It ends with the connection that
 * holds it.
 */
final class Leadership implements AutoCloseable {

    private static final String TRY = "select pg_try_advisory_lock(730413)";
    /** Of a process that stands still: its turn ends, and what it still wants to do fails when it goes on. */
    private static final String WATCH = "set idle_session_timeout = '15s'";

    private static final String FREE = "reset idle_session_timeout; select pg_advisory_unlock(730413)";

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

    private final Connection connection;

    private Leadership(Connection connection) {
        this.connection = connection;
    }

    /** Nothing where another process moves the data. */
    static Optional<Leadership> take(Store store) {
        try {
            Connection connection = store.dataSource().getConnection();
            if (tryLock(connection)) {
                execute(connection, WATCH);
                return Optional.of(new Leadership(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** Whether the connection still stands; the lock ends with it. */
    boolean isHeld() {
        try (PreparedStatement statement = connection.prepareStatement("select 1")) {
            return statement.execute();
        } catch (SQLException e) {
            return false;
        }
    }

    /** A connection that is dead has given the lock back already. */
    @Override
    public void close() {
        try (connection;
                PreparedStatement statement = connection.prepareStatement(FREE)) {
            statement.execute();
        } catch (SQLException e) {
            LOG.debug("The leading connection was gone before it was closed", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRY);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
