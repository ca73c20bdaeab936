package org.xueqing.ingest.land;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Taught;
import org.xueqing.event.Voided;
import org.xueqing.history.Precedence;
import org.xueqing.ingest.topic.EventStream;

/** Turns a row of the lake into the event that it was made of. */
final class LandedRows {

    private final EventStream stream;

    LandedRows(EventStream stream) {
        this.stream = stream;
    }

    LandedEvent read(Record row) {
        return new LandedEvent(
                new Precedence(
                        LandedRows.<Boolean>required(row, "vouched"),
                        LandedRows.<Integer>required(row, "topic_partition"),
                        LandedRows.<Long>required(row, "topic_offset")),
                instant(row, "received_at"),
                event(row));
    }

    private LearningEvent event(Record row) {
        UUID id = UUID.fromString(required(row, "event_id"));
        if (stream == EventStream.TEACHING) {
            return taught(row, id);
        }
        String pupil = required(row, "student_id");
        String kind = required(row, "kind");
        return switch (kind) {
            case "Answered" -> answered(row, id, pupil);
            case "Stepped" ->
                new Stepped(
                        id,
                        pupil,
                        required(row, "item_id"),
                        Stepped.Step.valueOf(required(row, "step")),
                        instant(row, "stepped_at"));
            case "Voided" ->
                new Voided(
                        id,
                        pupil,
                        UUID.fromString(required(row, "target_event_id")),
                        required(row, "reason"),
                        required(row, "voided_by"));
            default -> throw new IllegalStateException("the lake holds an event of unknown kind " + kind);
        };
    }

    private static Answered answered(Record row, UUID id, String pupil) {
        OffsetDateTime answeredAt = optional(row, "answered_at");
        return new Answered(
                id,
                pupil,
                required(row, "item_id"),
                LandedRows.<List<String>>required(row, "knowledge_points"),
                LandedRows.<Boolean>required(row, "correct"),
                LandedRows.<Double>optional(row, "score"),
                LandedRows.<String>optional(row, "response"),
                answeredAt == null ? null : answeredAt.toInstant(),
                LandedRows.<Long>optional(row, "sequence"),
                LandedRows.<Long>optional(row, "duration_ms"),
                LandedRows.<Integer>required(row, "attempt"),
                LandedRows.<Integer>required(row, "hints"),
                Setting.valueOf(required(row, "setting")),
                LandedRows.<String>optional(row, "activity_id"),
                LandedRows.<String>optional(row, "session_id"));
    }

    private static Taught taught(Record row, UUID id) {
        return new Taught(
                id,
                required(row, "class_id"),
                LandedRows.<List<String>>required(row, "knowledge_points"),
                Taught.Kind.valueOf(required(row, "kind")),
                instant(row, "taught_at"),
                required(row, "taught_by"));
    }

    private static Instant instant(Record row, String column) {
        return LandedRows.<OffsetDateTime>required(row, column).toInstant();
    }

    private static <T> T required(Record row, String column) {
        return Objects.requireNonNull(LandedRows.<T>optional(row, column), column);
    }

    @SuppressWarnings("unchecked") // the schema says which type
    private static <T> @Nullable T optional(Record row, String column) {
        return (@Nullable T) row.getField(column);
    }
}
