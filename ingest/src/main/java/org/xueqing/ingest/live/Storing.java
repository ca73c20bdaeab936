package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Taught;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.store.WithheldPupils;
import org.xueqing.ingest.topic.TopicRecord;

/** Everything that one judged batch changes in the store. The caller's transaction holds it together. */
final class Storing {

    private static final String REMOVE_FROM_OUTBOX = "delete from outbox where id = any (?)";
    private static final String FOREIGN_POINT =
            """
            insert into knowledge_points (id, source, name_zh, name_en)
            select id, split_part(id, ':', 1), split_part(id, ':', 2), split_part(id, ':', 2)
              from unnest(?::text[]) as p (id) order by id
            on conflict do nothing
            """;
    private static final String COUNT =
            """
            insert into live_verdicts (verdict, topic, topic_partition, records) values (?, ?, ?, ?)
            on conflict (verdict, topic, topic_partition)
            do update set records = live_verdicts.records + excluded.records
            """;
    private static final String REJECTION =
            """
            insert into rejections (topic, topic_partition, topic_offset, reason, field, value, received_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final List<Judged> batch;

    Storing(Connection connection, List<Judged> batch) {
        this.connection = connection;
        this.batch = batch;
    }

    void store() throws SQLException {
        storeAccepted();
        addForeignPoints();
        removeFromOutbox();
        keepRejections();
        countWithheld();
        count();
    }

    /** The same for what was judged and counted before: only what the tables of events hold. */
    void storeAgain() throws SQLException {
        storeAccepted();
        addForeignPoints();
        removeFromOutbox();
    }

    private void storeAccepted() throws SQLException {
        try (Writing writing = new Writing(connection)) {
            for (Judged judged : batch) {
                if (judged.isAccepted()) {
                    writing.add(
                            Objects.requireNonNull(judged.arrival().candidate()),
                            judged.arrival().record().receivedAt(),
                            judged.flags());
                }
            }
            writing.execute();
        }
    }

    private void addForeignPoints() throws SQLException {
        Object[] points = batch.stream()
                .filter(Judged::isAccepted)
                .flatMap(judged -> points(judged.event()).stream())
                .filter(point -> point.contains(":"))
                .distinct()
                .toArray();
        if (points.length > 0) {
            try (PreparedStatement statement = connection.prepareStatement(FOREIGN_POINT)) {
                statement.setArray(1, connection.createArrayOf("text", points));
                statement.executeUpdate();
            }
        }
    }

    private static List<String> points(LearningEvent event) {
        if (event instanceof Answered answered) {
            return answered.knowledgePoints();
        }
        return event instanceof Taught taught ? taught.knowledgePoints() : List.of();
    }

    /** What came through the outbox and is stored now, for the first time or again, or never will be. A direct record removes nothing. */
    private void removeFromOutbox() throws SQLException {
        Long[] rows = batch.stream()
                .filter(judged -> judged.arrival().record().vouched())
                .filter(judged -> judged.isAccepted()
                        || judged.verdict() instanceof Verdict.Repeated
                        || judged.verdict() instanceof Verdict.Erased)
                .filter(judged -> judged.outboxId() > 0)
                .map(Judged::outboxId)
                .toArray(Long[]::new);
        if (rows.length > 0) {
            try (PreparedStatement statement = connection.prepareStatement(REMOVE_FROM_OUTBOX)) {
                statement.setArray(1, connection.createArrayOf("bigint", rows));
                statement.executeUpdate();
            }
        }
    }

    private void keepRejections() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REJECTION)) {
            for (Judged judged : batch) {
                Rejection rejection = Rejection.of(judged);
                if (rejection != null) {
                    TopicRecord record = judged.arrival().record();
                    statement.setString(1, record.topic());
                    statement.setInt(2, record.partition());
                    statement.setLong(3, record.offset());
                    statement.setString(4, rejection.reason());
                    statement.setString(5, rejection.field());
                    statement.setString(6, rejection.value().replace("\0", "\\0"));
                    statement.setObject(7, record.receivedAt().atOffset(ZoneOffset.UTC));
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private void countWithheld() throws SQLException {
        Map<LocalDate, Long> byDay = batch.stream()
                .filter(judged -> judged.verdict() instanceof Verdict.Withheld)
                .collect(Collectors.groupingBy(Storing::day, TreeMap::new, Collectors.counting()));
        for (Map.Entry<LocalDate, Long> day : byDay.entrySet()) {
            WithheldPupils.count(connection, day.getKey(), day.getValue());
        }
    }

    private static LocalDate day(Judged judged) {
        return judged.arrival().record().receivedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Apart by partition, so that those who store at the same time do not wait for each other. */
    private record Counted(String verdict, String topic, int partition) {
        static Counted of(Judged judged) {
            TopicRecord record = judged.arrival().record();
            return new Counted(judged.word(), record.topic(), record.partition());
        }
    }

    private void count() throws SQLException {
        Map<Counted, Long> counts = batch.stream().collect(Collectors.groupingBy(Counted::of, Collectors.counting()));
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            for (Map.Entry<Counted, Long> entry : counts.entrySet()) {
                statement.setString(1, entry.getKey().verdict());
                statement.setString(2, entry.getKey().topic());
                statement.setInt(3, entry.getKey().partition());
                statement.setLong(4, entry.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
