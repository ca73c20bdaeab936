package org.xueqing.ingest.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.SortedMap;

/**
 * What there is of some pupils: rows by table of the store, rows in all files of the lake, records by topic.
 *
 * @param lakeFiles how many files were read, from whichever snapshot they are
 */
public record Proof(SortedMap<String, Long> store, long lakeFiles, long lakeRows, SortedMap<String, Long> topics) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public boolean isNothing() {
        return sum(store) == 0 && lakeRows == 0 && sum(topics) == 0;
    }

    public long storeRows() {
        return sum(store);
    }

    public long topicRecords() {
        return sum(topics);
    }

    /** One object: {@code store}, {@code lake} and {@code topics}. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(
                    Map.of("store", store, "lake", Map.of("files", lakeFiles, "rows", lakeRows), "topics", topics));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers are always JSON", e);
        }
    }

    private static long sum(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
