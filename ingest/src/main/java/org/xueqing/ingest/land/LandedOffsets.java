package org.xueqing.ingest.land;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.Table;

/**
 * Where landing continues: partition to the next offset, kept as a property of the table because snapshot summaries are
 * lost when snapshots expire.
 */
record LandedOffsets(SortedMap<Integer, Long> next) {

    static final String PROPERTY = "xueqing.offsets";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    LandedOffsets {
        next = new TreeMap<>(next);
    }

    static LandedOffsets of(Table table) {
        String json = table.properties().getOrDefault(PROPERTY, "{}");
        try {
            return new LandedOffsets(JSON.readValue(json, new TypeReference<TreeMap<Integer, Long>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "table property " + PROPERTY + " is written by the lander only: " + json, e);
        }
    }

    long of(int partition) {
        return next.getOrDefault(partition, 0L);
    }

    LandedOffsets with(Map<Integer, Long> advanced) {
        SortedMap<Integer, Long> merged = new TreeMap<>(next);
        merged.putAll(advanced);
        return new LandedOffsets(merged);
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(next);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers are always JSON", e);
        }
    }
}
