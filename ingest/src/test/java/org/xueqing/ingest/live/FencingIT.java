package org.xueqing.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.event.EventWriter;
import org.xueqing.event.Fingerprint;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Voided;
import org.xueqing.ingest.PreparedFolder;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.Engines;
import org.xueqing.ingest.land.Lake;
import org.xueqing.ingest.land.Lander;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Outbox;
import org.xueqing.ingest.outbox.Relay;
import org.xueqing.ingest.store.Identity;
import org.xueqing.ingest.store.KnownEvents;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.StoppedException;
import org.xueqing.ingest.topic.TopicRecord;
import org.xueqing.ingest.topic.TopicWriter;
import org.xueqing.ingest.topic.Topics;

/** Two where one should be, and a record that overtakes: nothing is counted twice and what was promised holds. */
class FencingIT {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-09-01T08:00:00Z"));

    @TempDir
    Path folder;

    private Engines engines;
    private Store store;
    private Topics topics;
    private Lake lake;

    @BeforeEach
    void open() {
        engines = Engines.open(PreparedFolder.at(folder), EngineSettings.embedded());
        store = Store.open(engines.addresses());
        topics = new Topics(engines.addresses().kafka());
        topics.create();
        lake = Lake.open(engines.addresses());
    }

    @AfterEach
    void close() {
        lake.close();
        topics.close();
        store.close();
        engines.close();
    }

    @Test
    void letsAConsumerThatSleptTooLongChangeNothing() {
        writeDirectly(answer(1, true));
        try (Live sleeper = Live.start(store, engines.addresses().kafka(), topics);
                Live successor = Live.start(store, engines.addresses().kafka(), topics)) {
            assertThat(successor.storeNext(POLL)).isEqualTo(1);
            assertThatThrownBy(() -> sleeper.storeNext(POLL))
                    .isInstanceOf(OvertakenException.class)
                    .hasMessageContaining("changes nothing");
        }
        assertThat(count("answers")).isEqualTo(1);
        assertThat(count("live_verdicts")).isEqualTo(1);
    }

    /** It hears of no record and goes on bringing runs up; what it knows of the log is old. */
    @Test
    void letsAConsumerThatWasCutOffFromTheTopicsSayNothingOfARun() {
        long run = StoredRuns.stage(store, Map.of("*", List.of(0.3, 0.2, 0.2, 0.1)));
        try (Live sleeper = Live.start(store, engines.addresses().kafka(), topics);
                Live successor = Live.start(store, engines.addresses().kafka(), topics)) {
            while (count("published_run where run_id = " + run) == 0) {
                successor.storeNext(Duration.ofMillis(100));
            }
            writeDirectly(answer(1, true));
            assertThat(successor.storeNext(POLL)).isEqualTo(1);
            assertThat(number("select sum(next_offset) from run_cursors")).isEqualTo(1);
            assertThatThrownBy(() -> sleeper.storeNext(Duration.ZERO)).isInstanceOf(OvertakenException.class);
            assertThat(number("select sum(next_offset) from run_cursors")).isEqualTo(1);
        }
    }

