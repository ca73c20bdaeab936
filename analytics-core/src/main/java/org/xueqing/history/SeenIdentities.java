package org.xueqing.history;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xueqing.event.Voided;

/**
 * Which identities the log of one pupil has named, as records or as targets of voids, in four bytes each. It never forgets
 * one; rarely it takes a new identity for a seen one, which costs a second look and changes no result.
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers on their way to a column, never compared
public record SeenIdentities(int[] sortedHashes) implements Serializable {

    public static final SeenIdentities NONE = new SeenIdentities(new int[0]);

    /** What these records name. */
    public static SeenIdentities of(Collection<LogRecord> records) {
        return new SeenIdentities(sorted(named(records).mapToInt(UUID::hashCode)));
    }

    /** Whether one of these records repeats, contradicts, takes back or is taken back by an earlier one. */
    public boolean touch(Collection<LogRecord> records) {
        return named(records).anyMatch(identity -> Arrays.binarySearch(sortedHashes, identity.hashCode()) >= 0);
    }

    public SeenIdentities plus(SeenIdentities later) {
        return new SeenIdentities(
                sorted(IntStream.concat(Arrays.stream(sortedHashes), Arrays.stream(later.sortedHashes))));
    }

    private static Stream<UUID> named(Collection<LogRecord> records) {
        return records.stream()
                .flatMap(record -> record.event() instanceof Voided voided
                        ? Stream.of(voided.eventId(), voided.targetEventId())
                        : Stream.of(record.event().eventId()));
    }

    private static int[] sorted(IntStream hashes) {
        return hashes.sorted().distinct().toArray();
    }
}
