package org.xueqing.dashboard.teacher;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.finding.Cell;

/** What the class holds of one knowledge point. */
public record PointSummary(
        PointColumn knowledgePoint,
        @Schema(description = "With evidence") int pupils,
        @Schema(description = "Of those, holding the point") int mastered,
        double meanMastery,
        long answers,
        long correct,
        @Schema(description = "Absent if all evidence is untimed") @Nullable Instant lastAnsweredAt) {

    @JsonProperty("shareHolding")
    public double shareHolding() {
        return (double) mastered / pupils;
    }

    /** Whether a pupil with evidence has, on average, as much of it as a value needs. */
    public boolean isEnough() {
        return answers >= (long) Cell.ENOUGH_ANSWERS * pupils;
    }
}
