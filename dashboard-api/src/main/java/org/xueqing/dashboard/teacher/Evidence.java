package org.xueqing.dashboard.teacher;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
            Counting counting,
            @Schema(description = "Absent if it stands") @Nullable TakenBack takenBack,
            @Schema(description = "What was recorded before it was corrected to this, the first one first")
                    List<Former> formerly) {

        public Answer {
            jointWith = List.copyOf(jointWith);
            formerly = List.copyOf(formerly);
        }

        Answer correcting(List<Former> corrected) {
            return with(takenBack, corrected);
        }

        /** Who took it or what stood before it back, as the log calls them. */
        Stream<String> takers() {
            return Stream.concat(Stream.ofNullable(takenBack), formerly.stream().map(Former::takenBack))
                    .map(TakenBack::by);
        }

        Answer namingTakers(UnaryOperator<String> names) {
            return with(
                    takenBack == null ? null : takenBack.named(names),
                    formerly.stream().map(former -> former.named(names)).toList());
        }

        private Answer with(@Nullable TakenBack taken, List<Former> corrected) {
            return new Answer(
                    eventId,
                    itemId,
                    stem,
                    correct,
                    response,
                    answeredAt,
                    receivedAt,
                    attempt,
                    hints,
                    setting,
                    jointWith,
                    counting,
                    taken,
                    corrected);
        }

        @JsonProperty("counted")
        public boolean isCounted() {
            return counting == Counting.CORRECT || counting == Counting.WRONG;
        }
    }

    /** Who took an answer back, when and why. */
    public record TakenBack(
            @Schema(description = "A name, or what the sender calls them") String by, Instant at, String reason) {

        TakenBack named(UnaryOperator<String> names) {
            return new TakenBack(names.apply(by), at, reason);
        }
    }

    /** An answer that was corrected. */
    public record Former(UUID eventId, boolean correct, @Nullable String response, TakenBack takenBack) {

        Former named(UnaryOperator<String> names) {
            return new Former(eventId, correct, response, takenBack.named(names));
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
