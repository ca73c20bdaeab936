package org.xueqing.ingest.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.xueqing.ingest.engines.EngineAddresses;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** The store, migrated and with a pool of connections. */
public final class Store implements AutoCloseable {

    /** Work on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Whoever waits for the store is told soon that it is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * A queue is empty one moment and long the next, and its statistics speak of another moment: rows are looked up by index,
     * or moving two thousand of them may take half a minute.
     */
    private static final String WATCH =
            "set local idle_in_transaction_session_timeout = '20s'; set local enable_seqscan = off";

    private final HikariDataSource pool;

    private Store(HikariDataSource pool) {
        this.pool = pool;
    }

    public static Store open(EngineAddresses addresses) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(addresses.storeUrl());
        config.setUsername(addresses.storeUser());
        config.setPassword(addresses.storePassword());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setPoolName("store");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The same statements again and again, whose planning costs more than looking a few rows up by index.
        config.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        // What a row holds does not belong into a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        Store store = new Store(connect(config));
        try {
            Migration.run(store.pool);
            return store;
        } catch (SQLException e) {
            store.close();
            throw new StoreException(e);
        } catch (FlywayException e) {
            store.close();
            throw new SpokenException(Sentence.of("store.migration", e), e);
        }
    }

    private static HikariDataSource connect(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            String url = config.getJdbcUrl().replaceFirst("\\?.*", "");
            throw new SpokenException(Sentence.of("store.unreachable", url, e), e);
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    /**
     * All of the work or none of it, where data is moved: what it locks is free again soon, should this process stand still in
     * the midst.
     */
    public <T> T inWatchedTransaction(Work<T> work) {
        return inTransaction(connection -> {
            try (PreparedStatement watch = connection.prepareStatement(WATCH)) {
                watch.execute();
            }
            return work.on(connection);
        });
    }

    /** Each statement sees what is there when it begins: for work of one statement, which is spared a transaction's end. */
    public <T> T read(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** All of the work or none of it. */
    public <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
