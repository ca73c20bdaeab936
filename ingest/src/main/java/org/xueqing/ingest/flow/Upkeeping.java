package org.xueqing.ingest.flow;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xueqing.ingest.land.Lake;
import org.xueqing.ingest.land.LakeHistory;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.upkeep.QuietTime;
import org.xueqing.ingest.upkeep.Upkeep;

/** Does one round of upkeep a day, when the school is quiet. */
final class Upkeeping implements Stage.Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeeping.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    private final Upkeep upkeep;
    private final Lake lake;
    private final QuietTime quiet;
    private final InstantSource clock;
    private long nextNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();

    Upkeeping(Upkeep upkeep, Lake lake, QuietTime quiet, InstantSource clock) {
        this.upkeep = upkeep;
        this.lake = lake;
        this.quiet = quiet;
        this.clock = clock;
    }

    @Override
    public boolean work() {
        if (System.nanoTime() - nextNanos < 0) {
            return false;
        }
        nextNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        if (quiet.isDue(clock.instant(), new LakeHistory(lake, EventStream.TEACHING).swept())) {
            upkeep.run(clock.instant()).ifPresent(round -> LOG.info("Upkeep: {}", round));
        }
        return true;
    }

    @Override
    public void close() {
        // It holds nothing between two times.
    }
}
