package org.xueqing.ingest.engines;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/**
 * The engines of a data folder, opened. Whoever gets the folder's lock starts them and publishes their addresses; everyone
 * else becomes the holder's client. Closing stops what was started here, in reverse order.
 */
public final class Engines implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);
    private static final Duration HOLDER_STARTS_WITHIN = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final EngineAddresses addresses;
    private final Deque<AutoCloseable> started;
    private final boolean holder;

    private Engines(EngineAddresses addresses, Deque<AutoCloseable> started, boolean holder) {
        this.addresses = addresses;
        this.started = started;
        this.holder = holder;
    }

    public static Engines open(DataFolder named, EngineSettings settings) {
        named.refuseHalfRestored();
        return openForRestore(named, settings);
    }

    /** Of a folder that nobody else may use yet. */
    public static Engines openForRestore(DataFolder named, EngineSettings settings) {
        DataFolder folder = named.create();
        long lastLook = System.nanoTime() + HOLDER_STARTS_WITHIN.toNanos();
        while (System.nanoTime() < lastLook) {
            Optional<FileLock> lock = folder.tryLock();
            if (lock.isPresent()) {
                return start(folder, settings, lock.get());
            }
            Optional<EngineAddresses> published = publishedByLivingOwner(folder);
            if (published.isPresent()) {
                return new Engines(published.get(), new ArrayDeque<>(), false);
            }
            pause();
        }
        throw new SpokenException(Sentence.of("folder.locked", folder.root()));
    }

    public EngineAddresses addresses() {
        return addresses;
    }

    /** Whether this process started the engines and therefore moves the data through them. */
    public boolean isHolder() {
        return holder;
    }

    @Override
    public void close() {
        close(started);
    }

    private static void close(Deque<AutoCloseable> started) {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                LOG.warn("An engine did not stop cleanly; the next start recovers it", e);
            }
        }
    }

    private static Engines start(DataFolder folder, EngineSettings settings, FileLock lock) {
        Deque<AutoCloseable> started = new ArrayDeque<>();
        started.push(() -> folder.unlock(lock));
        try {
            // What a dead holder published must not be taken for ours while we start.
            Files.deleteIfExists(folder.addresses());
            EngineAddresses addresses = start(folder, settings, started);
            DataFolder.writePrivately(folder.addresses(), addresses.toJson());
            started.push(() -> Files.deleteIfExists(folder.addresses()));
            return new Engines(addresses, started, true);
        } catch (IOException e) {
            close(started);
            throw new SpokenException(Sentence.of("folder.unusable", folder.root(), e), e);
        } catch (RuntimeException e) {
            close(started);
            throw e;
        }
    }

    /** The broker starts beside the store; whatever started is noted, whichever of them fails. */
    private static EngineAddresses start(DataFolder folder, EngineSettings settings, Deque<AutoCloseable> started) {
        CompletableFuture<Optional<Broker>> broker =
                CompletableFuture.supplyAsync(() -> broker(folder, settings), Engines::inThreadOfItsOwn);
        EngineSettings.ExternalStore store;
        try {
            store = settings.store().orElseGet(() -> postgres(folder, started));
        } finally {
            settled(broker).ifPresent(started::push);
        }
        String kafka =
                settings.kafka().orElseGet(() -> joined(broker).orElseThrow().address());
        String lake = settings.lake().orElseGet(() -> folder.lake().toUri().toString());
        return new EngineAddresses(
                store.url(),
                store.user(),
                store.password(),
                kafka,
                lake,
                ProcessHandle.current().pid());
    }

    private static EngineSettings.ExternalStore postgres(DataFolder folder, Deque<AutoCloseable> started) {
        Postgres postgres = Postgres.start(folder);
        started.push(postgres);
        createDatabase(postgres);
        return new EngineSettings.ExternalStore(postgres.url(), Postgres.USER, postgres.password());
    }

    private static void createDatabase(Postgres postgres) {
        try (Connection connection =
                        DriverManager.getConnection(postgres.maintenanceUrl(), Postgres.USER, postgres.password());
                Statement statement = connection.createStatement();
                ResultSet known = statement.executeQuery(
                        "select 1 from pg_database where datname = '" + Postgres.DATABASE + "'")) {
            if (!known.next()) {
                try (Statement create = connection.createStatement()) {
                    create.execute("create database " + Postgres.DATABASE);
                }
            }
        } catch (SQLException e) {
            throw new SpokenException(Sentence.of("store.unreachable", postgres.url(), e), e);
        }
    }

    private static Optional<Broker> broker(DataFolder folder, EngineSettings settings) {
        return settings.kafka().isPresent() ? Optional.empty() : Optional.of(Broker.start(folder.kafka()));
    }

    private static void inThreadOfItsOwn(Runnable start) {
        new Thread(start, "broker-start").start();
    }

    /** The broker, once it has started; none where it is outside or did not start. */
    private static Optional<Broker> settled(CompletableFuture<Optional<Broker>> broker) {
        return broker.handle((started, failure) -> failure == null ? started : Optional.<Broker>empty())
                .join();
    }

    /** The broker, or why it did not start. */
    private static Optional<Broker> joined(CompletableFuture<Optional<Broker>> broker) {
        try {
            return broker.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    private static Optional<EngineAddresses> publishedByLivingOwner(DataFolder folder) {
        return readPublished(folder).map(EngineAddresses::fromJson).filter(addresses -> ProcessHandle.of(
                        addresses.owner())
                .map(ProcessHandle::isAlive)
                .orElse(false));
    }

    private static Optional<String> readPublished(DataFolder folder) {
        try {
            return Optional.of(Files.readString(folder.addresses()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("folder.unusable", folder.addresses(), e), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the engines", e);
        }
    }
}
