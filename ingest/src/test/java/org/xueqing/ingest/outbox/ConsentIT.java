package org.xueqing.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.event.EventWriter;
import org.xueqing.event.Setting;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.activity.ExamGuard;
import org.xueqing.ingest.file.FileImport;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicWriter;
import org.xueqing.ingest.translate.Format;

/** What a guardian withholds stops at both doors, and nothing but a count is left of it. */
class ConsentIT {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-20T08:00:00Z"));

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Acceptance acceptance;

    @BeforeAll
    static void open() {
        installation = Installations.open(folder.resolve("data"));
        acceptance = new Acceptance(installation.store(), NOW);
        installation.store().inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(
                        """
                        insert into roster_pupils (student_id, pupil_no, name)
                        values ('p-no', '1', '王明'), ('p-yes', '2', '李华'), ('p-back', '3', '张伟');
                        insert into consents
                               (student_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)
                        values ('p-no', 'PRACTICE', 'REFUSED', '2026-09-01', 'paper', '', now()),
                               ('p-yes', 'PREDICTION', 'REFUSED', '2026-09-01', 'paper', '', now())
                        """);
            }
        });
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void turnsAwayWhatAGuardianRefusesAndKeepsOnlyACount() {
        List<Verdict> verdicts = acceptance.acceptEach(List.of(answer("p-no", 1), answer("p-yes", 2)));
        assertThat(verdicts.get(0)).isInstanceOf(Verdict.Withheld.class);
        assertThat(verdicts.get(1)).isInstanceOf(Verdict.Accepted.class);
        try (Rehearsal rehearsal = Rehearsal.begin(installation.store())) {
            assertThat(rehearsal.judgeEach(List.of(answer("p-no", 3))).get(0)).isInstanceOf(Verdict.Withheld.class);
        }
        assertThat(rows("select events from withheld_events where day = '2026-11-20'"))
                .isEqualTo("[[1]]");
        assertThat(rows("select count(*) from outbox where subject_id = 'p-no'"))
                .isEqualTo("[[0]]");
    }

    @Test
    void turnsAwayDirectRecordsWithoutACopyOfThem() {
        try (TopicWriter writer =
                new TopicWriter(installation.engines().addresses().kafka())) {
            byte[] body = EventWriter.write(answer("p-no", 4).event()).getBytes(StandardCharsets.UTF_8);
            writer.write(List.of(
                    new ProducerRecord<>(EventStream.PRACTICE.topic(), "p-no".getBytes(StandardCharsets.UTF_8), body)));
        }
        Installations.awaitLanded(installation);
        assertThat(rows("select sum(events) from withheld_events where day not in ('2026-11-20', '2026-11-21')"))
                .isEqualTo("[[1]]");
        assertThat(rows("select sum(records) from live_verdicts where verdict = 'WITHHELD'"))
                .isEqualTo("[[1]]");
        assertThat(rows("select (select count(*) from answers where student_id = 'p-no'), count(*) from rejections"))
                .isEqualTo("[[0, 0]]");
    }

    @Test
    void storesWhatADoorAcceptedBeforeTheWithdrawalAndNothingAfterIt() {
        assertThat(acceptance.acceptEach(List.of(answer("p-back", 5))).get(0)).isInstanceOf(Verdict.Accepted.class);
        installation.store().inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(
                        """
                        insert into consents
                               (student_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)
                        values ('p-back', 'PRACTICE', 'WITHDRAWN', '2026-11-20', 'page', '', now())
                        """);
            }
        });
        Installations.awaitLanded(installation);
        assertThat(rows("select count(*) from answers where student_id = 'p-back'"))
                .isEqualTo("[[1]]");
        Acceptance later =
                new Acceptance(installation.store(), InstantSource.fixed(Instant.parse("2026-11-21T08:00:00Z")));
        assertThat(later.acceptEach(List.of(answer("p-back", 6))).get(0)).isInstanceOf(Verdict.Withheld.class);
        assertThat(rows("select events from withheld_events where day = '2026-11-21'"))
                .isEqualTo("[[1]]");
    }

    @Test
    void saysWhyARowOfAFileDidNotGoIn() throws Exception {
        Path file = Files.writeString(
                folder.resolve("answers.csv"),
                "eventId,studentId,itemId,correct,sequence,setting\n" + new UUID(7, 7) + ",p-no,i-1,1,7,QUIZ\n");
        try (var rows = Format.of("answers-csv").orElseThrow().open(file, "test", Format.SkillNames.Q);
                Rehearsal rehearsal = Rehearsal.begin(installation.store())) {
            Tally tally = new FileImport(
                            new ExamGuard(installation.store(), ZoneOffset.UTC)::objections,
                            rehearsal::judgeEach,
                            complaint -> assertThat(complaint.why().toString()).contains("have not agreed"))
                    .run(rows, soFar -> {});
            assertThat(tally.refused()).isEqualTo(1);
        }
    }

    @Test
    void forgetsTheRefusalOfWhoIsNoLongerAGuardian() {
        installation.store().inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(
                        """
                        insert into roster_pupils (student_id, pupil_no, name) values ('p-moved', '4', '赵敏');
                        insert into guardians (guardian_id, phone) values ('g-then', '19900000001'), ('g-now', '19900000002');
                        insert into guardianships (guardian_id, student_id, valid_from, valid_to)
                        values ('g-then', 'p-moved', '2020-09-01', '2021-07-01'), ('g-now', 'p-moved', '2020-09-01', null);
                        insert into consents
                               (student_id, guardian_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)
                        values ('p-moved', 'g-then', 'PRACTICE', 'REFUSED', '2020-09-01', 'paper', '', now()),
                               ('p-moved', 'g-now', 'PRACTICE', 'GIVEN', '2020-09-01', 'paper', '', now())
                        """);
            }
        });
        assertThat(acceptance.acceptEach(List.of(answer("p-moved", 8))).get(0)).isInstanceOf(Verdict.Accepted.class);
    }

    private static String rows(String sql) {
        return Installations.query(installation, sql).toString();
    }

    private static Candidate answer(String studentId, long number) {
        return Candidate.of(Answered.plain(
                new UUID(number, 0), studentId, "i-1", List.of("K001"), true, null, number, Setting.QUIZ));
    }
}
