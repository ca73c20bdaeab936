package org.xueqing.spark.lake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Voided;
import org.xueqing.history.LogRecord;

/** Columns of {@code practice_events}, and a row of them as a record of the log. */
final class LogColumns {

    private static final List<String> NAMES = List.of(
            "topic_partition",
            "topic_offset",
            "vouched",
            "received_at",
            "kind",
            "student_id",
            "event_id",
            "item_id",
            "knowledge_points",
            "correct",
            "score",
            "response",
            "answered_at",
            "sequence",
            "duration_ms",
            "attempt",
            "hints",
            "setting",
            "activity_id",
            "session_id",
            "step",
            "stepped_at",
            "target_event_id",
            "reason",
            "voided_by");

    private static final Map<String, Integer> POSITIONS =
            IntStream.range(0, NAMES.size()).boxed().collect(Collectors.toMap(NAMES::get, at -> at));

    /** All columns that a record is made of, in the order that {@link #record} expects. */
    static final Column[] READ = NAMES.stream().map(functions::col).toArray(Column[]::new);

    private LogColumns() {}

    static LogRecord record(Row row) {
        return new LogRecord(
                row.getInt(at("topic_partition")),
                row.getLong(at("topic_offset")),
                row.getBoolean(at("vouched")),
                row.getInstant(at("received_at")),
                event(row));
    }

    private static PupilEvent event(Row row) {
        UUID id = UUID.fromString(text(row, "event_id"));
        String pupil = text(row, "student_id");
        String kind = text(row, "kind");
        return switch (kind) {
            case "Answered" -> answered(row, id, pupil);
            case "Stepped" ->
                new Stepped(
                        id,
                        pupil,
                        text(row, "item_id"),
                        Stepped.Step.valueOf(text(row, "step")),
                        row.getInstant(at("stepped_at")));
            case "Voided" ->
                new Voided(
                        id,
                        pupil,
                        UUID.fromString(text(row, "target_event_id")),
                        text(row, "reason"),
                        text(row, "voided_by"));
            default -> throw new IllegalArgumentException("the lake holds an event of unknown kind " + kind);
        };
    }

    private static Answered answered(Row row, UUID id, String pupil) {
        return new Answered(
                id,
                pupil,
                text(row, "item_id"),
                row.getList(at("knowledge_points")),
                row.getBoolean(at("correct")),
                LogColumns.<Double>optional(row, "score"),
                LogColumns.<String>optional(row, "response"),
                LogColumns.<Instant>optional(row, "answered_at"),
                LogColumns.<Long>optional(row, "sequence"),
                LogColumns.<Long>optional(row, "duration_ms"),
                row.getInt(at("attempt")),
                row.getInt(at("hints")),
                Setting.valueOf(text(row, "setting")),
                LogColumns.<String>optional(row, "activity_id"),
                LogColumns.<String>optional(row, "session_id"));
    }

    private static String text(Row row, String column) {
        return row.getString(at(column));
    }

    private static <T> @Nullable T optional(Row row, String column) {
        return row.getAs(at(column));
    }

    private static int at(String column) {
        return Objects.requireNonNull(POSITIONS.get(column), column);
    }
}
