package org.xueqing.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event as JSON in one normal form: fields in the contract's order, instants in UTC, absent fields and defaults
 * left out. Two events have the same values exactly when their texts are equal.
 */
public final class EventWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private EventWriter() {}

    public static String write(LearningEvent event) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            writeFields(event, out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeFields(LearningEvent event, JsonGenerator out) throws IOException {
        if (event instanceof Answered answered) {
            writeAnswered(answered, out);
        } else if (event instanceof Stepped stepped) {
            writeStepped(stepped, out);
        } else if (event instanceof Voided voided) {
            writeVoided(voided, out);
        } else if (event instanceof Taught taught) {
            writeTaught(taught, out);
        }
    }

    private static void writeAnswered(Answered answered, JsonGenerator out) throws IOException {
        out.writeStringField("type", "Answered");
        out.writeStringField("eventId", answered.eventId().toString());
        out.writeStringField("studentId", answered.studentId());
        out.writeStringField("itemId", answered.itemId());
        writePoints(answered.knowledgePoints(), out);
        out.writeBooleanField("correct", answered.correct());
        if (answered.score() != null) {
            out.writeNumberField("score", answered.score());
        }
        writeOptional("response", answered.response(), out);
        writeOptional("answeredAt", answered.answeredAt(), out);
        writeOptionalNumber("sequence", answered.sequence(), out);
        writeOptionalNumber("duration", answered.durationMillis(), out);
        writeUnless(1, "attempt", answered.attempt(), out);
        writeUnless(0, "hints", answered.hints(), out);
        out.writeStringField("setting", answered.setting().name());
        writeOptional("activityId", answered.activityId(), out);
        writeOptional("sessionId", answered.sessionId(), out);
    }

    private static void writeStepped(Stepped stepped, JsonGenerator out) throws IOException {
        out.writeStringField("type", "Stepped");
        out.writeStringField("eventId", stepped.eventId().toString());
        out.writeStringField("studentId", stepped.studentId());
        out.writeStringField("itemId", stepped.itemId());
        out.writeStringField("step", stepped.step().name());
        out.writeStringField("steppedAt", stepped.steppedAt().toString());
    }

    private static void writeVoided(Voided voided, JsonGenerator out) throws IOException {
        out.writeStringField("type", "Voided");
        out.writeStringField("eventId", voided.eventId().toString());
        out.writeStringField("studentId", voided.studentId());
        out.writeStringField("targetEventId", voided.targetEventId().toString());
        out.writeStringField("reason", voided.reason());
        out.writeStringField("by", voided.by());
    }

    private static void writeTaught(Taught taught, JsonGenerator out) throws IOException {
        out.writeStringField("type", "Taught");
        out.writeStringField("eventId", taught.eventId().toString());
        out.writeStringField("classId", taught.classId());
        writePoints(taught.knowledgePoints(), out);
        out.writeStringField("kind", taught.kind().name());
        out.writeStringField("taughtAt", taught.taughtAt().toString());
        out.writeStringField("by", taught.by());
    }

    private static void writePoints(List<String> points, JsonGenerator out) throws IOException {
        if (points.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("knowledgePoints");
        for (String point : points) {
            out.writeString(point);
        }
        out.writeEndArray();
    }

    private static void writeOptional(String field, @Nullable Object value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeStringField(field, value.toString());
        }
    }

    private static void writeOptionalNumber(String field, @Nullable Long value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeNumberField(field, value);
        }
    }

    private static void writeUnless(int usual, String field, int value, JsonGenerator out) throws IOException {
        if (value != usual) {
            out.writeNumberField(field, value);
        }
    }
}
