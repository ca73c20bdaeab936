package org.xueqing.ingest.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.EventReader;
import org.xueqing.event.Reading;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.activity.ExamGuard;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.file.FileImport;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.golden.GoldenStream.Line;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.translate.Format;
import org.xueqing.ingest.translate.Rows;

class GoldenStreamIT {

    private static final String ORDER =
            """
            select student_id, row_number() over (partition by student_id
                                                  order by ordered_at, coalesce(sequence, 0), event_id),
                   event_id::text, ordered_at::text, coalesce(sequence, 0)
              from answers a
             where not exists (select from voids v where v.student_id = a.student_id
                                                     and v.target_event_id = a.event_id)
             order by 1, 2
            """;

    @TempDir
    Path folder;

    @Test
    void comesOutOfTheDoorAsExpected() throws Exception {
        try (Installation installation = Installations.open(folder)) {
            ItemBank.map(installation.store(), GoldenStream.items());
            AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
            Acceptance acceptance = new Acceptance(installation.store(), now::get);
            List<List<String>> dispositions = new ArrayList<>();
            for (Line line : GoldenStream.lines()) {
                now.set(line.receivedAt());
                dispositions.add(disposition(line, acceptance));
            }
            Installations.awaitLanded(installation);
            assertThat(dispositions).isEqualTo(withoutFlags(GoldenStream.rows("expected_dispositions.csv")));
            assertStoreAndLakeHoldWhatIsExpected(installation);
            assertThat(Installations.query(installation, "select count(*) from outbox"))
                    .isEqualTo(List.of(List.of("0")));
        }
    }

    @Test
    void comesOutOfAFileAsExpected() throws Exception {
        try (Installation installation = Installations.open(folder.resolve("data"))) {
            ItemBank.map(installation.store(), GoldenStream.items());
            List<Line> lines = GoldenStream.lines();
            Map<Long, String> complaints = new TreeMap<>();
            Tally tally = importFile(installation, lines, complaints);
            Installations.awaitLanded(installation);
            assertThat(tally).isEqualTo(new Tally(66, 7, 4, 12));
            assertThat(complaints.keySet())
                    .isEqualTo(GoldenStream.rows("expected_dispositions.csv").stream()
                            .filter(row ->
                                    row.get(1).equals("REFUSED") || row.get(1).equals("CONFLICT"))
                            .map(row -> Long.valueOf(row.get(0)))
                            .collect(Collectors.toCollection(TreeSet::new)));
            assertStoreAndLakeHoldWhatIsExpected(installation);
            assertThat(importFile(installation, lines, new TreeMap<>())).isEqualTo(new Tally(0, 73, 4, 12));
        }
    }

    @Test
    void comesToTheSameRowsInWhateverOrderDifferentIdentitiesArrive() throws Exception {
        try (Installation installation = Installations.open(folder)) {
            ItemBank.map(installation.store(), GoldenStream.items());
            send(installation, shuffledBetweenIdentities(GoldenStream.lines(), new Random(20261122)));
            Installations.awaitLanded(installation);
            assertThat(Installations.query(installation, ORDER).stream()
                            .map(GoldenStreamIT::instantInIso)
                            .toList())
                    .isEqualTo(GoldenStream.rows("expected_order.csv"));
            assertThat(identities(installation)).hasSize(66);
        }
    }

    @Test
    void comesFromTheTopicAsExpected() throws Exception {
        try (Installation installation = Installations.open(folder)) {
            ItemBank.map(installation.store(), GoldenStream.items());
            send(installation, GoldenStream.lines());
            Installations.awaitLanded(installation);
            assertStoreAndLakeHoldWhatIsExpected(installation);
            assertThat(Installations.query(
                            installation,
                            "select verdict, sum(records) from live_verdicts group by verdict order by verdict"))
                    .isEqualTo(List.of(
                            List.of("ACCEPTED", "66"),
                            List.of("CONFLICT", "4"),
                            List.of("REFUSED", "12"),
                            List.of("REPEATED", "7")));
            assertThat(reasons(Installations.query(installation, "select reason from rejections")))
                    .isEqualTo(reasons(GoldenStream.rows("expected_dispositions.csv").stream()
                            .filter(row ->
                                    row.get(1).equals("REFUSED") || row.get(1).equals("CONFLICT"))
                            .map(row -> List.of(row.get(2)))
                            .toList()));
        }
    }

    /** Imports the texts as a file; each row is received when the stream says so. */
    private Tally importFile(Installation installation, List<Line> lines, Map<Long, String> complaints)
            throws Exception {
        Path file = Files.write(
                folder.resolve("events.jsonl"), lines.stream().map(Line::text).toList());
        Iterator<Instant> receipts = lines.stream()
                .filter(line -> EventReader.read(line.text()) instanceof Reading.Read)
                .map(Line::receivedAt)
                .iterator();
        Acceptance acceptance = new Acceptance(installation.store(), receipts::next);
        try (Rows rows = Format.EVENTS.open(file, "golden", Format.SkillNames.Q)) {
            return new FileImport(
                            new ExamGuard(installation.store(), ZoneOffset.UTC)::objections,
                            candidates -> candidates.stream()
                                    .flatMap(candidate -> acceptance.acceptEach(List.of(candidate)).stream())
                                    .toList(),
                            complaint -> complaints.put(complaint.place().line(), complaint.field()))
                    .run(rows, soFar -> {});
        }
    }

