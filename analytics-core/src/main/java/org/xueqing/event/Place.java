package org.xueqing.event;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * The place of an answer among the answers of its pupil: (instant or epoch, sequence or 0, eventId as lower-case text).
 * {@code UUID.compareTo} compares signed numbers and is not that order.
 */
public record Place(Instant orderedAt, long sequence, String eventId) implements Comparable<Place>, Serializable {

    /** An answer that claims to be further ahead of its receipt than this is ordered at its receipt. */
    public static final Duration FUTURE_TOLERANCE = Duration.ofDays(1);

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::orderedAt)
            .thenComparing(Place::sequence)
            .thenComparing(Place::eventId);

    /** @param receivedAt timestamp of the record of the first acceptance */
    public static Place of(Answered answered, Instant receivedAt) {
        Instant claimed = answered.answeredAt() == null ? Instant.EPOCH : answered.answeredAt();
        return new Place(
                isFuture(answered, receivedAt) ? receivedAt : claimed,
                answered.sequence() == null ? 0 : answered.sequence(),
                answered.eventId().toString());
    }

    public static boolean isFuture(Answered answered, Instant receivedAt) {
        return answered.answeredAt() != null && answered.answeredAt().isAfter(receivedAt.plus(FUTURE_TOLERANCE));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
