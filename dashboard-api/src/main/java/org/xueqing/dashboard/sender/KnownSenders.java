package org.xueqing.dashboard.sender;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.xueqing.ingest.sender.Sender;
import org.xueqing.ingest.sender.SenderKey;
import org.xueqing.ingest.sender.Senders;

/** Remembers for some seconds whose key it was, since a sender shows it with every batch. A closed one is out by then. */
@Component
public final class KnownSenders {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private record Known(SenderKey key, Sender sender, Instant until) {}

    private final Senders senders;
    private final Clock clock;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    KnownSenders(Senders senders, Clock clock) {
        this.senders = senders;
        this.clock = clock;
    }

    /** The open sender that has this key. */
    public Optional<Sender> holding(SenderKey key) {
        Known before = known.get(key.senderId());
        if (before != null && before.key().equals(key) && clock.instant().isBefore(before.until())) {
            return Optional.of(before.sender());
        }
        Optional<Sender> sender = senders.holding(key);
        if (known.size() > MOST) {
            known.clear();
        }
        sender.ifPresent(found -> known.put(
                found.senderId(), new Known(key, found, clock.instant().plus(REMEMBERED))));
        return sender;
    }

    Senders all() {
        return senders;
    }
}
