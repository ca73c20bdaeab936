package org.xueqing.dashboard.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.event.EventReader;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Reading;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicReader;

/**
 * What an installation holds: the identities of pupils' events in each place, and the figures that readers see.
 *
 * @param findings key of a row to its figures
 */
record Contents(Set<String> topic, Set<String> lake, Set<String> store, Map<String, String> findings) {

    static Contents of(Installation installation) {
        return new Contents(topic(installation), lake(installation), store(installation), findings(installation));
    }

    static String identity(LearningEvent event) {
        return event.subjectId() + "/" + event.eventId();
    }

    private static Set<String> topic(Installation installation) {
        List<TopicPartition> partitions = installation.topics().partitions(List.of(EventStream.PRACTICE.topic()));
        Map<TopicPartition, Long> ends = installation.topics().ends(partitions);
        Map<TopicPartition, Long> beginnings = installation.topics().beginnings(partitions);
        long records = ends.values().stream().mapToLong(Long::longValue).sum();
        Set<String> identities = new HashSet<>();
        try (TopicReader reader =
                new TopicReader(installation.engines().addresses().kafka(), beginnings, 5_000)) {
            for (long read = 0; read < records; ) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofSeconds(1))) {
                    Reading.Read event =
                            (Reading.Read) EventReader.read(new String(record.value(), StandardCharsets.UTF_8));
                    identities.add(identity(event.event()));
                    read++;
                }
            }
        }
        return identities;
    }

    private static Set<String> lake(Installation installation) {
        Set<String> identities = new HashSet<>();
        try (CloseableIterable<Record> rows = IcebergGenerics.read(
                        installation.lake().table(EventStream.PRACTICE))
                .select("student_id", "event_id")
                .build()) {
            rows.forEach(row -> identities.add(row.getField("student_id") + "/" + row.getField("event_id")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return identities;
    }

    private static Set<String> store(Installation installation) {
        return new HashSet<>(
                query(installation, "select subject_id || '/' || event_id from events where stream = 'practice'"));
    }

    private static Map<String, String> findings(Installation installation) {
        Map<String, String> findings = new HashMap<>();
        query(
                        installation,
                        """
                        select student_id || ' ' || knowledge_point || '=' || mastery || ' ' || answers || ' ' || correct
                          from mastery join published_run using (run_id)
                        union all
                        select item_id || '=' || answers || ' ' || correct
                          from item_statistics join published_run using (run_id)
                        """)
                .forEach(row -> findings.put(row.substring(0, row.indexOf('=')), row));
        return findings;
    }

    static List<String> query(Installation installation, String sql) {
        return installation.store().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        });
    }
}
