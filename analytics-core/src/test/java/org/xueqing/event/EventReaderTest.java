package org.xueqing.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.event.Reading.Read;
import org.xueqing.event.Reading.Refused;

class EventReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANSWER =
            """
            {"type":"Answered","eventId":"1C7CF08E-2317-5351-BB12-312CD9A1B3DA","studentId":"s-01","itemId":"i-1",
             "correct":true,"answeredAt":"2026-09-01T08:00:00+08:00","setting":"HOMEWORK"}
            """;

    @Test
    void readsAnAnswerWithItsDefaults() {
        Answered answered = (Answered) read(ANSWER).event();
        assertThat(answered.eventId()).hasToString("1c7cf08e-2317-5351-bb12-312cd9a1b3da");
        assertThat(answered.answeredAt()).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
        assertThat(answered.attempt()).isEqualTo(1);
        assertThat(answered.hints()).isZero();
        assertThat(answered.knowledgePoints()).isEmpty();
    }

    @Test
    void keepsFieldsThatTheContractDoesNotName() throws Exception {
        Read read = read(with("device", "\"tablet\""));
        assertThat(read.unknownFields()).isEqualTo("{\"device\":\"tablet\"}");
        assertThat(Fingerprint.of(read.event()))
                .isEqualTo(Fingerprint.of(read(ANSWER).event()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "correct    | 2                                   | wrong-type",
                "correct    | \"true\"                            | wrong-type",
                "correct    | null                                | missing",
                "eventId    | \"1-2-3-4-5\"                       | wrong-type",
                "studentId  | \"\"                                | out-of-range",
                "itemId     | 7                                   | wrong-type",
                "answeredAt | \"2026-09-01T08:00:00\"             | no-zone",
                "answeredAt | \"2026-09-01T08:00:00-00:00\"       | no-zone",
                "answeredAt | \"+30000-01-01T00:00:00Z\"          | out-of-range",
                "answeredAt | \"1999-12-31T23:59:59Z\"            | out-of-range",
                "answeredAt | \"2101-01-01T00:00:00Z\"            | out-of-range",
                "answeredAt | \"2026-02-29T00:00:00Z\"            | wrong-type",
                "answeredAt | \"2026-09-01T08:00:60Z\"            | wrong-type",
                "answeredAt | \"2026-09-01\"                      | wrong-type",
                "answeredAt | null                                | no-order",
                "sequence   | -1                                  | out-of-range",
                "sequence   | 9223372036854775808                 | out-of-range",
                "sequence   | 1.0                                 | wrong-type",
                "score      | 1.5                                 | out-of-range",
                "score      | 1e400                               | out-of-range",
                "score      | NaN                                 | not-json",
                "attempt    | 0                                   | out-of-range",
                "hints      | true                                | wrong-type",
                "duration   | -5                                  | out-of-range",
                "setting    | \"EXAM\"                            | wrong-type",
                "response   | \"a\\u0000b\"                       | not-text",
                "response   | \"\\ud800\"                         | not-text",
                "knowledgePoints | [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"] | out-of-range",
                "knowledgePoints | \"K001\"                       | wrong-type",
                "type       | \"Guessed\"                         | wrong-type"
            })
    void refusesWhatTheContractForbids(String field, String value, String reason) throws Exception {
        assertThat(refused(withText(field, value)).reason().word()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|not-json",
                "{|not-json",
                "[]|wrong-type",
                "7|wrong-type",
                "{} {}|not-json",
                "{\"a\":1,\"a\":2}|not-json"
            })
    void refusesWhatIsNoSingleObject(String text, String reason) {
        assertThat(refused(text).reason().word()).isEqualTo(reason);
    }

    @Test
    void refusesATextThatIsTooLongWithoutReadingIt() {
        assertThat(refused(" ".repeat(EventReader.LONGEST_TEXT + 1)).reason()).isEqualTo(Refusal.TOO_LONG);
    }

    @Test
    void refusesDeepNestingInsteadOfOverflowing() {
        assertThat(refused("[".repeat(30_000) + "]".repeat(30_000)).reason()).isEqualTo(Refusal.NOT_JSON);
    }

    @Test
    void readsBackWhatItWrites() throws Exception {
        for (JsonNode line : goldenEvents()) {
            LearningEvent event = read(line.toString()).event();
            assertThat(read(EventWriter.write(event)).event()).isEqualTo(event);
        }
    }

    @Test
    void seesTheSameValuesInEveryNotation() throws Exception {
        for (JsonNode line : goldenEvents()) {
            ObjectNode reversed = JSON.createObjectNode();
            List<String> names = new ArrayList<>();
            line.fieldNames().forEachRemaining(names::add);
            for (int i = names.size() - 1; i >= 0; i--) {
                reversed.set(names.get(i), line.get(names.get(i)));
            }
            assertThat(Fingerprint.of(read(reversed.toString()).event()))
                    .isEqualTo(Fingerprint.of(read(line.toString()).event()));
        }
    }

    @Test
    void ordersIdsAsTextAndNotAsSignedNumbers() {
        Place low = new Place(Instant.EPOCH, 0, "0fffffff-0000-5000-8000-000000000000");
        Place high = new Place(Instant.EPOCH, 0, "ffffffff-0000-5000-8000-000000000000");
        assertThat(low).isLessThan(high);
    }

    @Test
    void ordersAnAnswerFromTheFutureAtItsReceipt() {
        Answered answered = (Answered) read(ANSWER).event();
        Instant exactlyADayBefore = Instant.parse("2026-08-31T00:00:00Z");
        assertThat(Place.of(answered, exactlyADayBefore).orderedAt()).isEqualTo(answered.answeredAt());
        Instant earlier = exactlyADayBefore.minusMillis(1);
        assertThat(Place.of(answered, earlier).orderedAt()).isEqualTo(earlier);
    }

    private static Read read(String json) {
        return (Read) EventReader.read(json);
    }

    private static Refused refused(String json) {
        return (Refused) EventReader.read(json);
    }

    private static String with(String field, String value) throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(ANSWER);
        event.set(field, JSON.readTree(value));
        return event.toString();
    }

    /** Puts a value into the text as it stands, so that it need not be JSON. */
    private static String withText(String field, String value) throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(ANSWER);
        event.remove(field);
        String rest = event.toString();
        return rest.substring(0, rest.length() - 1) + ",\"" + field + "\":" + value + "}";
    }

    private static List<JsonNode> goldenEvents() throws Exception {
        List<JsonNode> events = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EventReaderTest.class.getResourceAsStream("/golden/stream/events.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode event = JSON.readTree(line).get("event");
                if (event != null) {
                    events.add(event);
                }
            }
        }
        return events;
    }
}
