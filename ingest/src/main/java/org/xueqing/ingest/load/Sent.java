package org.xueqing.ingest.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.outbox.Outbox;
import org.xueqing.ingest.store.Store;

/** A load that is over, with what its clients were told. */
public final class Sent {

    private static final Duration DRAINS_WITHIN = Duration.ofMinutes(30);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final LoadPlan plan;
    private final SentEvents events;
    private final List<LoadClient> clients;
    private final Optional<MasteryProbe> probe;
    private final double seconds;
    private final long confirmedEvents;
    private final double cpuShare;

    Sent(
            LoadPlan plan,
            SentEvents events,
            List<LoadClient> clients,
            Optional<MasteryProbe> probe,
            double seconds,
            long confirmedEvents,
            double cpuShare) {
        this.plan = plan;
        this.events = events;
        this.clients = clients;
        this.probe = probe;
        this.seconds = seconds;
        this.confirmedEvents = confirmedEvents;
        this.cpuShare = cpuShare;
    }

    /**
     * Waits until everything that was accepted is stored, and compares.
     *
     * @param store where the server stores, if it is at hand
     * @param between called between two looks: to notice that nobody moves the data any more
     */
    public LoadReport report(Optional<Store> store, Runnable between) {
        double drainSeconds = store.map(open -> drain(open, between)).orElse(0.0);
        List<Outcomes> outcomes = Stream.concat(
                        clients.stream().map(LoadClient::outcomes),
                        Stream.of(probe.map(MasteryProbe::outcomes).orElseGet(Outcomes::new)))
                .toList();
        Histogram latency = new Histogram(3);
        clients.forEach(client -> latency.add(client.latencyMicros()));
        return new LoadReport(
                plan,
                seconds,
                confirmedEvents,
                statuses(),
                LoadReport.Latency.of(latency),
                cpuShare,
                outcomes.stream().mapToLong(each -> each.repeatsSent).sum(),
                outcomes.stream().mapToLong(each -> each.repeatsTold).sum(),
                store.map(open -> StoreCheck.of(open, events, outcomes)),
                drainSeconds,
                probe.map(each -> LoadReport.Latency.of(each.readableMicros())),
                probe.map(MasteryProbe::neverReadable).orElse(0),
                probe.map(MasteryProbe::hasLostSight).orElse(false));
    }

    private SortedMap<Integer, Long> statuses() {
        SortedMap<Integer, Long> statuses = new TreeMap<>();
        clients.forEach(client ->
                client.outcomes().statuses.forEach((status, requests) -> statuses.merge(status, requests, Long::sum)));
        return statuses;
    }

    /** Waits until everything that was accepted is stored; returns how long that took. */
    private static double drain(Store store, Runnable between) {
        long begin = System.nanoTime();
        long last = Outbox.last(store);
        while (!Outbox.isStored(store, last)) {
            if (System.nanoTime() - begin > DRAINS_WITHIN.toNanos()) {
                throw new SpokenException(Sentence.of("flow.slow"));
            }
            between.run();
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the outbox drains", e);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
