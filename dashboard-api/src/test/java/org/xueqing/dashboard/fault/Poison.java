package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicWriter;

/** Records that no reader can take, written to the topic past the doors. Each must be set aside, and nothing else held up. */
record Poison(Site site, RandomGenerator random) {

    private static final String ANSWER =
            """
            {"type":"Answered","eventId":"00000000-0000-4000-8000-000000000000","studentId":"faults:x","itemId":"i","correct":true,\
            "answeredAt":"2026-09-01T08:00:00+08:00","setting":"QUIZ"}""";

    private static final List<byte[]> BODIES = List.of(
            bytes("not JSON"),
            bytes(""),
            bytes("{}"),
            bytes("[" + ANSWER + "]"),
            bytes("[".repeat(100_000)),
            bytes(ANSWER.replace("true", "NaN")),
            bytes(ANSWER.replace("\"QUIZ\"", "\"QUIZ\",\"score\":1e400")),
            bytes(ANSWER.replace("2026-09-01", "1999-09-01")),
            bytes(ANSWER.replace("+08:00", "-00:00")),
            bytes(ANSWER.replace("+08:00", "")),
            bytes(ANSWER.replace("08:00:00", "08:00:60")),
            bytes(ANSWER.replace("faults:x", "\\u0000")),
            bytes(ANSWER.replace("\"i\"", "\"\\ud800\"")),
            bytes(ANSWER.replace("faults:x", "faults:another-key")),
            new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1},
            new byte[900_000]);

    /** Writes so many, waits until as many are set aside, and says how many that were. */
    int pour(int records) {
        long before = refused();
        List<ProducerRecord<byte[], byte[]>> poison = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            byte[] body = BODIES.get(random.nextInt(BODIES.size() - (i % 20 == 0 ? 0 : 1)));
            poison.add(new ProducerRecord<>(
                    EventStream.PRACTICE.topic(),
                    null,
                    null,
                    bytes("faults:x"),
                    body,
                    random.nextInt(10) == 0 ? List.of(new RecordHeader("schema", bytes("77"))) : List.of()));
        }
        try (TopicWriter writer =
                new TopicWriter(site.observer().engines().addresses().kafka())) {
            writer.write(poison);
        }
        await("poison set aside").atMost(ONE_MINUTE).until(() -> refused() >= before + records);
        return records;
    }

    private long refused() {
        return site.observer().store().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            "select coalesce(sum(records), 0) from live_verdicts where verdict = 'REFUSED'");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
