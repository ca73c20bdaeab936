package org.xueqing.dashboard.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xueqing.ingest.engines.EngineAddresses;

/**
 * Connections that read as the person who is signed in, by the row security of the store: pages and API have no others, so
 * a query that forgets the viewer shows nothing of anybody else. Where nobody is signed in no row about anybody is seen.
 */
public final class ViewerConnections extends DelegatingDataSource implements AutoCloseable {

    private static final String AS_VIEWER =
            "select set_config('xueqing.viewer', ?, false), set_config('xueqing.today', ?, false)";

    private final HikariDataSource pool;
    private final Clock clock;
    private final ZoneId zone;

    private ViewerConnections(HikariDataSource pool, Clock clock, ZoneId zone) {
        super(pool);
        this.pool = pool;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param zone whose calendar says which day it is */
    public static ViewerConnections open(EngineAddresses addresses, Clock clock, ZoneId zone) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(addresses.storeUrl());
        config.setUsername(addresses.storeUser());
        config.setPassword(addresses.storePassword());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setPoolName("readers");
        // The same few statements again and again, guarded by rules whose planning costs more than their answers.
        config.addDataSourceProperty("prepareThreshold", 1);
        // What a row holds does not belong into a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // What a page reads, it reads of one moment; set here, no request has to set and reset it.
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        // What rules may cost is guessed far too high, and compiling for it takes longer than any page may.
        config.setConnectionInitSql("set role xueqing_reader; set plan_cache_mode = force_generic_plan; set jit = off");
        return new ViewerConnections(new HikariDataSource(config), clock, zone);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        try (PreparedStatement statement = connection.prepareStatement(AS_VIEWER)) {
            statement.setString(1, login());
            statement.setString(2, LocalDate.ofInstant(clock.instant(), zone).toString());
            statement.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static String login() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer ? viewer.login() : "";
    }
}
