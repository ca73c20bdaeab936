package org.xueqing.ingest.land;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types.BooleanType;
import org.apache.iceberg.types.Types.DoubleType;
import org.apache.iceberg.types.Types.IntegerType;
import org.apache.iceberg.types.Types.ListType;
import org.apache.iceberg.types.Types.LongType;
import org.apache.iceberg.types.Types.StringType;
import org.apache.iceberg.types.Types.TimestampType;

/** Columns of the lake: the contract with every reader of it. A column that a kind of event does not have is null. */
final class LakeSchema {

    static final Schema PRACTICE = new Schema(
            required(1, "topic_partition", IntegerType.get()),
            required(2, "topic_offset", LongType.get()),
            required(3, "vouched", BooleanType.get()),
            required(4, "received_at", TimestampType.withZone()),
            required(5, "kind", StringType.get()),
            required(6, "student_id", StringType.get()),
            required(7, "event_id", StringType.get()),
            optional(8, "item_id", StringType.get()),
            required(9, "knowledge_points", ListType.ofRequired(10, StringType.get())),
            optional(11, "correct", BooleanType.get()),
            optional(12, "score", DoubleType.get()),
            optional(13, "response", StringType.get()),
            optional(14, "answered_at", TimestampType.withZone()),
            optional(15, "sequence", LongType.get()),
            optional(16, "duration_ms", LongType.get()),
            optional(17, "attempt", IntegerType.get()),
            optional(18, "hints", IntegerType.get()),
            optional(19, "setting", StringType.get()),
            optional(20, "activity_id", StringType.get()),
            optional(21, "session_id", StringType.get()),
            optional(22, "step", StringType.get()),
            optional(23, "stepped_at", TimestampType.withZone()),
            optional(24, "target_event_id", StringType.get()),
            optional(25, "reason", StringType.get()),
            optional(26, "voided_by", StringType.get()),
            required(27, "unknown_fields", StringType.get()));

    static final Schema TEACHING = new Schema(
            required(1, "topic_partition", IntegerType.get()),
            required(2, "topic_offset", LongType.get()),
            required(3, "vouched", BooleanType.get()),
            required(4, "received_at", TimestampType.withZone()),
            required(5, "class_id", StringType.get()),
            required(6, "event_id", StringType.get()),
            required(7, "knowledge_points", ListType.ofRequired(8, StringType.get())),
            required(9, "kind", StringType.get()),
            required(10, "taught_at", TimestampType.withZone()),
            required(11, "taught_by", StringType.get()),
            required(12, "unknown_fields", StringType.get()));

    private LakeSchema() {}
}
