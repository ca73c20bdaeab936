package org.xueqing.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xueqing.event.Reading.Read;
import org.xueqing.event.Reading.Refused;

/** Reads one event from JSON. Strict about what the contract names, silent about what it does not. */
public final class EventReader {

    /** Characters of one event as JSON. The longest honest event stays far below. */
    public static final int LONGEST_TEXT = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Unknown fields are kept as they are, to the last digit.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "Answered",
            Set.of(
                    "type",
                    "eventId",
                    "studentId",
                    "itemId",
                    "knowledgePoints",
                    "correct",
                    "score",
                    "response",
                    "answeredAt",
                    "sequence",
                    "duration",
                    "attempt",
                    "hints",
                    "setting",
                    "activityId",
                    "sessionId"),
            "Stepped",
            Set.of("type", "eventId", "studentId", "itemId", "step", "steppedAt"),
            "Voided",
            Set.of("type", "eventId", "studentId", "targetEventId", "reason", "by"),
            "Taught",
            Set.of("type", "eventId", "classId", "knowledgePoints", "kind", "taughtAt", "by"));

    private EventReader() {}

    public static Reading read(String json) {
        if (json.length() > LONGEST_TEXT) {
            return new Refused(Refusal.TOO_LONG, "", Integer.toString(json.length()));
        }
        return parse(json).map(EventReader::read).orElseGet(() -> new Refused(Refusal.NOT_JSON, "", json));
    }

    /**
     * Reads one event, or an array of events.
     *
     * @return one reading for each; one refusal if the text is neither
     */
    public static List<Reading> readAll(String json) {
        Optional<JsonNode> node = parse(json);
        if (node.isPresent() && node.get().isArray()) {
            List<Reading> readings = new ArrayList<>();
            node.get().forEach(element -> readings.add(readElement(element)));
            return readings;
        }
        return List.of(read(json));
    }

    /** Every field of the contract is bounded by itself; only others can be long. */
    private static Reading readElement(JsonNode element) {
        Reading reading = read(element);
        return reading instanceof Read read && read.unknownFields().length() > LONGEST_TEXT / 2
                ? new Refused(
                        Refusal.TOO_LONG,
                        "",
                        Integer.toString(read.unknownFields().length()))
                : reading;
    }

    private static Optional<JsonNode> parse(String json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Reading read(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return new Refused(Refusal.WRONG_TYPE, "", node.toString());
        }
        EventFields fields = new EventFields(object);
        LearningEvent event = event(fields);
        String others = fields.otherThan(FIELDS.getOrDefault(fields.type(), Set.of()));
        return fields.fault().<Reading>map(fault -> fault).orElseGet(() -> new Read(event, others));
    }

    private static LearningEvent event(EventFields fields) {
        return switch (fields.type()) {
            case "Stepped" ->
                new Stepped(
                        fields.uuid("eventId"),
                        fields.text("studentId", 1, 64),
                        fields.text("itemId", 1, 128),
                        fields.oneOf("step", Stepped.Step.class, Stepped.Step.LEFT),
                        fields.instant("steppedAt"));
            case "Voided" ->
                new Voided(
                        fields.uuid("eventId"),
                        fields.text("studentId", 1, 64),
                        fields.uuid("targetEventId"),
                        fields.text("reason", 0, 500),
                        fields.text("by", 1, 64));
            case "Taught" ->
                new Taught(
                        fields.uuid("eventId"),
                        fields.text("classId", 1, 64),
                        fields.knowledgePoints(),
                        fields.oneOf("kind", Taught.Kind.class, Taught.Kind.TAUGHT),
                        fields.instant("taughtAt"),
                        fields.text("by", 1, 64));
            default -> answered(fields);
        };
    }

    private static Answered answered(EventFields fields) {
        Answered answered = new Answered(
                fields.uuid("eventId"),
                fields.text("studentId", 1, 64),
                fields.text("itemId", 1, 128),
                fields.knowledgePoints(),
                fields.truth("correct"),
                fields.optionalShare("score"),
                fields.optionalText("response", 2_000),
                fields.optionalInstant("answeredAt"),
                fields.optionalWhole("sequence", 0),
                fields.optionalWhole("duration", 0),
                fields.count("attempt", 1, 1),
                fields.count("hints", 0, 0),
                fields.oneOf("setting", Setting.class, Setting.SELF_STUDY),
                fields.optionalText("activityId", 128),
                fields.optionalText("sessionId", 128));
        if (answered.answeredAt() == null && answered.sequence() == null) {
            fields.refuse(Refusal.NO_ORDER, "answeredAt", "");
        }
        return answered;
    }
}
