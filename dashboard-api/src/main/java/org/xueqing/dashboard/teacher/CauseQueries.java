package org.xueqing.dashboard.teacher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.rootcause.PointBelief;
import org.xueqing.rootcause.PointBelief.Ordinary;

/** What the search for causes needs: all that a run believes of a pupil, and what the class was taught. */
@Repository
class CauseQueries {

    private static final String BELIEFS =
            """
            select m.knowledge_point, m.mastery, m.answers, m.correct, m.last_answered_at, p.prior, p.learn, p.forget
              from mastery m
              join lateral (select prior, learn, forget from bkt_parameters b
                             where b.run_id = m.run_id and b.knowledge_point in (m.knowledge_point, '*')
                             order by b.knowledge_point = '*' limit 1) p on true
             where m.run_id = :run and m.student_id = :student
            """;

    /** With all volumes before the one that is being taught: their lessons may not be recorded. */
    private static final String TAUGHT =
            """
            with taught as (select knowledge_point from taught_points where class_id = :class),
                 placed as (select knowledge_point, grade * 2 + (volume = '下')::int as place
                              from placements where edition = :edition)
            select knowledge_point from taught
             union
            select knowledge_point from placed
             where place < (select max(p.place) from placed p join taught using (knowledge_point))
            """;

    private final JdbcClient store;

    CauseQueries(JdbcClient store) {
        this.store = store;
    }

    /** By point, of all points with evidence. */
    Map<String, PointBelief> beliefs(PublishedRun run, VisiblePupil pupil, Instant now) {
        Map<String, PointBelief> beliefs = new HashMap<>();
        store.sql(BELIEFS)
                .param("run", run.runId())
                .param("student", pupil.studentId())
                .query(row -> {
                    beliefs.put(row.getString("knowledge_point"), belief(row, now));
                });
        return beliefs;
    }

    /** Empty where no lesson of the class is recorded at all. */
    Set<String> taught(VisibleClass visible) {
        return new HashSet<>(store.sql(TAUGHT)
                .param("class", visible.id())
                .param("edition", Curriculum.SUJIAO_2013)
                .query(String.class)
                .list());
    }

    private static PointBelief belief(ResultSet row, Instant now) throws SQLException {
        return PointBelief.of(
                row.getDouble("mastery"),
                row.getInt("answers"),
                row.getInt("correct"),
                days(RunQueries.instant(row, "last_answered_at"), now),
                new Ordinary(row.getDouble("prior"), row.getDouble("learn"), row.getDouble("forget")));
    }

    private static long days(@Nullable Instant last, Instant now) {
        return last == null ? 0 : Math.max(0, Duration.between(last, now).toDays());
    }
}
