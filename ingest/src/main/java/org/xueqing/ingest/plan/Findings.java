package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.misconception.Asked;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.misconception.Evidence;
import org.xueqing.misconception.Lately;
import org.xueqing.misconception.procedure.Procedures;

/** What the latest wrong answers of pupils say of the way they work, point by point. */
final class Findings {

    private static final Duration ANSWERS_OF = Duration.ofDays(120);
    private static final int LEAST_WRONG = 2;

    /** Of pupils and points with wrong answers enough; the sender's own mapping decides, without one the bank does. */
    private static final String ANSWERS =
            """
            with f as (
                select a.student_id, p.point, a.item_id, q.stem, a.correct, a.response, a.ordered_at,
                       coalesce(a.sequence, 0) as place, a.event_id::text as id,
                       count(*) filter (where not a.correct) over (partition by a.student_id, p.point) as wrong
                  from answers a left join items q using (item_id)
                 cross join lateral unnest(
                       case when cardinality(a.knowledge_points) > 0 then a.knowledge_points
                            else array(select i.knowledge_point from item_knowledge_points i where i.item_id = a.item_id)
                       end) as p (point)
                 where a.student_id = any (?) and p.point = any (?) and a.attempt = 1 and a.hints = 0 and a.ordered_at >= ?
                   and not exists (select from voids v
                                    where v.student_id = a.student_id and v.target_event_id = a.event_id))
            select student_id, point, item_id, stem, correct, response from f where wrong >= ?
             order by student_id, point, ordered_at, place, id
            """;

    private Findings() {}

    /** By pupil and point. */
    static Map<String, Map<String, Diagnosis>> read(
            Connection connection, Curriculum curriculum, PlannedClass planned, Collection<String> points, Instant now)
            throws SQLException {
        Map<String, Map<String, List<Evidence>>> evidence = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ANSWERS)) {
            statement.setArray(
                    1, connection.createArrayOf("text", planned.known().toArray()));
            statement.setArray(2, connection.createArrayOf("text", points.toArray()));
            statement.setObject(3, now.minus(ANSWERS_OF).atOffset(ZoneOffset.UTC));
            statement.setInt(4, LEAST_WRONG);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String student = row.getString("student_id");
                    String point = row.getString("point");
                    evidence(row).ifPresent(it -> evidence.computeIfAbsent(student, absent -> new HashMap<>())
                            .computeIfAbsent(point, absent -> new ArrayList<>())
                            .add(it));
                }
            }
        }
        return diagnosed(evidence, Procedures.metBy(planned.volume(), curriculum));
    }

    private static Optional<Evidence> evidence(ResultSet row) throws SQLException {
        @Nullable String stem = row.getString("stem");
        @Nullable String response = row.getString("response");
        boolean isCorrect = row.getBoolean("correct");
        return Asked.of(row.getString("item_id"), stem).map(asked -> asked.answered(isCorrect, response));
    }

    private static Map<String, Map<String, Diagnosis>> diagnosed(
            Map<String, Map<String, List<Evidence>>> evidence, List<BuggyProcedure> procedures) {
        Map<String, Map<String, Diagnosis>> diagnoses = new HashMap<>();
        evidence.forEach((student, byPoint) -> byPoint.forEach((point, answers) -> diagnoses
                .computeIfAbsent(student, absent -> new HashMap<>())
                .put(point, Lately.of(answers, procedures).diagnosis())));
        return diagnoses;
    }
}
