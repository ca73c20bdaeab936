package org.xueqing.dashboard.teacher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;

/** Mastery of pupils in the published run. */
@Repository
class MasteryQueries {

    private static final String CELLS =
            """
            select student_id, knowledge_point, mastery, answers, correct, joint, last_answered_at
              from mastery
             where run_id = :run and student_id = any (:students) and knowledge_point = any (:points)
            """;

    private static final String FLUENCY =
            """
            select days, answers, correct_per_minute, incorrect_per_minute, celeration, celeration_low, celeration_high,
                   aim_per_minute
              from fluency where run_id = :run and student_id = :student and knowledge_point = :point and days > 0
            """;

    private final JdbcClient store;

    MasteryQueries(JdbcClient store) {
        this.store = store;
    }

    /** Cells with evidence, by pupil and point. */
    Map<String, Map<String, Cell>> cells(PublishedRun run, List<VisiblePupil> pupils, List<PointColumn> points) {
        Map<String, Map<String, Cell>> cells = new HashMap<>();
        store.sql(CELLS)
                .param("run", run.runId())
                .param("students", pupils.stream().map(VisiblePupil::studentId).toArray(String[]::new))
                .param("points", points.stream().map(PointColumn::id).toArray(String[]::new))
                .query(row -> {
                    Cell cell = cell(row);
                    cells.computeIfAbsent(row.getString("student_id"), student -> new TreeMap<>())
                            .put(cell.knowledgePoint(), cell);
                });
        return cells;
    }

    Optional<Cell> cell(PublishedRun run, VisiblePupil pupil, String point) {
        return store.sql(CELLS)
                .param("run", run.runId())
                .param("students", new String[] {pupil.studentId()})
                .param("points", new String[] {point})
                .query((row, number) -> cell(row))
                .optional();
    }

    Optional<FluencyFigures> fluency(PublishedRun run, VisiblePupil pupil, String point) {
        return store.sql(FLUENCY)
                .param("run", run.runId())
                .param("student", pupil.studentId())
                .param("point", point)
                .query((row, number) -> new FluencyFigures(
                        row.getInt("days"),
                        row.getLong("answers"),
                        row.getDouble("correct_per_minute"),
                        row.getDouble("incorrect_per_minute"),
                        row.getObject("celeration", Double.class),
                        row.getObject("celeration_low", Double.class),
                        row.getObject("celeration_high", Double.class),
                        row.getObject("aim_per_minute", Double.class)))
                .optional();
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("knowledge_point"),
                row.getDouble("mastery"),
                row.getInt("answers"),
                row.getInt("correct"),
                row.getBoolean("joint"),
                RunQueries.instant(row, "last_answered_at"));
    }
}
