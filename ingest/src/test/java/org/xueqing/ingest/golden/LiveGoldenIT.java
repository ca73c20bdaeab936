package org.xueqing.ingest.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.EventReader;
import org.xueqing.event.Reading;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.golden.GoldenStream.Line;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;

/** Mastery moves with every line of the golden stream, and is what the stream says after 20, 40, 60 and all of them. */
class LiveGoldenIT {

    private static final String MASTERY =
            """
            select student_id, knowledge_point, case when joint then 'joint' else mastery::text end
              from mastery join published_run using (run_id) order by 1, 2
            """;
    private static final String COUNTS =
            """
            select student_id, knowledge_point, answers, correct from mastery join published_run using (run_id) order by 1, 2
            """;
    private static final String FINDINGS =
            """
            select 'mastery', student_id, knowledge_point, mastery::text, answers, correct, joint, last_answered_at,
                   last_sequence
              from mastery where run_id = %1$d
            union all
            select 'week', student_id, week::text, '', answers, correct, false, null, points_practised * 1000 + points_held
              from pupil_weeks where run_id = %1$d
            union all
            select 'member', student_id, class_id, '', 0, 0, false, null, 0 from run_class_members where run_id = %1$d
             order by 1, 2, 3
            """;

    @TempDir
    Path folder;

    @Test
    void followsTheStreamAndEqualsItsReplay() throws Exception {
        try (Installation installation = Installations.open(folder)) {
            ItemBank.map(installation.store(), GoldenStream.items());
            long run = StoredRuns.stage(installation.store(), parameters());
            StoredRuns.awaitPublished(installation.store(), run);
            AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
            Acceptance acceptance = new Acceptance(installation.store(), now::get);
            for (Line line : GoldenStream.lines()) {
                now.set(line.receivedAt());
                if (EventReader.read(line.text()) instanceof Reading.Read read) {
                    acceptance.acceptEach(List.of(Candidate.of(read.event(), read.unknownFields())));
                }
                if (List.of(20, 40, 60).contains(line.number())) {
                    Installations.awaitLanded(installation);
                    assertThat(mastery(installation)).isEqualTo(expectedAfter(line.number()));
                }
            }
            Installations.awaitLanded(installation);
            assertThat(mastery(installation)).isEqualTo(numbers(GoldenStream.rows("expected_mastery.csv")));
            assertThat(Installations.query(installation, COUNTS))
                    .isEqualTo(GoldenStream.rows("expected_counts.csv").stream()
                            .map(row -> row.subList(0, 4))
                            .toList());
            long replay = StoredRuns.stage(installation.store(), parameters());
            StoredRuns.awaitPublished(installation.store(), replay);
            assertThat(findings(installation, replay)).isEqualTo(findings(installation, run));
        }
    }

    private static List<List<String>> findings(Installation installation, long runId) {
        return Installations.query(installation, FINDINGS.formatted(runId));
    }

    private static List<List<Object>> mastery(Installation installation) {
        return numbers(Installations.query(installation, MASTERY));
    }

    private static List<List<Object>> expectedAfter(int lines) {
        return numbers(GoldenStream.rows("expected_mastery_by_prefix.csv").stream()
                .filter(row -> row.get(0).equals(Integer.toString(lines)))
                .map(row -> row.subList(1, 4))
                .toList());
    }

    /** The same bits, however they are written. */
    private static List<List<Object>> numbers(List<List<String>> rows) {
        List<List<Object>> numbers = new ArrayList<>();
        for (List<String> row : rows) {
            Object value = row.get(2).equals("joint") ? "joint" : (Object) Double.valueOf(row.get(2));
            numbers.add(List.of(row.get(0), row.get(1), value));
        }
        return numbers;
    }

    private static Map<String, List<Double>> parameters() {
        return GoldenStream.rows("parameters.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.get(0),
                        row -> row.subList(1, 5).stream().map(Double::valueOf).toList()));
    }
}
