package org.xueqing.ingest.land;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Reading;
import org.xueqing.event.Stepped;
import org.xueqing.event.Taught;
import org.xueqing.event.Voided;
import org.xueqing.ingest.topic.TopicRecord;

/** Turns a record of a topic into a row of the lake; what is no event has none. */
final class LakeRows {

    private final Schema schema;

    /** @param schema the table's own, whose field ids are the ones that count */
    LakeRows(Schema schema) {
        this.schema = schema;
    }

    Optional<GenericRecord> row(TopicRecord record) {
        return record.reading() instanceof Reading.Read read ? Optional.of(row(record, read)) : Optional.empty();
    }

    private GenericRecord row(TopicRecord record, Reading.Read read) {
        GenericRecord row = GenericRecord.create(schema);
        row.setField("topic_partition", record.partition());
        row.setField("topic_offset", record.offset());
        row.setField("vouched", record.vouched());
        row.setField("received_at", utc(record.receivedAt()));
        row.setField("event_id", read.event().eventId().toString());
        row.setField("knowledge_points", List.of());
        row.setField("unknown_fields", read.unknownFields());
        fill(row, read.event());
        return row;
    }

    private static void fill(GenericRecord row, LearningEvent event) {
        if (event instanceof PupilEvent) {
            row.setField("student_id", event.subjectId());
            row.setField("kind", event.getClass().getSimpleName());
        }
        if (event instanceof Answered answered) {
            fill(row, answered);
        } else if (event instanceof Stepped stepped) {
            row.setField("item_id", stepped.itemId());
            row.setField("step", stepped.step().name());
            row.setField("stepped_at", utc(stepped.steppedAt()));
        } else if (event instanceof Voided voided) {
            row.setField("target_event_id", voided.targetEventId().toString());
            row.setField("reason", voided.reason());
            row.setField("voided_by", voided.by());
        } else if (event instanceof Taught taught) {
            row.setField("class_id", taught.classId());
            row.setField("knowledge_points", taught.knowledgePoints());
            row.setField("kind", taught.kind().name());
            row.setField("taught_at", utc(taught.taughtAt()));
            row.setField("taught_by", taught.by());
        }
    }

    private static void fill(GenericRecord row, Answered answered) {
        row.setField("item_id", answered.itemId());
        row.setField("knowledge_points", answered.knowledgePoints());
        row.setField("correct", answered.correct());
        row.setField("score", answered.score());
        row.setField("response", answered.response());
        row.setField("answered_at", utc(answered.answeredAt()));
        row.setField("sequence", answered.sequence());
        row.setField("duration_ms", answered.durationMillis());
        row.setField("attempt", answered.attempt());
        row.setField("hints", answered.hints());
        row.setField("setting", answered.setting().name());
        row.setField("activity_id", answered.activityId());
        row.setField("session_id", answered.sessionId());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
