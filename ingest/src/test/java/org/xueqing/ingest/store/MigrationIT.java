package org.xueqing.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineAddresses;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.Engines;

/** A start is killed after one of its first commits, and so is the next one, until one comes to the end. */
class MigrationIT {

    private static final int MIGRATIONS_AT_LEAST = 10;

    @TempDir
    Path folder;

    @Test
    void goesOnWhereverItWasKilled() throws SQLException {
        try (Engines engines = Engines.open(new DataFolder(folder), EngineSettings.embedded())) {
            int kills = 0;
            for (int commit = 1; migratesUntilCommit(engines.addresses(), commit); commit++) {
                kills++;
            }
            assertThat(kills).as("kills before one start came to its end").isGreaterThan(3);
            assertThat(migrated(engines.addresses())).isGreaterThan(MIGRATIONS_AT_LEAST);
        }
    }

    /** Whether it was killed; otherwise it had no so many commits and is finished. */
    private static boolean migratesUntilCommit(EngineAddresses addresses, int commit) throws SQLException {
        try (HikariDataSource pool = pool(addresses)) {
            AtomicInteger commits = new AtomicInteger();
            Migration.run(dyingAfter(pool, commit, commits, () -> killAll(addresses)));
            return commits.get() >= commit;
        } catch (FlywayException | SQLException e) {
            assertThat(e).hasStackTraceContaining("terminating connection");
            return true;
        }
    }

    private static int migrated(EngineAddresses addresses) throws SQLException {
        try (HikariDataSource pool = pool(addresses);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            row.next();
            return row.getInt(1);
        }
    }

    @FunctionalInterface
    private interface Kill {
        void now() throws SQLException;
    }

    private static DataSource dyingAfter(DataSource store, int commit, AtomicInteger commits, Kill kill) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(store, arguments);
                    return result instanceof Connection connection
                            ? dyingAfter(connection, commit, commits, kill)
                            : result;
                });
    }

    private static Connection dyingAfter(Connection connection, int commit, AtomicInteger commits, Kill kill) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (method.getName().equals("commit") && commits.incrementAndGet() == commit) {
                            kill.now();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void killAll(EngineAddresses addresses) throws SQLException {
        try (HikariDataSource pool = pool(addresses);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    private static HikariDataSource pool(EngineAddresses addresses) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(addresses.storeUrl());
        config.setUsername(addresses.storeUser());
        config.setPassword(addresses.storePassword());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
