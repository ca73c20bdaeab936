package org.xueqing.spark.lake;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Stepped;
import org.xueqing.event.Voided;
import org.xueqing.history.LogRecord;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The lake's table of practice events, made and filled by a test. */
public final class LogTable {

    private static final StructType SCHEMA = new StructType()
            .add("topic_partition", DataTypes.IntegerType)
            .add("topic_offset", DataTypes.LongType)
            .add("vouched", DataTypes.BooleanType)
            .add("received_at", DataTypes.TimestampType)
            .add("kind", DataTypes.StringType)
            .add("student_id", DataTypes.StringType)
            .add("event_id", DataTypes.StringType)
            .add("item_id", DataTypes.StringType)
            .add("knowledge_points", DataTypes.createArrayType(DataTypes.StringType))
            .add("correct", DataTypes.BooleanType)
            .add("score", DataTypes.DoubleType)
            .add("response", DataTypes.StringType)
            .add("answered_at", DataTypes.TimestampType)
            .add("sequence", DataTypes.LongType)
            .add("duration_ms", DataTypes.LongType)
            .add("attempt", DataTypes.IntegerType)
            .add("hints", DataTypes.IntegerType)
            .add("setting", DataTypes.StringType)
            .add("activity_id", DataTypes.StringType)
            .add("session_id", DataTypes.StringType)
            .add("step", DataTypes.StringType)
            .add("stepped_at", DataTypes.TimestampType)
            .add("target_event_id", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("voided_by", DataTypes.StringType)
            .add("unknown_fields", DataTypes.StringType);

    private LogTable() {}

    public static void create(SparkSession spark) {
        spark.sql("create namespace if not exists lake.xueqing");
        spark.sql("create table lake.xueqing.practice_events (" + SCHEMA.toDDL() + ") using iceberg"
                + " tblproperties ('xueqing.offsets' = '{\"0\":89}')");
    }

    public static void append(SparkSession spark, List<LogRecord> records) {
        List<Row> rows = records.stream().map(LogTable::row).toList();
        try {
            spark.createDataFrame(rows, SCHEMA)
                    .writeTo("lake.xueqing.practice_events")
                    .append();
        } catch (NoSuchTableException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of many records, by its number, made where it is written. */
    public interface Numbered extends Serializable {
        LogRecord record(long number);
    }

    /** Appends many records without holding them. */
    public static void append(SparkSession spark, long from, long to, Numbered records) {
        Dataset<Row> rows = spark.range(from, to, 1, 8)
                .map((MapFunction<Long, Row>) number -> row(records.record(number)), Encoders.row(SCHEMA));
        try {
            rows.writeTo("lake.xueqing.practice_events").append();
        } catch (NoSuchTableException e) {
            throw new IllegalStateException(e);
        }
    }

    static Row row(LogRecord record) {
        PupilEvent event = record.event();
        @Nullable Object[] cells = new @Nullable Object[SCHEMA.length()];
        set(cells, "topic_partition", record.partition());
        set(cells, "topic_offset", record.offset());
        set(cells, "vouched", record.vouched());
        set(cells, "received_at", record.receivedAt());
        set(cells, "kind", event.getClass().getSimpleName());
        set(cells, "student_id", event.studentId());
        set(cells, "event_id", event.eventId().toString());
        set(cells, "knowledge_points", scalaSeq(List.of()));
        set(cells, "unknown_fields", "{}");
        if (event instanceof Answered answered) {
            fill(cells, answered);
        } else if (event instanceof Stepped stepped) {
            set(cells, "item_id", stepped.itemId());
            set(cells, "step", stepped.step().name());
            set(cells, "stepped_at", stepped.steppedAt());
        } else if (event instanceof Voided voided) {
            set(cells, "target_event_id", voided.targetEventId().toString());
            set(cells, "reason", voided.reason());
            set(cells, "voided_by", voided.by());
        }
        return RowFactory.create(cells);
    }

    private static void fill(@Nullable Object[] cells, Answered answered) {
        set(cells, "item_id", answered.itemId());
        set(cells, "knowledge_points", scalaSeq(answered.knowledgePoints()));
        set(cells, "correct", answered.correct());
        set(cells, "score", answered.score());
        set(cells, "response", answered.response());
        set(cells, "answered_at", answered.answeredAt());
        set(cells, "sequence", answered.sequence());
        set(cells, "duration_ms", answered.durationMillis());
        set(cells, "attempt", answered.attempt());
        set(cells, "hints", answered.hints());
        set(cells, "setting", answered.setting().name());
        set(cells, "activity_id", answered.activityId());
        set(cells, "session_id", answered.sessionId());
    }

    private static Seq<String> scalaSeq(List<String> texts) {
        return CollectionConverters.asScala(texts).toSeq();
    }

    private static void set(@Nullable Object[] cells, String column, @Nullable Object value) {
        cells[SCHEMA.fieldIndex(column)] = value;
    }
}
