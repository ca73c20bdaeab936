package org.xueqing.ingest.engines;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL at a port that stays, whatever happens to it. */
public final class StandingPostgres implements AutoCloseable {

    private final DataFolder folder;
    private final int port;
    private Postgres postgres;

    private StandingPostgres(DataFolder folder, int port, Postgres postgres) {
        this.folder = folder;
        this.port = port;
        this.postgres = postgres;
    }

    public static StandingPostgres start(Path at, int port) throws SQLException {
        DataFolder folder = new DataFolder(at).create();
        Postgres postgres = Postgres.start(folder, port);
        try (Connection connection =
                        DriverManager.getConnection(postgres.maintenanceUrl(), Postgres.USER, postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + Postgres.DATABASE);
        }
        return new StandingPostgres(folder, port, postgres);
    }

    public int port() {
        return port;
    }

    /** As those see it who reach it through another port. */
    public EngineSettings.ExternalStore through(int otherPort) {
        String url = "jdbc:postgresql://127.0.0.1:" + otherPort + "/" + Postgres.DATABASE;
        return new EngineSettings.ExternalStore(url, Postgres.USER, postgres.password());
    }

    /** SIGKILL to the server; its children see that it is gone and end. Returns the number of the dead process. */
    public long kill() {
        long pid = Long.parseLong(DataFolder.read(folder.postgres().resolve("postmaster.pid"))
                .lines()
                .findFirst()
                .orElseThrow()
                .strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        return pid;
    }

    /** Starts again; fails while children of a killed server still hold its memory. */
    public void start() {
        postgres = Postgres.start(folder, port);
    }

    /** Ends what is connected, in order. */
    @Override
    public void close() {
        postgres.close();
    }
}
