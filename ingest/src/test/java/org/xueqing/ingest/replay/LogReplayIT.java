package org.xueqing.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;
import static org.xueqing.ingest.MixedStream.MONDAY;
import static org.xueqing.ingest.MixedStream.answer;
import static org.xueqing.ingest.MixedStream.mixed;
import static org.xueqing.ingest.MixedStream.send;
import static org.xueqing.ingest.MixedStream.sendPastTheDoors;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.EventWriter;
import org.xueqing.event.LearningEvent;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.live.Rebuilding;
import org.xueqing.ingest.live.Sums;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.verify.Differences;
import org.xueqing.ingest.verify.Invariant;
import org.xueqing.ingest.verify.Verification;

/** What the log holds brings a damaged store back, to the last bit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogReplayIT {

    private static final List<String> EVERYTHING = List.of(
            "select t::text from events t order by 1",
            "select t::text from answers t order by 1",
            "select t::text from voids t order by 1",
            "select t::text from steps t order by 1",
            "select t::text from lessons t order by 1",
            "select t::text from pupil_cursors t order by 1",
            "select t::text from mastery t where run_id = (select run_id from published_run) order by 1",
            "select t::text from pupil_surplus t where run_id = (select run_id from published_run) order by 1",
            "select t::text from pupil_weeks t where run_id = (select run_id from published_run) order by 1",
            "select t::text from class_summaries t where run_id = (select run_id from published_run) order by 1",
            "select t::text from class_weeks t where run_id = (select run_id from published_run) order by 1");

    @TempDir
    static Path folder;

    private Installation installation;
    private Acceptance acceptance;

    @BeforeAll
    void openAndSend() throws Exception {
        installation = Installations.open(folder);
        acceptance = new Acceptance(installation.store(), InstantSource.fixed(MONDAY.plusSeconds(30 * 86_400)));
        ItemBank.map(installation.store(), Map.of("mapped", List.of("K001", "K002")));
        long run = StoredRuns.stage(
                installation.store(),
                Map.of("*", List.of(0.3, 0.2, 0.2, 0.1), "K001", List.of(0.5, 0.1, 0.25, 0.05)),
                List.of(1.5, 1.4, 0.25));
        StoredRuns.awaitPublished(installation.store(), run);
        accept(mixed(new Random(20261122)));
        sendPastTheDoors(installation, acceptance);
        Installations.awaitLanded(installation);
        await().atMost(ONE_MINUTE).until(() -> verify().areNone() && areSummedUp());
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void changesNothingWhereNothingIsWrong() {
        List<List<List<String>>> before = everything();
        LogReplay.Outcome outcome = replay(new Selection.All());
        assertIsAgain(before);
        assertThat(outcome.events()).isEqualTo(before.get(0).size());
        assertThat(said(verify())).isEmpty();
    }

    @Test
    void repairsWhatWasDamagedInTheStore() {
        List<List<List<String>>> before = everything();
        execute("update answers set correct = not correct where student_id = 'p:1'");
        execute("delete from answers where student_id = 'p:2' and item_id = 'mapped'");
        execute("delete from voids where student_id = 'p:0'");
        execute("update events set fingerprint = '\\x00' where subject_id = 'p:3'");
        execute("update mastery set mastery = mastery + 1e-16, answers = answers + 1 where student_id = 'p:1'");
        execute("delete from mastery where student_id = 'p:2'");
        execute("delete from pupil_surplus where student_id = 'p:3'");
        execute("delete from pupil_cursors where student_id = 'p:3'");
        execute("update lessons set taught_by = 'another'");
        execute("update class_summaries set answers = answers + 1");
        execute("insert into mastery select run_id, 'p:nobody', 'K001', 0.5, 1, 1, false from published_run");
        assertThat(verify().areNone()).isFalse();
        replay(new Selection.All());
        assertIsAgain(before);
        assertThat(said(verify())).isEmpty();
    }

    /** An erasure empties the store first; until it has come to the lake, a replay must not bring the pupil back. */
    @Test
    void bringsNothingOfAnErasedPupilBackWhileTheLakeStillHoldsIt() {
        List<List<List<String>>> before = everything();
        execute("insert into tombstones (tombstone, begun_at, begun_by, reason, step, done_at)"
                + " values (tombstone_of('p:2'), now(), 'admin', 'asked for', 'DONE', now())");
        replay(new Selection.All());
        assertThat(rows("select count(*) from events where subject_id = 'p:2'")).isEqualTo(List.of(List.of("0")));
        assertThat(rows("select count(*) from mastery where student_id = 'p:2'"))
                .isEqualTo(List.of(List.of("0")));
        assertThat(rows("select count(*) > 0 from events where subject_id = 'p:1'"))
                .isEqualTo(List.of(List.of("t")));
        execute("delete from tombstones where tombstone = tombstone_of('p:2')");
        replay(new Selection.All());
        assertIsAgain(before);
        assertThat(said(verify())).isEmpty();
    }

    @Test
    void repairsOnePupilAndLeavesTheOthers() {
        List<List<List<String>>> before = everything();
        execute("delete from mastery where student_id in ('p:1', 'p:2')");
        execute("delete from answers where student_id = 'p:1'");
        replay(new Selection.Pupils(Set.of("p:1")));
        assertThat(rows("select count(*) > 0 from mastery where student_id = 'p:1'"))
                .isEqualTo(List.of(List.of("t")));
        assertThat(rows("select count(*) from mastery where student_id = 'p:2'"))
                .isEqualTo(List.of(List.of("0")));
        replay(new Selection.Since(MONDAY));
        assertIsAgain(before);
        assertThat(said(verify())).isEmpty();
    }

    @Test
    void rebuildsAStoreThatHasLostItsAnswersFromALakeWhoseTopicIsGone() {
        List<List<List<String>>> before = everything();
        String partitionsOfTheRun = "select count(*) from run_cursors";
        List<List<String>> partitionsBefore = rows(partitionsOfTheRun);
        List<TopicPartition> partitions =
                installation.topics().partitions(List.of("practice-events", "teaching-events"));
        installation.topics().deleteBelow(installation.topics().ends(partitions));
        installation.close();
        installation = Installations.open(folder);
        for (String table : List.of(
                "outbox",
                "events",
                "answers",
                "voids",
                "steps",
                "lessons",
                "pupil_cursors",
                "run_cursors",
                "sum_cursors",
                "mastery",
                "pupil_surplus",
                "pupil_weeks",
                "class_summaries",
                "class_weeks")) {
            execute("delete from " + table);
        }
        execute("update live_offsets set next_offset = 0");
        installation.close();
        // Live cannot read on from there, and says so.
        installation = Installations.open(folder);
        replay(new Selection.All());
        installation.close();
        installation = Installations.open(folder);
        acceptance = new Acceptance(installation.store(), InstantSource.fixed(MONDAY.plusSeconds(30 * 86_400)));
        Installations.awaitLanded(installation);
        // Sums follow once live has said again how far the run is.
        await().atMost(ONE_MINUTE).until(() -> rows(partitionsOfTheRun).equals(partitionsBefore) && areSummedUp());
        assertIsAgain(before);
        assertThat(said(verify())).isEmpty();
    }

    @Test
    void goesOnWhileOthersSend() throws Exception {
        Acceptance now = new Acceptance(installation.store(), InstantSource.system());
        Thread sending = new Thread(() -> {
            for (int i = 0; i < 100; i++) {
                now.acceptEach(
                        List.of(Candidate.of(answer("busy:" + i % 3, 10_000 + i, "mapped", List.of(), true, i))));
            }
        });
        sending.start();
        while (sending.isAlive()) {
            replay(new Selection.All());
        }
        sending.join();
        Installations.awaitLanded(installation);
        assertThat(rows("select count(*) from answers where student_id like 'busy:%'"))
                .isEqualTo(List.of(List.of("100")));
        assertThat(said(verify())).isEmpty();
        await().atMost(ONE_MINUTE).until(this::areSummedUp);
    }

    @Test
    void letsNobodyWriteInTheMiddleOfARebuilding() throws Exception {
        String offsets = "select * from live_offsets order by 1, 2";
        Installations.awaitLanded(installation);
        ExecutorService door = Executors.newSingleThreadExecutor();
        try {
            Future<?> accepted = installation.store().inTransaction(connection -> {
                List<List<String>> before = rows(offsets);
                assertThat(Rebuilding.begin(connection)).isNotNull();
                send(installation, "gate:1", EventWriter.write(answer("gate:1", 20_000, "mapped", List.of(), true, 1)));
                Future<?> waits =
                        door.submit(() -> accept(List.of(answer("gate:2", 20_001, "mapped", List.of(), true, 1))));
                assertThatThrownBy(() -> waits.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                assertThat(rows(offsets)).as("where live stands").isEqualTo(before);
                return waits;
            });
            accepted.get(60, TimeUnit.SECONDS);
        } finally {
            door.shutdown();
        }
        Installations.awaitLanded(installation);
        assertThat(rows("select student_id from answers where student_id like 'gate:%' order by 1"))
                .isEqualTo(List.of(List.of("gate:1"), List.of("gate:2")));
        await().atMost(ONE_MINUTE).until(this::areSummedUp);
    }

    @Test
    void nobodySumsUpInTheMiddleOfARebuilding() throws Exception {
        Installations.awaitLanded(installation);
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<?> summed = installation.store().inTransaction(connection -> {
                Rebuilding rebuilding = Rebuilding.begin(connection);
                Future<?> waits = beside.submit(() -> new Sums(installation.store()).follow());
                assertThatThrownBy(() -> waits.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                rebuilding.finish(Map.of());
                return waits;
            });
            summed.get(60, TimeUnit.SECONDS);
        } finally {
            beside.shutdown();
        }
        await().atMost(ONE_MINUTE).until(this::areSummedUp);
    }

    private LogReplay.Outcome replay(Selection selection) {
        return new LogReplay(installation, folder, sentence -> {}).run(selection);
    }

    private void assertIsAgain(List<List<List<String>>> before) {
        List<List<List<String>>> now = everything();
        for (int i = 0; i < before.size(); i++) {
            List<List<String>> expected = new ArrayList<>(before.get(i));
            List<List<String>> unexpected = new ArrayList<>(now.get(i));
            unexpected.removeAll(expected);
            expected.removeAll(now.get(i));
            assertThat(unexpected).as(EVERYTHING.get(i)).isEqualTo(expected);
        }
    }

    private List<List<List<String>>> everything() {
        return EVERYTHING.stream().map(this::rows).toList();
    }

    private List<List<String>> rows(String sql) {
        return Installations.query(installation, sql);
    }

    private boolean areSummedUp() {
        return rows("""
                        select count(*) from run_cursors c left join sum_cursors s using (run_id, topic_partition)
                         where s.next_offset is distinct from c.next_offset
                        """)
                .equals(List.of(List.of("0")));
    }

    private Differences verify() {
        return new Verification(installation, folder, Duration.ofSeconds(2), sentence -> {})
                .run()
                .differences();
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
