package org.xueqing.ingest.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the engines are.
 *
 * @param storeUrl JDBC address of the store
 * @param kafka bootstrap servers
 * @param lake URI of the lake's warehouse; every process that reads or writes the lake resolves it
 * @param owner number of the process that holds the engines
 */
public record EngineAddresses(
        String storeUrl, String storeUser, String storePassword, String kafka, String lake, long owner) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("addresses are plain text", e);
        }
    }

    static EngineAddresses fromJson(String json) {
        try {
            return JSON.readValue(json, EngineAddresses.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("engines.json is written by this program only", e);
        }
    }

    /** As environment variables of a child process: secrets never stand on a command line. */
    public Map<String, String> asEnvironment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("XUEQING_STORE_URL", storeUrl);
        environment.put("XUEQING_STORE_USER", storeUser);
        environment.put("XUEQING_STORE_PASSWORD", storePassword);
        environment.put("XUEQING_KAFKA", kafka);
        environment.put("XUEQING_LAKE", lake);
        return environment;
    }

    @Override
    public String toString() {
        return "store %s, kafka %s, lake %s".formatted(storeUrl, kafka, lake);
    }
}
