package org.xueqing.ingest.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The golden stream as its files have it. */
final class GoldenStream {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GoldenStream() {}

    /**
     * One line in arrival order.
     *
     * @param key what the record's key is on the topic, empty for malformed text
     */
    record Line(int number, Instant receivedAt, String text, String key, boolean teaching) {}

    static List<Line> lines() {
        List<String> texts = read("events.jsonl");
        return java.util.stream.IntStream.range(0, texts.size())
                .mapToObj(i -> line(i + 1, texts.get(i)))
                .toList();
    }

    /** Rows of an expected file without its header, split at commas. */
    static List<List<String>> rows(String file) {
        return read(file).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    /** Item to its knowledge points. */
    static Map<String, List<String>> items() {
        return rows("items.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.get(0), row -> List.of(row.get(1).split(";"))));
    }

    private static Line line(int number, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            JsonNode event = node.get("event");
            Instant receivedAt = Instant.parse(node.get("receivedAt").textValue());
            if (event == null) {
                return new Line(number, receivedAt, node.get("raw").textValue(), "", false);
            }
            boolean teaching = event.get("type").textValue().equals("Taught");
            String key = event.get(teaching ? "classId" : "studentId").textValue();
            return new Line(number, receivedAt, event.toString(), key, teaching);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldenStream.class.getResourceAsStream("/golden/stream/" + file)),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
