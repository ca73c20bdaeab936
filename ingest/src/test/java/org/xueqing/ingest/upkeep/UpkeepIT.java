package org.xueqing.ingest.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.event.EventWriter;
import org.xueqing.event.Setting;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.land.LakeHistory;
import org.xueqing.ingest.land.LandedEvent;
import org.xueqing.ingest.land.LandedLog;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.store.StoreLock;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicWriter;
import org.xueqing.ingest.verify.Invariant;
import org.xueqing.ingest.verify.Verification;

/** After upkeep readers see what they saw before, in fewer files and snapshots; nobody had to stop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpkeepIT {

    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");

    @TempDir
    static Path folder;

    private Installation installation;
    private Acceptance acceptance;

    @BeforeAll
    void open() {
        installation = Installations.open(folder);
        acceptance = new Acceptance(installation.store(), InstantSource.fixed(MONDAY));
        long run = StoredRuns.stage(installation.store(), Map.of("*", List.of(0.3, 0.2, 0.2, 0.1)));
        StoredRuns.awaitPublished(installation.store(), run);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void keepsEveryEventInFewerFilesAndSnapshotsWhileALanderGoesOn() throws Exception {
        for (int i = 0; i < 6; i++) {
            accept(i * 10, i * 10 + 10);
            sendPastTheDoors(i * 10);
            Installations.awaitLanded(installation);
        }
        Map<String, LandedEvent> before = events();
        LakeHistory.Size sizeBefore = size();
        Thread sending = new Thread(() -> {
            for (int i = 0; i < 40; i++) {
                accept(1_000 + i, 1_001 + i);
            }
        });
        sending.start();
        Upkeep.Round round =
                upkeep().run(Instant.now().plus(Duration.ofDays(10))).orElseThrow();
        sending.join();
        Installations.awaitLanded(installation);
        Map<String, LandedEvent> after = events();
        assertThat(after).containsAllEntriesOf(before).hasSize(before.size() + 40);
        assertThat(round.filesAfter()).isLessThan(round.filesBefore());
        assertThat(round.repeats()).as("repeats that only the lake still held").isPositive();
        assertThat(round.snapshots()).isPositive();
        assertThat(sizeBefore.files()).isGreaterThan(5);
        assertThat(upkeep().run(Instant.now().plus(Duration.ofDays(10)))).isPresent();
        assertThat(size().files()).isEqualTo(1);
        assertThat(size().snapshots()).as("with one that a run may pin").isLessThanOrEqualTo(2);
        assertThat(differences()).isEmpty();
    }

    @Test
    void keepsTheSnapshotsThatRunsPinAndSaysWhichRunsLostTheirs() {
        accept(2_000, 2_010);
        Installations.awaitLanded(installation);
        long pinned = newest();
        accept(2_010, 2_020);
        Installations.awaitLanded(installation);
        execute("update runs set lake_snapshot = " + pinned);
        execute(
                """
                insert into runs (status, started_at, lake_snapshot, code_version, seed, versions, settings)
                values ('RETIRED', now(), 4711, 'test', 0, '{}', '{}')
                """);
        accept(2_020, 2_030);
        Installations.awaitLanded(installation);
        assertThat(upkeep().run(Instant.now().plus(Duration.ofDays(10)))).isPresent();
        assertThat(new LakeHistory(installation.lake(), EventStream.PRACTICE).snapshots())
                .contains(pinned);
        assertThat(rows("select lake_snapshot, replayable from runs where lake_snapshot is not null order by run_id"))
                .isEqualTo(List.of(List.of(Long.toString(pinned), "t"), List.of("4711", "f")));
        assertThat(differences()).isEmpty();
    }

    @Test
    void removesFilesThatNobodyKnowsAndNoneThatMayStillBeMadeKnown() throws Exception {
        accept(3_000, 3_001);
        Installations.awaitLanded(installation);
        Path data = folder.resolve("lake/xueqing/practice_events/data");
        Path old = Files.writeString(data.resolve("practice-orphan.parquet"), "x");
        Path young = Files.writeString(data.resolve("practice-young.parquet"), "x");
        Files.setLastModifiedTime(young, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(upkeep().run(Instant.now())).isPresent();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
        assertThat(differences()).isEmpty();
    }

    @Test
    void leavesAnAnalysisAndAVerificationAlone() {
        try (StoreLock reading = StoreLock.share(installation.store(), StoreLock.Of.LOG_REMOVAL)) {
            assertThat(reading).isNotNull();
            assertThat(upkeep().run(Instant.now())).isEmpty();
        }
        try (StoreLock analysis =
                StoreLock.tryAlone(installation.store(), StoreLock.Of.ANALYSIS).orElseThrow()) {
            assertThat(analysis).isNotNull();
            assertThat(upkeep().run(Instant.now())).isEmpty();
        }
    }

    private Upkeep upkeep() {
        return new Upkeep(installation.store(), installation.topics(), installation.lake());
    }

    private LakeHistory.Size size() {
        return new LakeHistory(installation.lake(), EventStream.PRACTICE).size();
    }

    private long newest() {
        List<Long> snapshots = new LakeHistory(installation.lake(), EventStream.PRACTICE).snapshots();
        return snapshots.get(snapshots.size() - 1);
    }

    /** What readers see: of each identity the record that counts. */
    private Map<String, LandedEvent> events() {
        Map<String, LandedEvent> events = new TreeMap<>();
        LandedLog.pin(installation.lake(), EventStream.PRACTICE)
                .events(event -> events.merge(
                        event.event().subjectId() + event.event().eventId(),
                        event,
                        (one, other) -> one.precedence().compareTo(other.precedence()) <= 0 ? one : other));
        return events;
    }

    private void accept(int from, int to) {
        List<Candidate> answers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            answers.add(Candidate.of(answer(i, i % 3 > 0)));
        }
        acceptance.acceptEach(answers);
    }

    /** A repeat and a conflict. */
    private void sendPastTheDoors(int number) {
        Installations.awaitLanded(installation);
        try (TopicWriter writer =
                new TopicWriter(installation.engines().addresses().kafka())) {
            writer.write(Stream.of(answer(number, number % 3 > 0), answer(number, number % 3 == 0))
                    .map(answer -> record(answer.studentId(), EventWriter.write(answer)))
                    .toList());
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String key, String text) {
        return new ProducerRecord<>(
                EventStream.PRACTICE.topic(),
                null,
                MONDAY.toEpochMilli(),
                key.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> differences() {
        Verification.Outcome outcome =
                new Verification(installation, folder, Duration.ofSeconds(2), sentence -> {}).run();
        return Stream.of(Invariant.values())
                .flatMap(invariant -> outcome.differences().examples(invariant).stream())
                .map(Object::toString)
                .toList();
    }

    private List<List<String>> rows(String sql) {
        return Installations.query(installation, sql);
    }

    private void execute(String sql) {
        installation.store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static Answered answer(int number, boolean correct) {
        return Answered.plain(
                new UUID(1, number),
                "p:" + number % 4,
                "i-" + number % 7,
                List.of("K00" + (1 + number % 3)),
                correct,
                MONDAY.plusSeconds(number * 60L),
                null,
                Setting.HOMEWORK);
    }
}
