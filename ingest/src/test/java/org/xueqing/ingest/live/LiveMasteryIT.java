package org.xueqing.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Voided;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;

/** However answers come, mastery is what folding all of them from the beginning gives, to the last bit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveMasteryIT {

    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");
    private static final Map<String, List<Double>> PARAMETERS = Map.of(
            "*", List.of(0.3, 0.2, 0.2, 0.1),
            "K001", List.of(0.5, 0.1, 0.25, 0.05),
            "K002", List.of(0.2, 0.3, 0.1, 0.15));
    private static final Map<String, List<Double>> OTHER_PARAMETERS =
            Map.of("*", List.of(0.4, 0.1, 0.3, 0.2), "K003", List.of(0.1, 0.4, 0.1, 0.1));
    private static final List<Double> SURPLUS_ON = List.of(1.5, 1.4, 0.25);
    private static final String MASTERY =
            """
            select student_id, knowledge_point, mastery::text, answers, correct, joint, last_answered_at, last_sequence
              from mastery where run_id = %d order by 1, 2
            """;
    private static final String SURPLUS =
            "select student_id, logits::text, information::text from pupil_surplus where run_id = %d order by 1";
    private static final String WEEKS =
            """
            select student_id, week, answers, correct, points_practised, points_held
              from pupil_weeks where run_id = %d order by 1, 2
            """;
    private static final String SUMS =
            """
            select class_id, knowledge_point, pupils, mastered, mean_mastery::text, answers, correct
              from class_summaries where run_id = %d order by 1, 2
            """;
    /** The same from what it sums. */
    private static final String SUMMED =
            """
            select c.class_id, m.knowledge_point, count(*), count(*) filter (where m.mastery >= 0.95),
                   (avg(m.mastery order by m.student_id))::text, sum(m.answers), sum(m.correct)
              from mastery m join run_class_members c using (run_id, student_id)
             where m.run_id = %d group by 1, 2 order by 1, 2
            """;

    @TempDir
    static Path folder;

    private Installation installation;
    private Acceptance acceptance;

    @BeforeAll
    void open() {
        installation = Installations.open(folder);
        acceptance = new Acceptance(installation.store(), InstantSource.fixed(MONDAY.plusSeconds(30 * 86_400)));
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void mixedUpAnswersVoidsAndCorrectionsComeToTheSameAsAReplay() throws Exception {
        long run = publish(PARAMETERS);
        School school = new School(new Random(20261122), "mixed");
        for (int i = 0; i < 60; i++) {
            accept(school.next(40));
        }
        assertEqualsItsReplay(run, PARAMETERS);
    }

    @Test
    void aRunThatTakesOverWhileAnswersKeepComingEqualsAReplay() throws Exception {
        publish(PARAMETERS);
        School school = new School(new Random(7), "busy");
        accept(school.next(2_000));
        long next = StoredRuns.stage(installation.store(), OTHER_PARAMETERS, SURPLUS_ON);
        int batches = 0;
        while (published() != next) {
            accept(school.next(20));
            batches++;
            assertThat(batches).as("batches until the run has taken over").isLessThan(10_000);
        }
        assertThat(batches).isPositive();
        accept(school.next(20));
        assertEqualsItsReplay(next, OTHER_PARAMETERS);
    }

    @Test
    void anItemMappedAfterwardsCountsForThoseWhoAnsweredIt() throws Exception {
        long run = publish(PARAMETERS);
        accept(List.of(answer("late-mapped", 1, "unknown:1", List.of(), true, 1)));
        Installations.awaitLanded(installation);
        assertThat(points(run, "late-mapped")).isEmpty();
        map(Map.of("unknown:1", List.of("K001")));
        awaitPoints(run, "late-mapped", List.of("K001"));
        map(Map.of("unknown:1", List.of("K002")));
        awaitPoints(run, "late-mapped", List.of("K002"));
        assertEqualsItsReplay(run, PARAMETERS);
    }

    @Test
    void aPupilWhomTheRunLeftOutIsFoldedFromTheBeginning() throws Exception {
        long run = publish(PARAMETERS);
        for (int i = 1; i <= 5; i++) {
            accept(List.of(answer("left-out", i, "i-1", List.of("K001"), true, i)));
        }
        Installations.awaitLanded(installation);
        for (String table : List.of("mastery", "pupil_surplus", "pupil_weeks")) {
            execute("delete from " + table + " where student_id = 'left-out'");
        }
        accept(List.of(answer("left-out", 6, "i-1", List.of("K001"), false, 6)));
        assertEqualsItsReplay(run, PARAMETERS);
    }

    @Test
    void anEarlierRunTakesOverAgainWithWhatHasComeSince() throws Exception {
        long first = publish(PARAMETERS);
        School school = new School(new Random(3), "back");
        accept(school.next(200));
        Installations.awaitLanded(installation);
        long second = publish(OTHER_PARAMETERS);
        accept(school.next(200));
        Installations.awaitLanded(installation);
        execute("update runs set status = 'STAGED' where run_id = " + first);
        StoredRuns.awaitPublished(installation.store(), first);
        assertEqualsItsReplay(first, PARAMETERS);
        assertThat(rows("select status from runs where run_id = " + second)).isEqualTo(List.of(List.of("PUBLISHED")));
    }

    /** A hint that was opened moves nobody, and yet the week has begun. */
    @Test
    void aWeekThatBeginsWithNobodysEvidenceBeginsForEverybody() throws Exception {
        long run = publish(PARAMETERS);
        accept(List.of(answer("carried", 1, "i-1", List.of("K001"), true, 1)));
        Installations.awaitLanded(installation);
        Instant later = MONDAY.plusSeconds(77 * 86_400);
        new Acceptance(installation.store(), InstantSource.fixed(later))
                .acceptEach(List.of(Candidate.of(new Stepped(
                        new UUID(77, 77), "elsewhere", "i-1", Stepped.Step.HINT_OPENED, later.minusSeconds(60)))));

        await().atMost(ONE_MINUTE).untilAsserted(() -> assertThat(
                        rows("select max(week) from pupil_weeks where student_id = 'carried'" + " and run_id = " + run))
                .isEqualTo(List.of(List.of("2026-11-23"))));
        assertEqualsItsReplay(run, PARAMETERS);
    }

    private void assertEqualsItsReplay(long run, Map<String, List<Double>> parameters) throws Exception {
        Installations.awaitLanded(installation);
        awaitSums(run);
        long replay = publish(parameters);
        awaitSums(replay);
        assertThat(rows(MASTERY.formatted(run))).isNotEmpty().isEqualTo(rows(MASTERY.formatted(replay)));
        assertThat(rows(SURPLUS.formatted(run))).isNotEmpty().isEqualTo(rows(SURPLUS.formatted(replay)));
        assertThat(rows(WEEKS.formatted(run))).isNotEmpty().isEqualTo(rows(WEEKS.formatted(replay)));
    }

    /** Sums follow within seconds, without anybody asking. */
    private void awaitSums(long run) {
        await().atMost(ONE_MINUTE).until(() -> rows(SUMS.formatted(run)).equals(rows(SUMMED.formatted(run))));
    }

    private void awaitPoints(long run, String pupil, List<String> wanted) {
        await().atMost(ONE_MINUTE)
                .untilAsserted(() -> assertThat(points(run, pupil)).isEqualTo(wanted));
    }

    private List<String> points(long run, String pupil) {
        return rows("select knowledge_point from mastery where run_id = " + run + " and student_id = '" + pupil + "'")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private void map(Map<String, List<String>> items) {
        ItemBank.map(installation.store(), items);
    }

    private long publish(Map<String, List<Double>> parameters) throws InterruptedException {
        long run = StoredRuns.stage(installation.store(), parameters, SURPLUS_ON);
        StoredRuns.awaitPublished(installation.store(), run);
        return run;
    }

    private long published() {
        return Long.parseLong(rows("select run_id from published_run").get(0).get(0));
    }

    private void accept(List<PupilEvent> events) {
        acceptance.acceptEach(events.stream().map(Candidate::of).toList());
    }

    private List<List<String>> rows(String sql) {
        return Installations.query(installation, sql);
    }

    private void execute(String sql) {
        installation
                .store()
                .inTransaction(connection -> connection.createStatement().executeUpdate(sql));
    }

    private static Answered answer(
            String pupil, long number, String item, List<String> points, boolean correct, long second) {
        return Answered.plain(
                new UUID(pupil.hashCode(), number),
                pupil,
                item,
                points,
                correct,
                MONDAY.plusSeconds(second),
                null,
                Setting.HOMEWORK);
    }

    /** Five pupils: mostly in order, one in ten late, some untimed, some taken back before or after, some said twice. */
    private static final class School {
        private final Random random;
        private final String name;
        private final List<PupilEvent> said = new ArrayList<>();
        private long number;

        School(Random random, String name) {
            this.random = random;
            this.name = name;
        }

        List<PupilEvent> next(int events) {
            List<PupilEvent> next = new ArrayList<>();
            for (int i = 0; i < events; i++) {
                next.add(event());
            }
            said.addAll(next);
            return next;
        }

        private PupilEvent event() {
            number++;
            int kind = random.nextInt(100);
            if (kind < 5 && !said.isEmpty()) {
                return said.get(random.nextInt(said.size()));
            }
            return kind < 10 ? takingBack() : answer(pupil());
        }

        private Voided takingBack() {
            String pupil = pupil();
            long target = Math.max(1, number - 30 + random.nextInt(60));
            return new Voided(
                    new UUID(1, number + name.hashCode() * 100_000L),
                    pupil,
                    new UUID(pupil.hashCode(), target),
                    "keyed wrongly",
                    "t-1");
        }

        private Answered answer(String pupil) {
            boolean isUntimed = random.nextInt(20) == 0;
            long late = random.nextInt(10) == 0 ? random.nextInt(14 * 86_400) : 0;
            List<String> points = List.of("K00" + (1 + random.nextInt(4)), "K00" + (1 + random.nextInt(4)));
            return Answered.plain(
                    new UUID(pupil.hashCode(), number),
                    pupil,
                    "i-" + random.nextInt(30),
                    random.nextInt(3) == 0 ? points : points.subList(0, 1),
                    random.nextInt(10) < 6,
                    isUntimed ? null : MONDAY.plusSeconds(14 * 86_400 + number * 60 - late),
                    isUntimed ? number : null,
                    Setting.HOMEWORK);
        }

        private String pupil() {
            return name + ":" + random.nextInt(5);
        }
    }
}
