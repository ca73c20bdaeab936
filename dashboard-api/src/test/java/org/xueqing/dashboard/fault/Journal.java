package org.xueqing.dashboard.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.xueqing.event.PupilEvent;

/** Everything that was sent, and what its senders were told of it. */
final class Journal {

    /** What is known of an event. Confirmed and refused are for ever. */
    enum Told {
        NOTHING,
        CONFIRMED,
        REFUSED
    }

    private static final int MOST_RECENT = 2_000;

    private final Map<UUID, PupilEvent> sent = new ConcurrentHashMap<>();
    private final Map<UUID, Told> told = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final List<PupilEvent> recent = new ArrayList<>();
    private final AtomicInteger confirmed = new AtomicInteger();

    void sends(Collection<PupilEvent> events) {
        for (PupilEvent event : events) {
            if (sent.putIfAbsent(event.eventId(), event) == null) {
                told.put(event.eventId(), Told.NOTHING);
            }
        }
    }

    void answered(int status) {
        statuses.computeIfAbsent(status, absent -> new AtomicLong()).incrementAndGet();
    }

    void confirms(Collection<PupilEvent> events) {
        for (PupilEvent event : events) {
            if (told.put(event.eventId(), Told.CONFIRMED) != Told.CONFIRMED) {
                confirmed.incrementAndGet();
                remember(event);
            }
        }
    }

    void refuses(Collection<PupilEvent> events) {
        events.forEach(event -> told.put(event.eventId(), Told.REFUSED));
    }

    void complains(String complaint) {
        complaints.add(complaint);
    }

    /** An event that was confirmed not long ago; {@code at} chooses which. */
    PupilEvent recent(int at) {
        synchronized (recent) {
            return recent.get(at % recent.size());
        }
    }

    boolean hasRecent() {
        synchronized (recent) {
            return !recent.isEmpty();
        }
    }

    int confirmed() {
        return confirmed.get();
    }

    Map<UUID, PupilEvent> sent() {
        return sent;
    }

    Told told(UUID id) {
        return told.getOrDefault(id, Told.NOTHING);
    }

    /** What should not have been said, in words. */
    Collection<String> complaints() {
        return complaints;
    }

    /** Requests by HTTP status; 0 for those without an answer. */
    long statuses(int status) {
        return statuses.getOrDefault(status, new AtomicLong()).get();
    }

    @Override
    public String toString() {
        return "%d events, %d confirmed, requests by status %s".formatted(sent.size(), confirmed.get(), statuses);
    }

    private void remember(PupilEvent event) {
        synchronized (recent) {
            if (recent.size() < MOST_RECENT) {
                recent.add(event);
            } else {
                recent.set(confirmed.get() % MOST_RECENT, event);
            }
        }
    }
}
