package org.xueqing.history;

import java.time.Instant;
import org.xueqing.event.PupilEvent;

/**
 * One record of the log. Of several records with one identity the same one always wins: the one that came through
 * acceptance at a door, else the one with the lowest offset.
 *
 * @param vouched came through acceptance at a door, which has already judged repeats and conflicts
 */
public record LogRecord(int partition, long offset, boolean vouched, Instant receivedAt, PupilEvent event) {

    LogRecord orEarlier(LogRecord other) {
        return precedence().compareTo(other.precedence()) <= 0 ? this : other;
    }

    Precedence precedence() {
        return new Precedence(vouched, partition, offset);
    }
}
