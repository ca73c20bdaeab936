package org.xueqing.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.event.Refusal;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Voided;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.store.Store;

class AcceptanceIT {

    private static final int WRITERS = 64;
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-09-01T08:00:00Z"));

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Acceptance acceptance;

    @BeforeAll
    static void open() {
        installation = Installations.open(folder);
        acceptance = new Acceptance(installation.store(), NOW);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    /** Planned for the empty table that its statistics speak of, finding two thousand rows took half a minute. */
    @Test
    void looksRowsOfTheQueueUpByIndexWhateverItsStatisticsSay() {
        String find = "explain select from unnest(array[1, 2]) as w (id) join outbox o on o.id = w.id";
        List<String> plan = installation.store().inWatchedTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from outbox; analyze outbox");
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(find)) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
                connection.rollback();
                return lines;
            }
        });
        assertThat(plan).isNotEmpty().noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void passesNoNumberOverWhoseRowMayStillCome() {
        Store store = installation.store();
        long before = settled(store);
        store.inTransaction(begun -> {
            Numbering.begin(begun);
            acceptance.acceptEach(List.of(answer("overtaking", 1, true)));
            assertThat(settled(store)).isEqualTo(before);
            return begun;
        });
        assertThat(settled(store)).isEqualTo(before + 1);
    }

    @Test
    void isLongAsSoonAsMoreWaitThanMayAndNotBefore() {
        Store store = installation.store();
        await().until(() -> Outbox.last(store) == 0);
        store.inTransaction(holdingTheRelayBack -> {
            Numbering.begin(holdingTheRelayBack);
            acceptance.acceptEach(
                    List.of(answer("waiting", 1, true), answer("waiting", 2, true), answer("waiting", 3, true)));
            assertThat(Outbox.isLongerThan(store, 2)).isTrue();
            assertThat(Outbox.isLongerThan(store, 3)).isFalse();
            return holdingTheRelayBack;
        });
        await().until(() -> Outbox.last(store) == 0);
        assertThat(Outbox.isLongerThan(store, 0)).isFalse();
    }

    @Test
    void settlesNothingBeforeItsRowsCanBeSeenHoweverManyAccept() throws Exception {
        Store store = installation.store();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<?>> writing = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String pupil = "settling:" + i;
            writing.add(writers.submit(() -> acceptance.acceptEach(
                    List.of(answer(pupil, 1, true), answer(pupil, 2, true), answer(pupil, 3, false)))));
        }
        SortedSet<Long> seen = new TreeSet<>();
        long through = 0;
        int looks = 0;
        while (!writing.stream().allMatch(Future::isDone)) {
            assertThat(seen.headSet(through + 1)).containsAll(ids(store, through));
            through = settled(store);
            seen.addAll(ids(store, through));
            looks++;
        }
        writers.shutdown();
        assertThat(looks).isGreaterThan(5);
    }

    /** Of what waits, up to this number; live takes rows away meanwhile. */
    private static List<Long> ids(Store store, long through) {
        return store.inTransaction(connection -> {
            try (PreparedStatement find = connection.prepareStatement("select id from outbox where id <= ?")) {
                find.setLong(1, through);
                List<Long> ids = new ArrayList<>();
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                }
                return ids;
            }
        });
    }

    private static long settled(Store store) {
        return store.inTransaction(Numbering::settledThrough);
    }

    @Test
    void takesAnIdentityOnceHoweverManySendItAtOnce() throws Exception {
        Candidate candidate = answer("racing", 1, true);
        List<Verdict> verdicts = together(i -> acceptance.acceptEach(List.of(candidate)));
        assertThat(verdicts.stream().filter(Verdict.Accepted.class::isInstance)).hasSize(1);
        assertThat(verdicts.stream().filter(Verdict.Repeated.class::isInstance)).hasSize(WRITERS - 1);
    }

    @Test
    void letsOneBodyWinWhenManyClaimAnIdentity() throws Exception {
        List<Verdict> verdicts = together(i -> acceptance.acceptEach(List.of(answer("claimed", 1, i % 2 == 0))));
        assertThat(verdicts.stream().filter(Verdict.Accepted.class::isInstance)).hasSize(1);
        assertThat(verdicts.stream().filter(Verdict.Conflicting.class::isInstance))
                .hasSize(WRITERS / 2);
    }

    @Test
    void neverDeadlocksOnPupilsInOppositeOrder() throws Exception {
        List<Candidate> batch = IntStream.range(0, 40)
                .mapToObj(pupil -> answer("pupil-" + pupil, 7, true))
                .toList();
        List<Verdict> verdicts = together(i -> {
            List<Candidate> shuffled = new ArrayList<>(batch);
            Collections.shuffle(shuffled, new Random(i));
            return acceptance.acceptEach(shuffled);
        });
        assertThat(verdicts.stream().filter(Verdict.Accepted.class::isInstance)).hasSize(40);
        assertThat(verdicts).hasSize(40 * WRITERS);
    }

    @Test
    void refusesAVoidOfSomethingThatIsNoAnswer() {
        UUID step = new UUID(0, 1);
        UUID taken = new UUID(0, 2);
        Verdict verdict = acceptance
                .acceptEach(List.of(
                        Candidate.of(new Stepped(step, "stepper", "i", Stepped.Step.SKIPPED, NOW.instant())),
                        Candidate.of(new Voided(taken, "stepper", step, "mistaken", "t-1")),
                        Candidate.of(new Voided(new UUID(0, 3), "stepper", new UUID(0, 4), "early", "t-1"))))
                .get(1);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(((Verdict.Refused) verdict).why().reason()).isEqualTo(Refusal.NOT_AN_ANSWER);
    }

    @Test
    void refusesWhatReadersOfTheTopicWouldRefuse() {
        Answered tooEarly = Answered.plain(
                new UUID(9, 9), "s", "i", List.of(), true, Instant.parse("1970-01-01T01:00:00Z"), null, Setting.QUIZ);
        Verdict verdict = acceptance.acceptEach(List.of(Candidate.of(tooEarly))).get(0);
        assertThat(((Verdict.Refused) verdict).why().reason()).isEqualTo(Refusal.OUT_OF_RANGE);
    }

    @Test
    void rehearsesWithoutChangingAnything() {
        Candidate candidate = answer("rehearsed", 1, true);
        try (Rehearsal rehearsal = Rehearsal.begin(installation.store())) {
            assertThat(rehearsal.judgeEach(List.of(candidate)).get(0)).isInstanceOf(Verdict.Accepted.class);
            assertThat(rehearsal.judgeEach(List.of(candidate)).get(0)).isInstanceOf(Verdict.Repeated.class);
        }
        assertThat(acceptance.acceptEach(List.of(candidate)).get(0)).isInstanceOf(Verdict.Accepted.class);
    }

    private interface Sender {
        List<Verdict> send(int writer);
    }

    private static List<Verdict> together(Sender sender) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<List<Verdict>>> tasks = IntStream.range(0, WRITERS)
                    .<Callable<List<Verdict>>>mapToObj(i -> () -> sender.send(i))
                    .toList();
            List<Verdict> verdicts = new ArrayList<>();
            for (Future<List<Verdict>> future : writers.invokeAll(tasks)) {
                verdicts.addAll(future.get());
            }
            return verdicts;
        } finally {
            writers.shutdown();
        }
    }

    private static Candidate answer(String studentId, long number, boolean correct) {
        return Candidate.of(Answered.plain(
                new UUID(number, 0), studentId, "i-1", List.of("K001"), correct, null, number, Setting.QUIZ));
    }
}