    /** After a restore the log may hold what the store does not, and its sender may send it again at the same moment. */
    @Test
    void waitsForADoorThatIsDecidingAboutARecordWhoseRowIsGone() throws Exception {
        Answered restored = answer(1, true);
        write(restored, TopicRecord.outboxId(4_000));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Relay relay = new Relay(store, engines.addresses().kafka());
                Live live = Live.start(store, engines.addresses().kafka(), topics)) {
            Future<Integer> storing = store.inTransaction(door -> {
                KnownEvents.lock(door, List.of(Identity.of(restored)));
                Future<Integer> begun = other.submit(() -> live.storeNext(POLL));
                await().until(() -> count("pg_locks where locktype = 'advisory' and not granted") == 1);
                insertIntoOutbox(door, restored);
                return begun;
            });
            assertThat(storing.get()).isEqualTo(1);
            while (Outbox.last(store) > 0) {
                relay.sendWaiting();
                live.storeNext(Duration.ofMillis(100));
            }
        } finally {
            other.shutdown();
        }
        assertThat(count("answers")).isEqualTo(1);
        assertThat(count("events")).isEqualTo(1);
    }

    private static void insertIntoOutbox(Connection connection, Answered answer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into outbox (stream, subject_id, event_id, kind, fingerprint, body, received_at)"
                        + " values ('practice', ?, ?, 'Answered', ?, ?, now())")) {
            statement.setString(1, answer.studentId());
            statement.setObject(2, answer.eventId());
            statement.setBytes(3, Fingerprint.of(answer).bytes());
            statement.setString(4, EventWriter.write(answer));
            statement.executeUpdate();
        }
    }

    @Test
    void landsEachRecordOnceWhereTwoLand() throws Exception {
        writeDirectly(answer(1, true));
        String kafka = engines.addresses().kafka();
        try (Lander first = Lander.start(EventStream.PRACTICE, lake, kafka, topics, pupils -> Set.of());
                Lander second = Lander.start(EventStream.PRACTICE, lake, kafka, topics, pupils -> Set.of())) {
            assertThat(first.read(POLL)).isPositive();
            assertThat(second.read(POLL)).isPositive();
            first.land();
            assertThatThrownBy(second::land).isInstanceOf(StoppedException.class);
        }
        assertThat(landed()).isEqualTo(1);
    }

    @Test
    void keepsWhatADoorHasAcceptedWhenADirectRecordOvertakesIt() {
        Answered promised = answer(1, true);
        new Acceptance(store, NOW).acceptEach(List.of(Candidate.of(promised)));
        writeDirectly(answer(1, false));
        try (Relay relay = new Relay(store, engines.addresses().kafka());
                Live live = Live.start(store, engines.addresses().kafka(), topics)) {
            assertThat(live.storeNext(POLL)).isEqualTo(1);
            assertThat(count("answers")).isZero();
            assertThat(relay.sendWaiting()).isEqualTo(1);
            assertThat(live.storeNext(POLL)).isEqualTo(1);
        }
        assertThat(count("answers where correct")).isEqualTo(1);
        assertThat(count("rejections where reason = 'other-body'")).isEqualTo(1);
        assertThat(Outbox.last(store)).isZero();
    }

    @Test
    void keepsItsPromiseWhenAnEqualDirectRecordOvertakes() {
        Answered promised = answer(1, true);
        new Acceptance(store, NOW).acceptEach(List.of(Candidate.of(promised)));
        writeDirectly(promised);
        try (Relay relay = new Relay(store, engines.addresses().kafka());
                Live live = Live.start(store, engines.addresses().kafka(), topics)) {
            assertThat(live.storeNext(POLL)).isEqualTo(1);
            assertThat(count("answers")).isZero();
            relay.sendWaiting();
            assertThat(live.storeNext(POLL)).isEqualTo(1);
        }
        assertThat(count("answers")).isEqualTo(1);
        assertThat(Outbox.last(store)).isZero();
    }

    @Test
    void keepsAPromisedVoidWhoseTargetTurnsOutToBeNoAnswer() {
        UUID step = new UUID(2, 0);
        new Acceptance(store, NOW)
                .acceptEach(List.of(Candidate.of(new Voided(new UUID(1, 0), "s-1", step, "mistaken", "t-1"))));
        writeDirectly(new Stepped(step, "s-1", "i-1", Stepped.Step.SKIPPED, NOW.instant()));
        try (Relay relay = new Relay(store, engines.addresses().kafka());
                Live live = Live.start(store, engines.addresses().kafka(), topics)) {
            assertThat(live.storeNext(POLL)).isEqualTo(1);
            relay.sendWaiting();
            assertThat(live.storeNext(POLL)).isEqualTo(1);
        }
        assertThat(count("voids")).isEqualTo(1);
        assertThat(Outbox.last(store)).isZero();
    }

    @Test
    void storesOnceWhatTheNextRelaySendsAgain() {
        new Acceptance(store, NOW).acceptEach(List.of(Candidate.of(answer(1, true))));
        try (Relay relay = new Relay(store, engines.addresses().kafka());
                Relay next = new Relay(store, engines.addresses().kafka());
                Live live = Live.start(store, engines.addresses().kafka(), topics)) {
            assertThat(relay.sendWaiting()).isEqualTo(1);
            assertThat(relay.sendWaiting()).isZero();
            assertThat(next.sendWaiting()).isEqualTo(1);
            int stored = 0;
            while (stored < 2) {
                stored += live.storeNext(POLL);
            }
        }
        assertThat(count("answers")).isEqualTo(1);
        assertThat(count("live_verdicts where verdict = 'REPEATED' and records = 1"))
                .isEqualTo(1);
    }

    @Test
    void believesTheRowAndNotTheNumberThatARecordNames() {
        Answered named = answer(1, true);
        Answered unnamed = answer(2, true);
        Answered wronglyNamed = answer(3, true);
        new Acceptance(store, NOW)
                .acceptEach(Stream.of(named, unnamed, wronglyNamed)
                        .map(Candidate::of)
                        .toList());
        long row = number("select id from outbox where event_id = '%s'".formatted(named.eventId()));
        write(wronglyNamed, TopicRecord.outboxId(row));
        write(named, TopicRecord.outboxId(row));
        write(unnamed, "outbox".getBytes(StandardCharsets.UTF_8));
        try (Live live = Live.start(store, engines.addresses().kafka(), topics)) {
            int stored = 0;
            while (stored < 3) {
                stored += live.storeNext(POLL);
            }
        }
        assertThat(count("answers where correct")).isEqualTo(3);
        assertThat(count("live_verdicts where verdict = 'ACCEPTED' and records = 3"))
                .isEqualTo(1);
        assertThat(Outbox.last(store)).isZero();
    }

    private long count(String what) {
        return number("select count(*) from " + what);
    }

    private long number(String question) {
        return store.inTransaction(connection -> {
            try (var rows = connection.createStatement().executeQuery(question)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private long landed() throws Exception {
        try (CloseableIterable<Record> rows =
                IcebergGenerics.read(lake.table(EventStream.PRACTICE)).build()) {
            long landed = 0;
            for (Record row : rows) {
                assertThat(row.getField("vouched")).isEqualTo(false);
                landed++;
            }
            return landed;
        }
    }

    private void writeDirectly(PupilEvent event) {
        write(event, List.of());
    }

    /** As a relay does. */
    private void write(PupilEvent event, byte[] vouched) {
        write(event, List.of(new RecordHeader(TopicRecord.VOUCHED_HEADER, vouched)));
    }

    private void write(PupilEvent event, List<Header> headers) {
        try (TopicWriter writer = new TopicWriter(engines.addresses().kafka())) {
            writer.write(List.of(new ProducerRecord<>(
                    EventStream.PRACTICE.topic(),
                    null,
                    NOW.millis(),
                    event.studentId().getBytes(StandardCharsets.UTF_8),
                    EventWriter.write(event).getBytes(StandardCharsets.UTF_8),
                    headers)));
        }
    }

    private static Answered answer(long number, boolean correct) {
        return Answered.plain(new UUID(number, 0), "s-1", "i-1", List.of("K001"), correct, null, number, Setting.QUIZ);
    }
}
