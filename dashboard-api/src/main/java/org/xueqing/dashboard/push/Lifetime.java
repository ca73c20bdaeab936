package org.xueqing.dashboard.push;

import java.time.Duration;
import java.time.Instant;

/** From when and until when a stream may be open. A clock that is set back ends it too. */
record Lifetime(Instant from, Instant until) {

    boolean includes(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    Lifetime extendedBy(Duration grace) {
        return new Lifetime(from.minus(grace), until.plus(grace));
    }
}
