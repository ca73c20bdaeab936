package org.xueqing.dashboard.finding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The run whose findings readers see. */
public record PublishedRun(
        long runId,
        @Schema(description = "Receipt of the last event that the run has read") Instant dataThrough,
        Instant publishedAt,
        @Schema(description = "A pupil holds a knowledge point where mastery is at least this") double masteredFrom) {}
