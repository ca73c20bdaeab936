package org.xueqing.ingest.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xueqing.plan.Reason;

/** A reason as it is kept: its kind and its figures. */
final class ReasonJson {

    private static final String KIND = "kind";
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private static final Map<String, Class<?>> KINDS = Arrays.stream(Reason.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private ReasonJson() {}

    static String of(Reason reason) {
        ObjectNode node = JSON.valueToTree(reason);
        return node.put(KIND, reason.getClass().getSimpleName()).toString();
    }

    static Reason read(String text) {
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(text);
            JsonNode kind = node.remove(KIND);
            Class<?> known = KINDS.get(kind.asText());
            if (known == null) {
                throw new IllegalArgumentException("a reason of the kind " + kind);
            }
            return (Reason) JSON.treeToValue(node, known);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no reason: " + text, e);
        }
    }
}
