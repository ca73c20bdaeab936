package org.xueqing.ingest.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables up to this version. Flyway changes tables on one connection and notes that on another, so that a kill
 * between two commits leaves a change without its note and the next start refuses. Given a single connection, both are one
 * commit.
 */
final class Migration {

    private static final String LOCK = "select pg_advisory_lock(730415)";
    private static final String UNLOCK = "select pg_advisory_unlock(730415)";

    private Migration() {}

    /** One process at a time: a second one waits and then finds nothing to do. */
    static void run(DataSource store) throws SQLException {
        try (Connection turn = store.getConnection();
                Connection work = store.getConnection()) {
            execute(turn, LOCK);
            try {
                Flyway.configure()
                        .dataSource(new OneConnection(work))
                        .locations("classpath:org/xueqing/report/migration")
                        .load()
                        .migrate();
            } finally {
                execute(turn, UNLOCK);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Gives the same connection to whoever asks; it stays open until its owner closes it. */
    private record OneConnection(Connection connection) implements DataSource {

        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("close") ? null : invoke(connection, method, arguments));
        }

        private static @Nullable Object invoke(
                Connection connection, java.lang.reflect.Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            // Flyway logs by itself.
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // The connection is open already.
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return connection.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return connection.isWrapperFor(type);
        }
    }
}
