package org.xueqing.history;

import java.time.Instant;
import java.util.Comparator;
import org.xueqing.event.PupilEvent;

/**
 * One record of the log. Of several records with one identity the same one always wins: the one that came through
 * acceptance at a door, else the one with the lowest offset.
 *
 * @param vouched came through acceptance at a door, which has already judged repeats and conflicts
 */
public record LogRecord(int partition, long offset, boolean vouched, Instant receivedAt, PupilEvent event) {

    static final Comparator<LogRecord> FIRST_ACCEPTED = Comparator.comparing(LogRecord::vouched)
            .reversed()
            .thenComparing(LogRecord::partition)
            .thenComparing(LogRecord::offset);

    LogRecord orEarlier(LogRecord other) {
        return FIRST_ACCEPTED.compare(this, other) <= 0 ? this : other;
    }
}
