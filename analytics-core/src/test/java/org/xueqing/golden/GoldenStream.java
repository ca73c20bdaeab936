package org.xueqing.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.event.EventReader;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Reading;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;

/** The golden stream and the rows that must come of it. */
public final class GoldenStream {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenStream() {}

    /** What a log without doors would hold: every readable event of a pupil, repeats and conflicts included. */
    public static List<LogRecord> records(int lines) {
        List<LogRecord> records = new ArrayList<>();
        List<String> events = lines("events.jsonl");
        for (int line = 0; line < Math.min(lines, events.size()); line++) {
            JsonNode node = json(events.get(line));
            String text = node.has("event")
                    ? node.get("event").toString()
                    : node.path("raw").asText();
            if (EventReader.read(text) instanceof Reading.Read read && read.event() instanceof PupilEvent event) {
                Instant receivedAt = Instant.parse(node.get("receivedAt").asText());
                records.add(new LogRecord(0, line, false, receivedAt, event));
            }
        }
        return records;
    }

    public static List<LogRecord> records() {
        return records(Integer.MAX_VALUE);
    }

    public static ItemBank items() {
        Map<String, List<String>> points = new HashMap<>();
        rows("items.csv").forEach(row -> points.put(row[0], List.of(row[1].split(";"))));
        return ItemBank.of(points);
    }

    public static BktParameters parameters() {
        Map<String, Bkt> byPoint = new HashMap<>();
        for (String[] row : rows("parameters.csv")) {
            byPoint.put(row[0], new Bkt(number(row[1]), number(row[2]), number(row[3]), number(row[4])));
        }
        Bkt namedPrior = byPoint.remove(BktParameters.NAMED_PRIOR);
        return new BktParameters(byPoint, namedPrior);
    }

    /** Rows below the header; empty fields at the end are kept. */
    public static List<String[]> rows(String file) {
        return lines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    public static List<String> lines(String file) {
        try (InputStream in = GoldenStream.class.getResourceAsStream("/golden/stream/" + file)) {
            return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
