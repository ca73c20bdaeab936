package org.xueqing.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An advisory lock of the store, held on a connection of its own: it ends with the process that holds it, however that ends. */
public final class StoreLock implements AutoCloseable {

    /** What is locked. */
    public enum Of {
        /** Files of the lake and records of the topics: shared by who reads all of them, held alone by who removes some. */
        LOG_REMOVAL(730_417),
        /** One analysis at a time. */
        ANALYSIS(0x7875_6571_696e_6701L);

        private final long number;

        Of(long number) {
            this.number = number;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(StoreLock.class);

    private final Connection connection;

    private StoreLock(Connection connection) {
        this.connection = connection;
    }

    /** Nothing where another holds it. */
    public static Optional<StoreLock> tryAlone(Store store, Of what) {
        return take(store, "select pg_try_advisory_lock(" + what.number + ")");
    }

    /** Waits for who holds it alone. */
    public static StoreLock share(Store store, Of what) {
        return take(store, "select pg_advisory_lock_shared(" + what.number + ") is not null")
                .orElseThrow();
    }

    @Override
    public void close() {
        try (connection;
                PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            statement.execute();
        } catch (SQLException e) {
            LOG.info("The store was gone before a lock on it was given back: {}", e.getMessage());
        }
    }

    private static Optional<StoreLock> take(Store store, String sql) {
        try {
            Connection connection = store.dataSource().getConnection();
            if (ask(connection, sql)) {
                return Optional.of(new StoreLock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
