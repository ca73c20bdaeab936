package org.xueqing.ingest.load;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** One client: sends a request, waits for its answer, and notes what it was told. */
final class LoadClient implements Runnable {

    private static final int NOT_NOW = 503;
    private static final long AFTER_A_CUT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String REPEATED = "REPEATED";

    private final int client;
    private final LoadPlan plan;
    private final SentEvents events;
    private final Arrivals arrivals;
    private final LongAdder confirmedSoFar;
    private final SplittableRandom random;
    private final Outcomes outcomes = new Outcomes();
    private final Histogram latencyMicros = new Histogram(3);
    private long next;

    LoadClient(int client, LoadPlan plan, SentEvents events, Arrivals arrivals, LongAdder confirmedSoFar) {
        this.client = client;
        this.plan = plan;
        this.events = events;
        this.arrivals = arrivals;
        this.confirmedSoFar = confirmedSoFar;
        this.random = new SplittableRandom(client);
    }

    Outcomes outcomes() {
        return outcomes;
    }

    Histogram latencyMicros() {
        return latencyMicros;
    }

    @Override
    public void run() {
        try (DoorConnection door = new DoorConnection(plan.url(), plan.key())) {
            for (OptionalLong due = arrivals.await(); due.isPresent(); due = arrivals.await()) {
                send(door, due.getAsLong());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("closing a connection", e);
        }
    }

    private void send(DoorConnection door, long dueNanos) throws IOException {
        long from = next;
        int repeats = repeats();
        int fresh = plan.batch() - repeats;
        String body = body(from, fresh, repeats);
        next += fresh;
        outcomes.repeatsSent += repeats;
        DoorConnection.Reply reply = door.post(body);
        latencyMicros.recordValue(Math.max(0, (System.nanoTime() - dueNanos) / 1_000));
        outcomes.add(reply.status(), from, fresh);
        if (reply.status() == 200) {
            confirmedSoFar.add(plan.batch());
            outcomes.repeatsTold += repeats == 0 ? 0 : occurrences(reply.body());
        } else if (!plan.isOpenLoop()) {
            LockSupport.parkNanos(pauseNanos(reply));
        }
    }

    /** Who sends as fast as it can waits as long as it is asked to, and does not run against a closed door. */
    private static long pauseNanos(DoorConnection.Reply reply) {
        return switch (reply.status()) {
            case NOT_NOW -> TimeUnit.SECONDS.toNanos(reply.retryAfterSeconds());
            case DoorConnection.CUT -> AFTER_A_CUT_NANOS;
            default -> 0;
        };
    }

    /** How many of the next request were sent before. */
    private int repeats() {
        int repeats = 0;
        for (int i = 0; i < plan.batch() && !outcomes.confirmed.isEmpty(); i++) {
            repeats += random.nextDouble() < plan.repeatShare() ? 1 : 0;
        }
        return repeats;
    }

    private String body(long from, int fresh, int repeats) {
        if (plan.batch() == 1) {
            return events.text(client, fresh == 1 ? from : confirmedBefore());
        }
        StringBuilder body = new StringBuilder(256 * plan.batch());
        for (int i = 0; i < fresh + repeats; i++) {
            body.append(i == 0 ? '[' : ',').append(events.text(client, i < fresh ? from + i : confirmedBefore()));
        }
        return body.append(']').toString();
    }

    /** One of the events that were confirmed; younger ones are as likely as older ones. */
    private int confirmedBefore() {
        int chosen = outcomes.confirmed.nextSetBit(random.nextInt(outcomes.confirmed.length()));
        return Math.max(chosen, outcomes.confirmed.nextSetBit(0));
    }

    private static long occurrences(String body) {
        long found = 0;
        for (int at = body.indexOf(REPEATED); at >= 0; at = body.indexOf(REPEATED, at + 1)) {
            found++;
        }
        return found;
    }
}
