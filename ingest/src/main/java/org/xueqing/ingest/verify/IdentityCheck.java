package org.xueqing.ingest.verify;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.Fingerprint;
import org.xueqing.event.Place;
import org.xueqing.ingest.land.LandedEvent;
import org.xueqing.ingest.topic.EventStream;

/** Whether log and store hold the same identities of a pupil or class, with the same bodies. */
record IdentityCheck(EventStream stream, Moment moment, Set<String> withheld, Differences differences) {

    void compare(
            String subject,
            Map<UUID, LandedEvent> logged,
            Map<UUID, StoredEvents.Stored> stored,
            Map<UUID, StoredBodies.Body> bodies) {
        Set<UUID> ids = new HashSet<>(logged.keySet());
        ids.addAll(stored.keySet());
        ids.addAll(bodies.keySet());
        for (UUID id : ids) {
            String wrong = wrong(subject, logged.get(id), stored.get(id), bodies.get(id));
            if (wrong != null) {
                differences.add(Invariant.LOG_IS_STORE, wrong, subject, id);
            }
        }
    }

    private @Nullable String wrong(
            String subject,
            @Nullable LandedEvent landed,
            StoredEvents.@Nullable Stored stored,
            StoredBodies.@Nullable Body body) {
        if (stored == null) {
            return body == null && (landed == null || isTurnedAway(subject, landed)) ? null : "not-in-store";
        }
        if (landed == null) {
            return "not-in-lake";
        }
        boolean isSame = Fingerprint.of(landed.event()).equals(stored.fingerprint())
                && landed.receivedAt().equals(stored.receivedAt());
        if (!isSame) {
            return "other-body";
        }
        return body != null && isSaid(body, stored) ? null : "body-apart";
    }

    /** The lake holds what came past the doors before anybody could judge it. */
    private boolean isTurnedAway(String subject, LandedEvent landed) {
        return withheld.contains(subject) || moment.isRejected(stream, landed.precedence());
    }

    private static boolean isSaid(StoredBodies.Body body, StoredEvents.Stored stored) {
        return Fingerprint.of(body.event()).equals(stored.fingerprint())
                && (!(body.event() instanceof Answered answered)
                        || isInPlace(answered, stored.receivedAt(), body.orderedAt()));
    }

    private static boolean isInPlace(Answered answered, Instant receivedAt, @Nullable Instant orderedAt) {
        return Place.of(answered, receivedAt).orderedAt().equals(orderedAt);
    }
}
