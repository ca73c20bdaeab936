package org.xueqing.ingest.load;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.store.Store;

/** Sends what a plan says and measures it. What it was told is then held against the store: {@link Sent}. */
public final class Load {

    /** Who wants to know how many events are confirmed so far. */
    @FunctionalInterface
    public interface Progress {
        void at(long confirmedEvents);
    }

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final LoadPlan plan;
    private final SentEvents events;
    private final LongAdder confirmedSoFar = new LongAdder();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * @param load tells the ids of this load from those of others
     * @param begin when the first answers are said to have been given
     * @param points knowledge points that the answers are about
     */
    public Load(LoadPlan plan, long load, Instant begin, List<String> points) {
        this.plan = plan;
        // One more client than the plan has: the probe.
        this.events = new SentEvents(plan.source(), load, plan.clients() + 1, plan.pupils(), begin, points);
    }

    /**
     * Sends; returns when the last answer has come.
     *
     * @param store where mastery can be read, if it is at hand
     */
    public Sent send(Optional<Store> store, Progress progress) {
        refuseUnlessOpen();
        long begin = System.nanoTime();
        long cpuBefore = cpuNanos();
        List<LoadClient> clients = clients(new Arrivals(plan, begin));
        Optional<MasteryProbe> probe = probe(store, begin + plan.duration().toNanos());
        List<Thread> threads =
                Stream.concat(clients.stream(), probe.stream()).map(this::start).toList();
        threads.subList(0, clients.size()).forEach(thread -> join(thread, progress));
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuShare =
                (cpuNanos() - cpuBefore) / 1e9 / seconds / Runtime.getRuntime().availableProcessors();
        threads.forEach(thread -> join(thread, progress));
        throwIfFailed();
        return new Sent(plan, events, clients, probe, seconds, confirmedSoFar.sum(), cpuShare);
    }

    /** One request without events, so that a wrong address or key is one clear sentence. */
    private void refuseUnlessOpen() {
        try (DoorConnection door = new DoorConnection(plan.url(), plan.key())) {
            int status = door.post("[]").status();
            if (status != 200) {
                throw new SpokenException(Sentence.of("load.closed", plan.url(), Integer.toString(status)));
            }
        } catch (java.io.IOException e) {
            throw new SpokenException(Sentence.of("load.closed", plan.url(), e), e);
        }
    }

    private List<LoadClient> clients(Arrivals arrivals) {
        List<LoadClient> clients = new ArrayList<>();
        for (int client = 0; client < plan.clients(); client++) {
            clients.add(new LoadClient(client, plan, events, arrivals, confirmedSoFar));
        }
        return clients;
    }

    private Optional<MasteryProbe> probe(Optional<Store> store, long endNanos) {
        return store.filter(MasteryProbe::isPossible)
                .map(open -> new MasteryProbe(plan.clients(), plan, events, open, endNanos));
    }

    private Thread start(Runnable work) {
        Thread thread = new Thread(work, "load");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dead, cause) -> failure.compareAndSet(null, cause));
        thread.start();
        return thread;
    }

    private void join(Thread thread, Progress progress) {
        try {
            while (thread.isAlive()) {
                progress.at(confirmedSoFar.sum());
                thread.join(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted under load", e);
        }
    }

    private void throwIfFailed() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("a client failed", cause);
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
