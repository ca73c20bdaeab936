package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One try at an item, with its truth. */
record Attempt(
        Item item,
        int number,
        int hints,
        boolean known,
        double right,
        boolean correct,
        @Nullable String response,
        Instant answeredAt,
        Duration duration) {

    /** What stands in the log when the teacher keys the opposite of what happened. */
    Attempt miskeyed() {
        return new Attempt(item, number, hints, known, right, !correct, null, answeredAt, duration);
    }
}
