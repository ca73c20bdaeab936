package org.xueqing.ingest.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xueqing.ingest.MixedStream.MONDAY;
import static org.xueqing.ingest.MixedStream.answer;
import static org.xueqing.ingest.MixedStream.mixed;
import static org.xueqing.ingest.MixedStream.sendPastTheDoors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.event.LearningEvent;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;

/** A mixed stream leaves no difference, and each invariant is seen to fail when the store is tampered with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationIT {

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
        sendPastTheDoors(installation, acceptance);
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
}
