package org.xueqing.dashboard.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the published run believes of one pupil and one knowledge point. */
public record Cell(
        String knowledgePoint,
        @Schema(description = "Probability that the pupil holds the point, as of the last answer") double mastery,
        @Schema(description = "Pieces of evidence") int answers,
        @Schema(description = "Of those, correct ones; correct with hints counts as wrong") int correct,
        @Schema(description = "An answer with several points is among the evidence") boolean joint,
        @Schema(description = "Absent if the last evidence is untimed") @Nullable Instant lastAnsweredAt) {

    /** With fewer pieces of evidence nothing is said of a pupil. */
    public static final int ENOUGH_ANSWERS = 3;

    @JsonIgnore
    public boolean isEnough() {
        return answers >= ENOUGH_ANSWERS;
    }
}
