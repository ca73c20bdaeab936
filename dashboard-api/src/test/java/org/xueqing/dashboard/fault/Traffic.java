package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Many senders at once. Each waits for its answer; what got none is sent again, by whoever comes to it first. */
final class Traffic {

    private static final int SENDERS = 64;
    private static final int NO_ANSWER = 0;
    private static final int NOT_NOW = 503;
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(60);
    private static final long BETWEEN_REQUESTS_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long AFTER_FAILURE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final Request NOTHING = new Request("[]", List.of(), Set.of(200));

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI door;
    private final String key;
    private final Journal journal = new Journal();
    private final Queue<Request> unsettled = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<Thread> senders = new ArrayList<>();
    private volatile boolean isEnding;
    private volatile boolean isOver;

    Traffic(URI door, String key) {
        this.door = door;
        this.key = key;
    }

    /** @param prefix of the pupils, for nobody else */
    void begin(long seed, String prefix) {
        for (int i = 0; i < SENDERS; i++) {
            Requests requests = new Requests(seed * SENDERS + i, prefix, journal);
            begin(requests::next);
        }
    }

    /** Sends these in their order, evenly over a time. */
    void begin(List<Request> requests, Duration over) {
        AtomicInteger next = new AtomicInteger();
        long beginNanos = System.nanoTime();
        for (int i = 0; i < SENDERS; i++) {
            begin(() -> {
                int turn = next.getAndIncrement();
                if (turn >= requests.size()) {
                    isEnding = true;
                    return NOTHING;
                }
                long due = beginNanos + turn * (over.toNanos() / requests.size());
                LockSupport.parkNanos(due - System.nanoTime());
                return requests.get(turn);
            });
        }
    }

    private void begin(Supplier<Request> requests) {
        Thread sender = new Thread(() -> send(requests), "sender " + senders.size());
        sender.setDaemon(true);
        sender.start();
        senders.add(sender);
    }

    Journal journal() {
        return journal;
    }

    /** Waits until as many more events have been confirmed. */
    void awaitConfirmed(int more) {
        int wanted = journal.confirmed() + more;
        await(more + " more events confirmed").atMost(SETTLES_WITHIN).until(() -> journal.confirmed() >= wanted);
    }

    /** Whether there is something to send yet. */
    boolean isEnding() {
        return isEnding;
    }

    /** Sends nothing new; waits until everything that was sent is confirmed or refused. */
    void end() throws InterruptedException {
        isEnding = true;
        await("an answer for everything")
                .atMost(SETTLES_WITHIN)
                .until(() -> underWay.get() == 0 && unsettled.isEmpty());
        isOver = true;
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private void send(Supplier<Request> requests) {
        while (!isOver) {
            underWay.incrementAndGet();
            try {
                Request again = unsettled.poll();
                if (again != null || !isEnding) {
                    send(again == null ? requests.get() : again);
                }
            } finally {
                underWay.decrementAndGet();
            }
            LockSupport.parkNanos(BETWEEN_REQUESTS_NANOS);
        }
    }

    private void send(Request request) {
        journal.sends(request.events());
        int status = post(request.body());
        journal.answered(status);
        if (status == 200 && request.right().contains(200)) {
            journal.confirms(request.events());
        } else if (status == 400 && request.right().contains(400)) {
            journal.refuses(request.events());
        } else if (status == NO_ANSWER || status == NOT_NOW) {
            unsettled.add(request);
            LockSupport.parkNanos(AFTER_FAILURE_NANOS);
        } else if (!request.right().contains(status)) {
            journal.complains("%d for %s".formatted(status, request.body()));
        }
    }

    private int post(String body) {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .timeout(ANSWERS_WITHIN)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
