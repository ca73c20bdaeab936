package org.xueqing.dashboard.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures per login, whether an account has that login or not. Ten within a quarter of an hour lock the login until
 * the oldest of them is a quarter of an hour old.
 */
public final class FailedSignIns {

    private static final int MOST_FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    /** Bounds the memory that invented logins can take. */
    private static final int MOST_LOGINS = 10_000;

    private final Clock clock;
    private final int mostFailures;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    public FailedSignIns(Clock clock) {
        this(clock, MOST_FAILURES);
    }

    /** @param mostFailures within the quarter of an hour, where there is less to guess */
    FailedSignIns(Clock clock, int mostFailures) {
        this.clock = clock;
        this.mostFailures = mostFailures;
    }

    /**
     * Whether one more attempt is allowed. It counts as a failure from now on, so that many at once are no way around the
     * count; success {@linkplain #forget forgets} it.
     */
    synchronized boolean admits(String login) {
        Deque<Instant> recent = recent(login);
        if (recent.size() >= mostFailures) {
            return false;
        }
        recent.addLast(clock.instant());
        keep(login, recent);
        return true;
    }

    synchronized void forget(String login) {
        failures.remove(login);
    }

    private void keep(String login, Deque<Instant> recent) {
        failures.remove(login);
        failures.put(login, recent);
        if (failures.size() > MOST_LOGINS) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private Deque<Instant> recent(String login) {
        Deque<Instant> recent = failures.getOrDefault(login, new ArrayDeque<>());
        Instant since = clock.instant().minus(WINDOW);
        while (!recent.isEmpty() && !recent.getFirst().isAfter(since)) {
            recent.removeFirst();
        }
        return recent;
    }
}
