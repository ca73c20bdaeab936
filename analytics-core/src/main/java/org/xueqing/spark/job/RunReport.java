package org.xueqing.spark.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.xueqing.report.EvaluationsRow;

/** What a published run says of itself, as one JSON object. */
record RunReport(
        long runId,
        long answers,
        long pupils,
        long knowledgePoints,
        long snapshot,
        Map<String, Double> stageSeconds,
        List<EvaluationsRow> evaluation) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String json() {
        return json(this);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and texts are always JSON", e);
        }
    }
}
