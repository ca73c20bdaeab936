package org.xueqing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.event.Place;
import org.xueqing.history.History;
import org.xueqing.history.LogRecord;
import org.xueqing.mastery.PointMastery;
import org.xueqing.mastery.PupilMastery;
import org.xueqing.mastery.Tracing;

class GoldenStreamTest {

    private final Tracing tracing = new Tracing(GoldenStream.parameters());

    @Test
    void putsAnswersIntoTheExpectedOrder() {
        List<String> rows = new ArrayList<>();
        for (History history : histories(GoldenStream.records())) {
            for (int i = 0; i < history.answers().size(); i++) {
                Place place = history.answers().get(i).place();
                rows.add(String.join(
                        ",",
                        history.studentId(),
                        Integer.toString(i + 1),
                        place.eventId(),
                        place.orderedAt().toString(),
                        Long.toString(place.sequence())));
            }
        }
        assertThat(rows).isEqualTo(below("expected_order.csv"));
    }

    @Test
    void countsTheExpectedEvidence() {
        assertThat(counts(GoldenStream.records())).isEqualTo(below("expected_counts.csv"));
    }

    @Test
    void tracesTheExpectedMasteryToTheLastBit() {
        assertThat(mastery(GoldenStream.records())).isEqualTo(expectedMastery());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60})
    void tracesTheExpectedMasteryOfAPrefix(int lines) {
        String prefix = lines + ",";
        List<String> expected = below("expected_mastery_by_prefix.csv").stream()
                .filter(row -> row.startsWith(prefix))
                .map(row -> row.substring(prefix.length()))
                .map(GoldenStreamTest::throughDouble)
                .toList();
        assertThat(mastery(GoldenStream.records(lines))).isNotEmpty().isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesNotDependOnTheOrderOfArrival(long seed) {
        List<LogRecord> shuffled = new ArrayList<>(GoldenStream.records());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(counts(shuffled)).isEqualTo(below("expected_counts.csv"));
        assertThat(mastery(shuffled)).isEqualTo(expectedMastery());
    }

    @Test
    void changesNothingWhenEverythingIsRepeated() {
        List<LogRecord> twice = Stream.concat(
                        GoldenStream.records().stream(),
                        GoldenStream.records().stream()
                                .map(r -> new LogRecord(0, r.offset() + 1000, false, r.receivedAt(), r.event())))
                .toList();
        assertThat(mastery(twice)).isEqualTo(expectedMastery());
    }

    private List<String> mastery(Collection<LogRecord> records) {
        return histories(records).stream()
                .flatMap(history -> tracing.trace(history).byPoint().entrySet().stream()
                        .map(entry -> history.studentId() + "," + entry.getKey() + "," + shown(entry.getValue())))
                .toList();
    }

    private static String shown(PointMastery point) {
        return point.isJoint() ? "joint" : Double.toString(point.probability());
    }

    private List<String> counts(Collection<LogRecord> records) {
        return histories(records).stream().flatMap(this::counts).toList();
    }

    private Stream<String> counts(History history) {
        PupilMastery traced = tracing.trace(history);
        return traced.byPoint().entrySet().stream()
                .map(entry -> String.join(
                        ",",
                        history.studentId(),
                        entry.getKey(),
                        Integer.toString(entry.getValue().answers()),
                        Integer.toString(entry.getValue().correct()),
                        Objects.toString(entry.getValue().lastAnsweredAt(), ""),
                        Objects.toString(entry.getValue().lastSequence(), "")));
    }

    private static List<History> histories(Collection<LogRecord> records) {
        Map<String, List<LogRecord>> byPupil = records.stream()
                .collect(
                        Collectors.groupingBy(record -> record.event().studentId(), TreeMap::new, Collectors.toList()));
        return byPupil.entrySet().stream()
                .map(entry -> History.of(entry.getKey(), entry.getValue(), GoldenStream.items()))
                .toList();
    }

    private static List<String> expectedMastery() {
        return below("expected_mastery.csv").stream()
                .map(GoldenStreamTest::throughDouble)
                .toList();
    }

    /** The file's digits as Java writes the same double. */
    private static String throughDouble(String row) {
        int last = row.lastIndexOf(',') + 1;
        String value = row.substring(last);
        return value.equals("joint") ? row : row.substring(0, last) + Double.parseDouble(value);
    }

    private static List<String> below(String file) {
        return GoldenStream.lines(file).stream().skip(1).toList();
    }
}
