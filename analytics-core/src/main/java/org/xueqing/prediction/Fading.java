package org.xueqing.prediction;

import java.time.Duration;

/** A count that fades with the clock: half of it is left after a half-life. Untimed answers do not move it. */
final class Fading {

    private static final double MICROS_PER_SECOND = 1e6;

    private final double halfLifeMicros;
    private double count;
    private long lastMicros = Long.MIN_VALUE;

    Fading(Duration halfLife) {
        this.halfLifeMicros = halfLife.toSeconds() * MICROS_PER_SECOND;
    }

    void add(long atMicros) {
        count = at(atMicros) + 1;
        lastMicros = atMicros;
    }

    double at(long micros) {
        return lastMicros == Long.MIN_VALUE
                ? 0
                : count * Math.pow(0.5, Math.max(0, micros - lastMicros) / halfLifeMicros);
    }
}
