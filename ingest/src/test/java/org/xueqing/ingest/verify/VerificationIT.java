package org.xueqing.ingest.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.event.Answered;
import org.xueqing.event.EventWriter;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Taught;
import org.xueqing.event.Voided;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicWriter;

/** A mixed stream leaves no difference, and each invariant is seen to fail when the store is tampered with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationIT {

    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");
    private static final UUID FIRST = new UUID(1, 1);

    @TempDir
    static Path folder;

    private Installation installation;
    private Acceptance acceptance;

    @BeforeAll
    void openAndSend() throws Exception {
        installation = Installations.open(folder);
        acceptance = new Acceptance(installation.store(), InstantSource.fixed(MONDAY.plusSeconds(30 * 86_400)));
        assertThat(verify().reason(Invariant.MASTERY)).isPresent();
        ItemBank.map(installation.store(), Map.of("mapped", List.of("K001", "K002")));
        long run = StoredRuns.stage(
                installation.store(), Map.of("*", List.of(0.3, 0.2, 0.2, 0.1), "K001", List.of(0.5, 0.1, 0.25, 0.05)));
        StoredRuns.awaitPublished(installation.store(), run);
        accept(mixed(new Random(20261122)));
        sendPastTheDoors();
        Installations.awaitLanded(installation);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void findsNoDifferenceAfterAMixedStream() {
        Verification.Outcome outcome = verification().run();
        assertThat(said(outcome.differences())).isEmpty();
        assertThat(outcome.differences().areNone()).isTrue();
        assertThat(outcome.records()).isGreaterThan(300);
        assertThat(Stream.of(Invariant.values()))
                .allSatisfy(invariant ->
                        assertThat(outcome.differences().reason(invariant)).isEmpty());
    }

    @Test
    void leavesNothingOfTheLogBeside() throws Exception {
        verify();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("verify-"));
        }
    }

    @Test
    void goesOnWhileOthersSend() throws Exception {
        // Data-through speaks of receipt, so these come now.
        Acceptance now = new Acceptance(installation.store(), InstantSource.system());
        Thread sending = new Thread(() -> {
            for (int i = 0; i < 200; i++) {
                now.acceptEach(
                        List.of(Candidate.of(answer("busy:" + i % 3, 10_000 + i, "mapped", List.of(), true, i))));
            }
        });
        sending.start();
        while (sending.isAlive()) {
            assertThat(said(verify())).isEmpty();
        }
        sending.join();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I1 | delete from answers where event_id = '%s'",
                "I1 | delete from events where event_id = '%s'",
                "I1 | update answers set correct = not correct where event_id = '%s'",
                "I1 | update answers set ordered_at = ordered_at + interval '1 s' where event_id = '%s'",
                "I1 | update events set fingerprint = '\\x00' where event_id = '%s'",
                "I1 | update events set subject_id = 'nobody' where event_id = '%s'",
                "I1 | update lessons set taught_by = 'another'",
                "I4 | update mastery set answers = answers + 1 where student_id = 'p:1'",
                "I4 | delete from mastery where student_id = 'p:2'",
                "I5 | update mastery set mastery = mastery + 1e-16 where student_id = 'p:3'",
                "I5 | update pupil_weeks set points_held = points_held + 1 where student_id = 'p:1'",
                "I7 | update voids set target_event_id = gen_random_uuid() where student_id = 'p:0'",
                "I7 | update mastery set answers = answers + 1 where student_id = 'p:0'",
                "I8 | update run_cursors set data_through = now() + interval '1 hour'",
                "I8 | update run_cursors set next_offset = next_offset - 1 where topic_partition = 0",
                "I8 | update pupil_cursors set next_offset = 1000000 where student_id = 'p:1'",
                "I9 | update live_verdicts set records = records + 1 where verdict = 'REPEATED'",
                "I9 | delete from rejections"
            })
    void saysWhichInvariantDoesNotHoldWhenTheStoreIsTamperedWith(String word, String change) {
        Installations.awaitLanded(installation);
        String kept = "create table kept_%1$s as table %1$s";
        List<String> tables = List.of(
                "answers",
                "events",
                "lessons",
                "mastery",
                "pupil_weeks",
                "voids",
                "run_cursors",
                "pupil_cursors",
                "live_verdicts",
                "rejections");
        tables.forEach(table -> execute(kept.formatted(table)));
        try {
            assertThat(execute(change.formatted(FIRST)))
                    .as("rows tampered with")
                    .isPositive();
            Differences differences = verify();
            Invariant invariant = Stream.of(Invariant.values())
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .orElseThrow();
            assertThat(differences.of(invariant)).isPositive();
            assertThat(differences.examples(invariant)).isNotEmpty();
        } finally {
            tables.forEach(table -> {
                execute("delete from " + table);
                execute("insert into %1$s table kept_%1$s".formatted(table));
                execute("drop table kept_" + table);
            });
        }
    }

    private Verification verification() {
        return new Verification(installation, folder, Duration.ofSeconds(2), sentence -> {});
    }

    private Differences verify() {
        return verification().run().differences();
    }

    private static List<String> said(Differences differences) {
        return Stream.of(Invariant.values())
                .flatMap(invariant -> differences.examples(invariant).stream())
                .map(Object::toString)
                .toList();
    }

    private int execute(String sql) {
        return installation.store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private void accept(List<LearningEvent> events) {
        acceptance.acceptEach(events.stream().map(Candidate::of).toList());
    }

    /** Late, repeated, untimed, claimed for the future, taken back before and after; steps and a lesson. */
    private static List<LearningEvent> mixed(Random random) {
        List<LearningEvent> events = new ArrayList<>();
        events.add(answer("p:0", 1, "mapped", List.of(), true, 1));
        for (int i = 2; i < 400; i++) {
            String pupil = "p:" + random.nextInt(4);
            switch (random.nextInt(12)) {
                case 0 -> events.add(events.get(random.nextInt(events.size())));
                case 1 -> events.add(takingBack("p:0", i, 1 + random.nextInt(420)));
                case 2 ->
                    events.add(new Stepped(
                            new UUID(3, i), pupil, "mapped", Stepped.Step.HINT_OPENED, MONDAY.plusSeconds(i)));
                case 3 -> events.add(answer("p:0", i, "i-1", List.of("K003"), random.nextBoolean(), i * 60L));
                case 4 -> events.add(answer(pupil, i, "i-2", List.of("K001"), true, 365L * 86_400));
                case 5 -> events.add(untimed(pupil, i));
                default ->
                    events.add(answer(
                            pupil,
                            i,
                            random.nextBoolean() ? "mapped" : "unmapped",
                            random.nextInt(3) == 0 ? List.of("K001", "K004") : List.of(),
                            random.nextBoolean(),
                            i * 600L - random.nextInt(3) * 20_000L));
            }
        }
        events.add(new Taught(new UUID(4, 1), "c-1", List.of("K001"), Taught.Kind.TAUGHT, MONDAY, "t-1"));
        return events;
    }

    /** A repeat, a conflict, a void of a void, a wrong key and no JSON at all. */
    private void sendPastTheDoors() {
        Answered first = answer("p:0", 1, "mapped", List.of(), true, 1);
        send("p:0", EventWriter.write(first));
        send("p:0", EventWriter.write(answer("p:0", 1, "mapped", List.of(), false, 1)));
        accept(List.of(takingBack("p:1", 900, 901)));
        send("p:1", EventWriter.write(new Voided(new UUID(2, 902), "p:1", new UUID(2, 900), "again", "t-1")));
        send("p:1", EventWriter.write(answer("p:1", 903, "mapped", List.of(), true, 5)));
        send("p:2", EventWriter.write(answer("p:1", 904, "mapped", List.of(), true, 5)));
        send("p:1", "{\"type\":\"Answered\"");
    }

    private void send(String key, String text) {
        Installations.awaitLanded(installation);
        try (TopicWriter writer =
                new TopicWriter(installation.engines().addresses().kafka())) {
            writer.write(List.of(new ProducerRecord<>(
                    EventStream.PRACTICE.topic(),
                    key.getBytes(StandardCharsets.UTF_8),
                    text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static Voided takingBack(String pupil, long number, long target) {
        return new Voided(new UUID(2, number), pupil, new UUID(1, target), "keyed wrongly", "t-1");
    }

    private static Answered untimed(String pupil, long number) {
        return Answered.plain(
                new UUID(1, number), pupil, "i-3", List.of("K002"), true, null, number, Setting.SELF_STUDY);
    }

    private static Answered answer(
            String pupil, long number, String item, List<String> points, boolean correct, long second) {
        return Answered.plain(
                new UUID(1, number), pupil, item, points, correct, MONDAY.plusSeconds(second), null, Setting.HOMEWORK);
    }
}
