package org.xueqing.ingest.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes batches from many senders at once. What comes while a transaction is under way waits and shares the next one, so
 * that the disk is asked once for many. What does not fit into the bounded room is turned away, never kept in memory.
 */
public final class Door implements AutoCloseable {

    /** What a sender is told. */
    public sealed interface Reply {

        /** Durable, or refused for good: one verdict for each event, in order. */
        record Decided(List<Verdict> verdicts) implements Reply {}

        /** Nothing is known to have happened; sending again later converges. */
        record NotNow(Duration retryAfter) implements Reply {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int WORKERS = 1;
    private static final int MOST_EVENTS_WAITING = 20_000;
    private static final int ENOUGH_EVENTS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(1);

    private record Request(List<Candidate> batch, CompletableFuture<Reply> reply) {}

    private final Acceptance acceptance;
    private final BooleanSupplier isFull;
    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_EVENTS_WAITING);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean closing;

    /** @param isFull says when too much waits behind the door */
    public Door(Acceptance acceptance, BooleanSupplier isFull) {
        this.acceptance = acceptance;
        this.isFull = isFull;
        for (int i = 0; i < WORKERS; i++) {
            Thread worker = new Thread(this::work, "door " + i);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
    }

    /** Takes a batch completely or not at all; waits until that is decided. */
    public Reply submit(List<Candidate> batch) {
        List<Verdict> faults = faults(batch);
        if (!Verdict.areAllFine(faults)) {
            return new Reply.Decided(faults);
        }
        if (closing || isFull.getAsBoolean() || !room.tryAcquire(batch.size())) {
            return new Reply.NotNow(SOON);
        }
        Request request = new Request(batch, new CompletableFuture<>());
        waiting.add(request);
        return await(request);
    }

    @Override
    public void close() {
        closing = true;
        workers.forEach(Thread::interrupt);
    }

    private static List<Verdict> faults(List<Candidate> batch) {
        return batch.stream()
                .map(candidate ->
                        candidate.fault().<Verdict>map(Verdict.Refused::new).orElseGet(Verdict.Accepted::new))
                .toList();
    }

    private static Reply await(Request request) {
        try {
            return request.reply().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Reply.NotNow(SOON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.NotNow(SOON);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reply is always given, never thrown", e);
        }
    }

    private void work() {
        while (!closing) {
            try {
                decide(next());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<Request> next() throws InterruptedException {
        List<Request> next = new ArrayList<>();
        next.add(waiting.take());
        int events = next.get(0).batch().size();
        for (Request more = waiting.poll(); more != null; more = events < ENOUGH_EVENTS ? waiting.poll() : null) {
            next.add(more);
            events += more.batch().size();
        }
        return next;
    }

    /** Where the store refuses a transaction, each batch is tried alone, so that one sender's does not stop the others'. */
    private void decide(List<Request> requests) {
        try {
            List<List<Verdict>> verdicts = acceptance.acceptBatches(
                    requests.stream().map(Request::batch).toList());
            for (int i = 0; i < requests.size(); i++) {
                reply(requests.get(i), new Reply.Decided(verdicts.get(i)));
            }
        } catch (RuntimeException | Error e) {
            if (requests.size() > 1 && e instanceof RuntimeException) {
                requests.forEach(request -> decide(List.of(request)));
            } else {
                LOG.warn("A batch could not be made durable", e);
                requests.forEach(request -> reply(request, new Reply.NotNow(SOON)));
            }
        }
    }

    private void reply(Request request, Reply reply) {
        room.release(request.batch().size());
        request.reply().complete(reply);
    }
}
