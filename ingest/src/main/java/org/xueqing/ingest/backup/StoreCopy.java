package org.xueqing.ingest.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.xueqing.ingest.engines.EngineAddresses;
import org.xueqing.ingest.store.StoreException;

/**
 * Copies the files of a PostgreSQL server that goes on writing them: between the beginning and the end that it is told, and
 * with the log of what it wrote meanwhile, from which it makes the files whole when it starts. A slot keeps that log.
 */
final class StoreCopy {

    private static final String KEEP_LOG = "select pg_create_physical_replication_slot('xueqing_backup', true, true)";
    private static final String BEGIN = "select pg_backup_start('xueqing', true)";
    private static final String END = "select labelfile from pg_backup_stop(false)";
    /** Made anew by a server that starts. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label");

    private StoreCopy() {}

    /**
     * Copies the folder of a server.
     *
     * @param beforeItsLog done when everything but the server's log is copied
     */
    static void make(EngineAddresses server, Path from, Path to, Runnable beforeItsLog) {
        // A connection of its own: when it ends, however that is, so do the backup and the slot.
        try (Connection connection =
                        DriverManager.getConnection(server.storeUrl(), server.storeUser(), server.storePassword());
                Statement statement = connection.createStatement()) {
            statement.execute(KEEP_LOG);
            statement.execute(BEGIN);
            Folders.copy(from, to, StoreCopy::takes);
            beforeItsLog.run();
            Files.writeString(to.resolve("backup_label"), end(statement));
            Folders.copy(from.resolve("pg_wal"), to.resolve("pg_wal"), file -> true);
        } catch (SQLException e) {
            throw new StoreException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean takes(Path file) {
        String first = file.getName(0).toString();
        if (EMPTIED.contains(first)) {
            return file.getNameCount() == 1;
        }
        return !LEFT_OUT.contains(first) && !file.getFileName().toString().startsWith("pgsql_tmp");
    }

    private static String end(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(END)) {
            row.next();
            return row.getString(1);
        }
    }
}
