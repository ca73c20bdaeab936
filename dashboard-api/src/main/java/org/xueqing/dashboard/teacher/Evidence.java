package org.xueqing.dashboard.teacher;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.finding.Cell;

/** The answers behind a cell, the last one first. */
public record Evidence(
        PointColumn knowledgePoint,
        @Schema(description = "Absent if the published run has no evidence") @Nullable Cell mastery,
        @Schema(description = "Absent if no answer says how long it took") @Nullable FluencyFigures fluency,
        List<Answer> answers) {

    public Evidence {
        answers = List.copyOf(answers);
    }

    /** How many of the listed answers the run has counted. */
    public long counted() {
        return answers.stream().filter(Answer::isCounted).count();
    }

    /** One answer of the pupil. */
    public record Answer(
            UUID eventId,
            String itemId,
            @Schema(description = "Words of the item, absent if it has none") @Nullable String stem,
            boolean correct,
            @Nullable String response,
            @Schema(description = "Absent for untimed answers") @Nullable Instant answeredAt,
            Instant receivedAt,
            int attempt,
            int hints,
            String setting,
            @Schema(description = "All points of the answer where it has several") List<String> jointWith,
            Counting counting) {

        public Answer {
            jointWith = List.copyOf(jointWith);
        }

        @JsonProperty("counted")
        public boolean isCounted() {
            return counting == Counting.CORRECT || counting == Counting.WRONG;
        }
    }

    /** How an answer entered the published run. */
    public enum Counting {
        CORRECT,
        /** Wrong, or correct with hints. */
        WRONG,
        /** Taken back. */
        VOIDED,
        /** Only the first attempt says what a pupil could do before being told. */
        LATER_ATTEMPT,
        /** Received after the run's data ended. */
        AFTER_RUN
    }
}