    /** Lines of one identity keep their order, as the stream's readme asks; malformed lines go anywhere. */
    private static List<Line> shuffledBetweenIdentities(List<Line> lines, Random random) {
        Map<String, Deque<Line>> byIdentity = new LinkedHashMap<>();
        for (Line line : lines) {
            String identity = line.key().isEmpty() ? "raw " + line.number() : identity(line);
            byIdentity.computeIfAbsent(identity, key -> new ArrayDeque<>()).add(line);
        }
        List<String> turns = new ArrayList<>();
        byIdentity.forEach((identity, its) -> its.forEach(line -> turns.add(identity)));
        Collections.shuffle(turns, random);
        return turns.stream()
                .map(identity ->
                        byIdentity.getOrDefault(identity, new ArrayDeque<>()).remove())
                .toList();
    }

    private static List<String> reasons(List<List<String>> rows) {
        return rows.stream().map(row -> row.get(0)).sorted().toList();
    }

    private static void assertStoreAndLakeHoldWhatIsExpected(Installation installation) throws Exception {
        assertThat(Installations.query(installation, ORDER).stream()
                        .map(GoldenStreamIT::instantInIso)
                        .toList())
                .isEqualTo(GoldenStream.rows("expected_order.csv"));
        assertThat(flags(installation)).isEqualTo(expectedFlags());
        assertThat(identities(installation)).hasSize(66);
    }

    private static List<String> instantInIso(List<String> row) {
        List<String> iso = new ArrayList<>(row);
        iso.set(
                3,
                Instant.parse(row.get(3).replace(' ', 'T').replaceFirst("\\+00$", "Z"))
                        .toString());
        return iso;
    }

    /** Identity in the events table to the flags with which it was stored. */
    private static List<String> flags(Installation installation) {
        return Installations.query(
                        installation,
                        """
                        select student_id, event_id::text, array_to_string(flags, ';') from answers
                        union all
                        select student_id, event_id::text, array_to_string(flags, ';') from voids
                        """)
                .stream()
                .filter(row -> !row.get(2).isEmpty())
                .map(row -> String.join(",", row))
                .sorted()
                .toList();
    }

    private static List<String> expectedFlags() {
        List<Line> lines = GoldenStream.lines();
        return GoldenStream.rows("expected_dispositions.csv").stream()
                .filter(row -> !row.get(3).isEmpty())
                .map(row -> identity(lines.get(Integer.parseInt(row.get(0)) - 1)) + "," + row.get(3))
                .sorted()
                .toList();
    }

    private static String identity(Line line) {
        Reading.Read read = (Reading.Read) EventReader.read(line.text());
        return read.event().subjectId() + "," + read.event().eventId();
    }

    private static List<String> identities(Installation installation) throws Exception {
        List<String> identities = new ArrayList<>();
        for (EventStream stream : EventStream.values()) {
            try (CloseableIterable<Record> rows =
                    IcebergGenerics.read(installation.lake().table(stream)).build()) {
                String subject = stream == EventStream.PRACTICE ? "student_id" : "class_id";
                rows.forEach(row -> identities.add(row.getField(subject) + "," + row.getField("event_id")));
            }
        }
        return identities.stream().distinct().toList();
    }

    private static List<String> disposition(Line line, Acceptance acceptance) {
        Reading reading = EventReader.read(line.text());
        String number = Integer.toString(line.number());
        if (reading instanceof Reading.Refused refused) {
            return List.of(number, "REFUSED", refused.reason().word());
        }
        Reading.Read read = (Reading.Read) reading;
        Verdict verdict = acceptance
                .acceptEach(List.of(Candidate.of(read.event(), read.unknownFields())))
                .get(0);
        if (verdict instanceof Verdict.Accepted) {
            return List.of(number, "ACCEPTED", "");
        }
        return verdict instanceof Verdict.Repeated
                ? List.of(number, "REPEATED", "equal-body")
                : List.of(number, "CONFLICT", "other-body");
    }

    private static List<List<String>> withoutFlags(List<List<String>> rows) {
        return rows.stream().map(row -> row.subList(0, 3)).toList();
    }

    private static void send(Installation installation, List<Line> lines) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", installation.engines().addresses().kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (Line line : lines) {
                producer.send(message(line)).get();
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> message(Line line) {
        return new ProducerRecord<>(
                line.teaching() ? EventStream.TEACHING.topic() : EventStream.PRACTICE.topic(),
                null,
                line.receivedAt().toEpochMilli(),
                line.key().isEmpty() ? null : line.key().getBytes(StandardCharsets.UTF_8),
                line.text().getBytes(StandardCharsets.UTF_8));
    }
}
