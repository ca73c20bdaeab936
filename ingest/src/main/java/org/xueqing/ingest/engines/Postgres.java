package org.xueqing.ingest.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/**
 * A PostgreSQL server on the loopback address, configured as in production: durable commits, password login, checksums,
 * data kept. It runs in a session of its own, so that Ctrl-C reaches us first and we stop it after our last write.
 */
final class Postgres implements AutoCloseable {

    static final String USER = "xueqing";
    static final String DATABASE = "xueqing";

    /** What a statement held that failed, and whose key it was, stands in no log. */
    private static final String QUIET_ABOUT_PEOPLE = " -c log_error_verbosity=terse -c log_min_error_statement=panic";

    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);
    // Recovery after a power cut may read gigabytes from a slow disk.
    private static final long PATIENCE_SECONDS = 900;

    private final Path home;
    private final DataFolder folder;
    private final int port;

    private Postgres(Path home, DataFolder folder, int port) {
        this.home = home;
        this.folder = folder;
        this.port = port;
    }

    static Postgres start(DataFolder folder) {
        return start(folder, FreePort.find());
    }

    static Postgres start(DataFolder folder, int port) {
        Path binaries = PostgresBinaries.place(folder, System.getenv());
        Postgres postgres = new Postgres(PostgresBinaries.unpackedIn(binaries), folder, port);
        postgres.createCluster();
        postgres.stopOrphan();
        postgres.run();
        return postgres;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    String maintenanceUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return DataFolder.read(folder.password());
    }

    @Override
    public void close() {
        control("stop", "-m", "fast");
    }

    /** Makes the cluster beside its place and moves it there when it is whole. */
    private void createCluster() {
        if (Files.isDirectory(folder.postgres())) {
            return;
        }
        Path half = folder.root().resolve("postgres.new");
        deleteIfThere(half);
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        DataFolder.writePrivately(folder.password(), HexFormat.of().formatHex(secret));
        execute(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + half,
                "--username=" + USER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums"));
        try {
            Files.writeString(half.resolve("postgresql.auto.conf"), configuration());
            DataFolder.move(half, folder.postgres());
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("folder.unusable", half, e), e);
        }
    }

    private static String configuration() {
        return """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 100
                max_locks_per_transaction = 256
                shared_buffers = '256MB'
                max_wal_size = '2GB'
                timezone = 'UTC'
                log_timezone = 'UTC'
                """;
    }

    /** A server whose owner was killed still runs; its number may also belong to another program by now. */
    private void stopOrphan() {
        Path mark = folder.postgres().resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return;
        }
        long number = Long.parseLong(
                DataFolder.read(mark).lines().findFirst().orElse("0").trim());
        String line = ProcessHandle.of(number)
                .flatMap(process -> process.info().commandLine())
                .orElse("");
        if (line.contains(folder.postgres().toString())) {
            LOG.info("Stopping a PostgreSQL server (process {}) that a killed run left behind", number);
            control("stop", "-m", "fast");
        } else if (line.contains("bin/postgres")) {
            throw new SpokenException(Sentence.of("postgres.foreign", Long.toString(number), folder.postgres()));
        } else {
            deleteIfThere(mark);
        }
    }

    private void run() {
        control(
                "start",
                "-l",
                folder.logs().resolve("postgres.log").toString(),
                "-o",
                "-p " + port + QUIET_ABOUT_PEOPLE);
    }

    private void control(String action, String... more) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/pg_ctl").toString());
        command.add(action);
        command.addAll(List.of("-D", folder.postgres().toString(), "-w", "-t", Long.toString(PATIENCE_SECONDS)));
        command.addAll(List.of(more));
        execute(command);
    }

    private void execute(List<String> command) {
        Path output = folder.logs().resolve("postgres-control.log");
        try {
            Process process = new ProcessBuilder(asOrdinaryUser(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(folder.root().toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS + 10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new SpokenException(Sentence.of(
                        "postgres.failed",
                        command.get(0),
                        folder.logs(),
                        DataFolder.read(output).strip()));
            }
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("postgres.failed", command.get(0), folder.logs(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpokenException(Sentence.of("postgres.failed", command.get(0), folder.logs(), "interrupted"), e);
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own is an ordinary user to it. */
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> unshared = new ArrayList<>(List.of("unshare", "-U"));
        unshared.addAll(command);
        return unshared;
    }

    private static void deleteIfThere(Path path) {
        try {
            DataFolder.delete(path);
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("folder.unusable", path, e), e);
        }
    }
}
