package org.xueqing.ingest.land;

import java.time.Instant;
import org.xueqing.event.LearningEvent;
import org.xueqing.history.Precedence;

/**
 * One record of the log, as the lake holds it.
 *
 * @param precedence where it stood on its topic, and whether a door vouches for it
 */
public record LandedEvent(Precedence precedence, Instant receivedAt, LearningEvent event) {}
