package org.xueqing.ingest.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.xueqing.ingest.store.Store;

/**
 * Sends one answer after another and looks how soon after the door's answer the store's mastery counts it. It is one client of
 * its own beside the load, with pupils of its own.
 */
final class MasteryProbe implements Runnable {

    private static final long BETWEEN_ANSWERS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    /** Of the time waited so far: where it takes a second, a look every millisecond would be load of its own. */
    private static final int BETWEEN_LOOKS_SHARE = 50;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final String COUNTED =
            """
            select coalesce(sum(m.answers), 0) from mastery m join published_run using (run_id) where m.student_id = ?
            """;

    private final int client;
    private final LoadPlan plan;
    private final SentEvents events;
    private final Store store;
    private final long endNanos;
    private final Outcomes outcomes = new Outcomes();
    private final Histogram readableMicros = new Histogram(3);
    private int neverReadable;
    private boolean lostSight;

    /** @param client a number that no other client has */
    MasteryProbe(int client, LoadPlan plan, SentEvents events, Store store, long endNanos) {
        this.client = client;
        this.plan = plan;
        this.events = events;
        this.store = store;
        this.endNanos = endNanos;
    }

    /** Whether a run is published at all: without one there is no mastery to look at. */
    static boolean isPossible(Store store) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select from published_run");
                    ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    Outcomes outcomes() {
        return outcomes;
    }

    Histogram readableMicros() {
        return readableMicros;
    }

    /** Answers whose mastery could not be read within half a minute. */
    int neverReadable() {
        return neverReadable;
    }

    /** Whether the store could not be asked to the end. */
    boolean hasLostSight() {
        return lostSight;
    }

    @Override
    public void run() {
        try (DoorConnection door = new DoorConnection(plan.url(), plan.key());
                Connection connection = store.dataSource().getConnection();
                PreparedStatement counted = connection.prepareStatement(COUNTED)) {
            for (int number = 0; System.nanoTime() < endNanos; number++) {
                probe(door, counted, number);
                LockSupport.parkNanos(BETWEEN_ANSWERS_NANOS);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("closing a connection", e);
        } catch (SQLException e) {
            // The store may be what somebody kills under this load: there are fewer samples then, and the report says
            // so.
            lostSight = true;
        }
    }

    private void probe(DoorConnection door, PreparedStatement counted, int number) throws IOException, SQLException {
        String pupil = events.pupil(client, number);
        long expected = count(counted, pupil) + 1;
        DoorConnection.Reply reply = door.post(events.text(client, number));
        long answeredNanos = System.nanoTime();
        outcomes.add(reply.status(), number, 1);
        if (reply.status() != 200) {
            return;
        }
        while (count(counted, pupil) < expected) {
            long waitedNanos = System.nanoTime() - answeredNanos;
            if (waitedNanos > PATIENCE_NANOS) {
                neverReadable++;
                return;
            }
            LockSupport.parkNanos(Math.max(BETWEEN_LOOKS_NANOS, waitedNanos / BETWEEN_LOOKS_SHARE));
        }
        readableMicros.recordValue((System.nanoTime() - answeredNanos) / 1_000);
    }

    private static long count(PreparedStatement counted, String pupil) throws SQLException {
        counted.setString(1, pupil);
        try (ResultSet row = counted.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
