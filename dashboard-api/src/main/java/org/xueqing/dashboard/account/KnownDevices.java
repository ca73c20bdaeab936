package org.xueqing.dashboard.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Devices of a class on which a child has entered the right code lately: they are not asked for it again. Each is known for
 * a week after the code, until the teacher has the code changed, or until three tries on it have failed in a row. Nothing of it outlives the server, and
 * nothing more lies on the device.
 */
final class KnownDevices {

    static final Duration TERM = Duration.ofDays(7);

    private static final int MOST_FAILURES = 3;

    private final Clock clock;
    /** By the secret's hash: only registered devices come here, so there are not more than they. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param tries that have not succeeded, since the last that did */
    private record Known(String classId, Instant until, int tries) {}

    KnownDevices(Clock clock) {
        this.clock = clock;
    }

    boolean contains(String device) {
        Known one = known.get(device);
        return one != null && isOpen(one) && one.tries() < MOST_FAILURES;
    }

    /**
     * Whether one more try may do without the code. It counts as failed from now on, so that many at once are no way around
     * the count; {@linkplain #succeeded success} forgets it.
     */
    boolean admits(String device) {
        Known after = known.computeIfPresent(device, (absent, one) -> tried(one));
        return after != null;
    }

    private @Nullable Known tried(Known one) {
        return isOpen(one) && one.tries() < MOST_FAILURES
                ? new Known(one.classId(), one.until(), one.tries() + 1)
                : null;
    }

    /** The right code was entered there. */
    void remember(String device, String classId) {
        known.put(device, new Known(classId, clock.instant().plus(TERM), 0));
    }

    /** A child came in without it. */
    void succeeded(String device) {
        known.computeIfPresent(device, (absent, one) -> new Known(one.classId(), one.until(), 0));
    }

    /** The code is another one. */
    void forgetClass(String classId) {
        known.values().removeIf(one -> one.classId().equals(classId));
    }

    private boolean isOpen(Known one) {
        return clock.instant().isBefore(one.until());
    }
}
