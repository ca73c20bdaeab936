package org.xueqing.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Reading.Refused;

/**
 * The fields of one JSON object. Every reader returns a value that fits the type; the first fault is remembered, and an
 * object with a fault is refused as a whole, so the stand-ins after a fault are seen by nobody.
 */
final class EventFields {

    private static final String SHAPE_OF_UUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    private static final UUID NO_UUID = new UUID(0, 0);
    private static final Set<String> TYPES = Set.of("Answered", "Stepped", "Voided", "Taught");
    private static final int MOST_POINTS = 8;

    private final ObjectNode object;
    private @Nullable Refused fault;

    EventFields(ObjectNode object) {
        this.object = object;
    }

    Optional<Refused> fault() {
        return Optional.ofNullable(fault);
    }

    void refuse(Refusal reason, String field, String value) {
        if (fault == null) {
            fault = new Refused(reason, field, value);
        }
    }

    String type() {
        String type = text("type", 1, 64);
        if (!TYPES.contains(type)) {
            refuse(Refusal.WRONG_TYPE, "type", type);
        }
        return type;
    }

    UUID uuid(String field) {
        String text = text(field, 0, Integer.MAX_VALUE);
        if (!isUuid(text)) {
            refuse(Refusal.WRONG_TYPE, field, text);
            return NO_UUID;
        }
        return UUID.fromString(text);
    }

    private static boolean isUuid(String text) {
        if (text.length() != SHAPE_OF_UUID.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isInShape = SHAPE_OF_UUID.charAt(i) == '-' ? c == '-' : c < 128 && Character.digit(c, 16) >= 0;
            if (!isInShape) {
                return false;
            }
        }
        return true;
    }

    String text(String field, int shortest, int longest) {
        return required(field).map(node -> text(field, node, shortest, longest)).orElse("");
    }

    @Nullable
    String optionalText(String field, int longest) {
        return optional(field, node -> text(field, node, 0, longest));
    }

    boolean truth(String field) {
        JsonNode node = required(field).orElse(object);
        if (!node.isBoolean()) {
            refuse(Refusal.WRONG_TYPE, field, shown(node));
        }
        return node.booleanValue();
    }

    @Nullable
    Double optionalShare(String field) {
        return optional(field, node -> share(field, node));
    }

    @Nullable
    Long optionalWhole(String field, long least) {
        return optional(field, node -> whole(field, node, least, Long.MAX_VALUE));
    }

    int count(String field, int least, int otherwise) {
        Long value = optional(field, node -> whole(field, node, least, Integer.MAX_VALUE));
        return value == null ? otherwise : Math.toIntExact(value);
    }

    Instant instant(String field) {
        return required(field).map(node -> instant(field, node)).orElse(Instant.EPOCH);
    }

    @Nullable
    Instant optionalInstant(String field) {
        return optional(field, node -> instant(field, node));
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type, E standIn) {
        String text = text(field, 0, Integer.MAX_VALUE);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        refuse(Refusal.WRONG_TYPE, field, text);
        return standIn;
    }

    List<String> knowledgePoints() {
        String field = "knowledgePoints";
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!(node instanceof ArrayNode array)) {
            refuse(Refusal.WRONG_TYPE, field, shown(node));
            return List.of();
        }
        Set<String> points = new TreeSet<>();
        array.forEach(point -> points.add(text(field, point, 1, 128)));
        if (points.size() > MOST_POINTS) {
            refuse(Refusal.OUT_OF_RANGE, field, node.toString());
        }
        return new ArrayList<>(points);
    }

    /** JSON object of the fields that are not known; refused where it holds what is no text. */
    String otherThan(Set<String> known) {
        if (hasOnly(known)) {
            return "{}";
        }
        ObjectNode others = object.deepCopy();
        others.remove(known);
        String json = others.toString();
        if (!PlainText.isPlain(json)) {
            refuse(Refusal.NOT_TEXT, others.fieldNames().next(), "");
        }
        return json;
    }

    private boolean hasOnly(Set<String> known) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            if (!known.contains(names.next())) {
                return false;
            }
        }
        return true;
    }

    /** As the sender wrote it, a text without its quotation marks. */
    private static String shown(JsonNode node) {
        return node.isTextual() ? node.textValue() : node.toString();
    }

    private Optional<JsonNode> required(String field) {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            refuse(Refusal.MISSING, field, "");
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private <T> @Nullable T optional(String field, Function<JsonNode, T> read) {
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : read.apply(node);
    }

    private String text(String field, JsonNode node, int shortest, int longest) {
        if (!node.isTextual()) {
            refuse(Refusal.WRONG_TYPE, field, shown(node));
            return "";
        }
        String text = node.textValue();
        if (!PlainText.isPlain(text)) {
            refuse(Refusal.NOT_TEXT, field, "");
        }
        if (text.length() < shortest || text.length() > longest) {
            refuse(Refusal.OUT_OF_RANGE, field, text);
        }
        return text;
    }

    private double share(String field, JsonNode node) {
        if (!node.isNumber()) {
            refuse(Refusal.WRONG_TYPE, field, shown(node));
            return 0;
        }
        double share = node.doubleValue();
        if (!(share >= 0 && share <= 1)) {
            refuse(Refusal.OUT_OF_RANGE, field, node.toString());
            return 0;
        }
        return share == 0 ? 0.0 : share;
    }

    private long whole(String field, JsonNode node, long least, long most) {
        if (!node.isIntegralNumber()) {
            refuse(Refusal.WRONG_TYPE, field, shown(node));
            return least;
        }
        if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
            refuse(Refusal.OUT_OF_RANGE, field, node.toString());
            return least;
        }
        return node.longValue();
    }

    private Instant instant(String field, JsonNode node) {
        String text = text(field, node, 0, Integer.MAX_VALUE);
        try {
            return InstantText.parse(text);
        } catch (InstantText.NotAnInstant e) {
            refuse(e.reason(), field, text);
            return Instant.EPOCH;
        }
    }
}
