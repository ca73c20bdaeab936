package org.xueqing.dashboard.teacher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;

/** The class's summaries of the published run. */
@Repository
class WeakestQueries {

    private static final String SUMMARIES =
            """
            select s.knowledge_point, s.pupils, s.mastered, s.mean_mastery, s.answers, s.correct, s.last_answered_at
              from class_summaries s
             where s.run_id = :run and s.class_id = :class and s.knowledge_point = any (:points) and s.pupils > 0
            """;

    private final JdbcClient store;

    WeakestQueries(JdbcClient store) {
        this.store = store;
    }

    /** Summaries of those points that have evidence, in no particular order. */
    List<PointSummary> summaries(PublishedRun run, VisibleClass visible, List<PointColumn> points) {
        Map<String, PointColumn> byId = points.stream().collect(Collectors.toMap(PointColumn::id, Function.identity()));
        return store.sql(SUMMARIES)
                .param("run", run.runId())
                .param("class", visible.id())
                .param("points", byId.keySet().toArray(String[]::new))
                .query((row, number) -> summary(row, byId))
                .list();
    }

    private static PointSummary summary(ResultSet row, Map<String, PointColumn> points) throws SQLException {
        return new PointSummary(
                java.util.Objects.requireNonNull(points.get(row.getString("knowledge_point"))),
                row.getInt("pupils"),
                row.getInt("mastered"),
                row.getDouble("mean_mastery"),
                row.getLong("answers"),
                row.getLong("correct"),
                RunQueries.instant(row, "last_answered_at"));
    }
}
