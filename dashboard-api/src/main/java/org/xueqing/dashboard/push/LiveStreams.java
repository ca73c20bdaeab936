package org.xueqing.dashboard.push;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Viewer;

/**
 * The streams of all open pages and the one thread that tells them. Without a stream nothing is asked of the store. A stream
 * ends within a minute and its page comes back, so that access is decided anew; at the stop of the server all end at once.
 */
public final class LiveStreams implements SmartLifecycle {

    /** Of one account, on all its devices. */
    public static final int MOST_PER_ACCOUNT = 20;

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration SHORTEST = Duration.ofSeconds(45);
    private static final Duration LONGEST = Duration.ofSeconds(55);
    /** For who reads slowly. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration MOST_BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** Looking takes at most a quarter of one core. */
    private static final int REST = 3;

    private final Watch watch;
    private final Clock clock;
    private final RandomGenerator random;
    private final BlockingQueue<Subscription> opened = new LinkedBlockingQueue<>();
    private final Map<String, Integer> perAccount = new ConcurrentHashMap<>();
    private final Set<Subscription> open = new HashSet<>();
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    /** @param random spreads the ends of streams, so that pages do not all come back at once */
    public LiveStreams(Watch watch, Clock clock, RandomGenerator random) {
        this.watch = watch;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Turns the request into the stream of a page for which access has decided. The request may say by {@code Last-Event-ID}
     * what the page holds.
     */
    public void open(HttpServletRequest request, HttpServletResponse response, Viewer viewer, OpenPage page)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // A proxy in front hands each event on at once.
        response.setHeader("X-Accel-Buffering", "no");
        if (!request.getMethod().equals("GET")) {
            return;
        }
        count(viewer.login());
        try {
            opened.add(new Subscription(
                    viewer.login(),
                    page,
                    OpenStream.begin(request.startAsync(request, response)),
                    Optional.ofNullable(request.getHeader("Last-Event-ID")).flatMap(EventId::parse),
                    lifetime()));
        } catch (IOException | RuntimeException e) {
            forget(viewer.login());
            throw e;
        }
    }

    /** How many pages are open. */
    public int open() {
        return perAccount.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Lifetime lifetime() {
        Instant now = clock.instant();
        return new Lifetime(now, now.plusMillis(random.nextLong(SHORTEST.toMillis(), LONGEST.toMillis())));
    }

    private void count(String login) {
        if (!isRunning()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "the server stops");
        }
        if (perAccount.merge(login, 1, Integer::sum) > MOST_PER_ACCOUNT) {
            forget(login);
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "too many open pages of one account");
        }
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, "push");
        started.setDaemon(true);
        thread.set(started);
        started.start();
    }

    /** Before the web server waits for its requests to end. */
    @Override
    public void stop() {
        Thread running = thread.getAndSet(null);
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread.get() != null;
    }

    private void run() {
        while (isRunning()) {
            try {
                tellUntilStopped(new Teller(watch));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException e) {
                LOG.warn("Open pages could not be told and come back by themselves", e);
                endAll();
                pause(AFTER_FAILURE);
            }
        }
        endAll();
    }

    private void tellUntilStopped(Teller teller) throws InterruptedException {
        long beatNanos = System.nanoTime();
        while (isRunning()) {
            admit(teller);
            removeClosed(teller);
            long before = System.nanoTime();
            if (!open.isEmpty()) {
                teller.tell();
                if (before - beatNanos > BETWEEN_BEATS.toNanos()) {
                    beatNanos = before;
                    teller.beat();
                }
            }
            TimeUnit.NANOSECONDS.sleep(restNanos(System.nanoTime() - before));
        }
    }

    private static long restNanos(long tookNanos) {
        return Math.min(MOST_BETWEEN_LOOKS.toNanos(), Math.max(BETWEEN_LOOKS.toNanos(), REST * tookNanos));
    }

    /** Waits where no page is open. */
    private void admit(Teller teller) throws InterruptedException {
        List<Subscription> admitted = new ArrayList<>();
        if (open.isEmpty()) {
            admitted.add(opened.take());
        }
        opened.drainTo(admitted);
        open.addAll(admitted);
        admitted.forEach(Subscription::greet);
        admitted.forEach(teller::add);
    }

    private void removeClosed(Teller teller) {
        Instant now = clock.instant();
        open.removeIf(page -> {
            if (!page.lifetime().extendedBy(GRACE).includes(now)) {
                page.stream().cut();
            } else if (!page.lifetime().includes(now)) {
                page.stream().end();
            }
            if (page.stream().isClosed()) {
                teller.remove(page);
                forget(page.login());
                return true;
            }
            return false;
        });
    }

    private void endAll() {
        opened.drainTo(open);
        open.forEach(page -> {
            page.stream().cut();
            forget(page.login());
        });
        open.clear();
    }

    private void forget(String login) {
        perAccount.computeIfPresent(login, (same, count) -> count == 1 ? null : count - 1);
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
