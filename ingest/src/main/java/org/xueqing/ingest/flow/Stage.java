package org.xueqing.ingest.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.topic.StoppedException;

/**
 * One worker of the flow on its own thread. A failure of the world is tried again with the worker made anew, from what was
 * committed; a refusal to go on (a gap, another program in our place) ends the stage and is told to whoever asks.
 */
final class Stage implements AutoCloseable {

    /** Does a little work; returns whether there was any. */
    interface Worker extends AutoCloseable {
        boolean work();

        /** How long to wait where there was none. */
        default Duration pause() {
            return AFTER_NOTHING;
        }

        /** What keeps others from their work for whom this one answers. */
        default Optional<Sentence> trouble(Duration longerThan) {
            return Optional.empty();
        }

        @Override
        void close();
    }

    /** It has worked last before this, and failed ever since. */
    private record Failing(long sinceNanos, RuntimeException last) {}

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
    private static final Duration AFTER_NOTHING = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Thread thread;
    private final AtomicReference<@Nullable Sentence> ended = new AtomicReference<>();
    private volatile @Nullable Failing failing;
    private volatile @Nullable Worker current;
    private volatile boolean stopping;

    Stage(String name, Supplier<Worker> workers) {
        this.name = name;
        this.thread = new Thread(() -> run(workers), name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dead, cause) -> ended.set(Sentence.of("flow.died", name, cause)));
        thread.start();
    }

    /** Why this stage has ended, if it has. */
    Optional<Sentence> end() {
        return Optional.ofNullable(ended.get());
    }

    /** Why it does not do its work: it has ended, or has failed again and again for longer than this. */
    Optional<Sentence> trouble(Duration longerThan) {
        Failing now = failing;
        Worker worker = current;
        if (now != null && System.nanoTime() - now.sinceNanos() > longerThan.toNanos()) {
            return Optional.of(Sentence.of("flow.failing", name, now.last()));
        }
        return end().or(() -> worker == null ? Optional.empty() : worker.trouble(longerThan));
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(PATIENCE.toMillis());
            thread.interrupt();
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Supplier<Worker> workers) {
        while (!stopping) {
            try (Worker worker = workers.get()) {
                current = worker;
                workUntilStopped(worker);
            } catch (StoppedException e) {
                LOG.error("{} has ended: {}", name, e.getMessage());
                ended.set(e.sentence());
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} failed and starts again from what is committed", name, e);
                noteFailure(e);
                pause(AFTER_FAILURE);
            } finally {
                current = null;
            }
        }
    }

    private void workUntilStopped(Worker worker) {
        while (!stopping) {
            boolean hasWorked = worker.work();
            failing = null;
            if (!hasWorked) {
                pause(worker.pause());
            }
        }
    }

    private void noteFailure(RuntimeException e) {
        Failing before = failing;
        failing = new Failing(before == null ? System.nanoTime() : before.sinceNanos(), e);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
