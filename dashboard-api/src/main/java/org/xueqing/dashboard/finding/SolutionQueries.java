package org.xueqing.dashboard.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.diagnosis.strategy.SolutionStrategy;

/** Reads which strategies of solving problems a pupil's answers reveal. */
@Repository
public class SolutionQueries {

    private static final String HELD =
            """
            select m.knowledge_point, k.name_zh, k.name_en, m.mastery, m.answers, m.correct
              from mastery m join knowledge_points k on k.id = m.knowledge_point
             where m.run_id = :run and m.student_id = :student and m.knowledge_point = any (:points) and m.answers > 0
             order by array_position(:points, m.knowledge_point)
            """;
    private static final int FEWEST_ANSWERS = 3;

    private final JdbcClient store;
    private final RunQueries runs;

    public SolutionQueries(JdbcClient store, RunQueries runs) {
        this.store = store;
        this.runs = runs;
    }

    /** In the order of the textbook; nothing where nothing was published or the work of the pupil is not shown. */
    public List<StrategyPoint> of(VisiblePupil pupil, Locale language) {
        Optional<PublishedRun> run = runs.published();
        if (run.isEmpty() || !pupil.showsWork()) {
            return List.of();
        }
        String name = language.getLanguage().equals("zh") ? "name_zh" : "name_en";
        return store.sql(HELD)
                .param("run", run.get().runId())
                .param("student", pupil.studentId())
                .param("points", SolutionStrategy.allPoints().toArray(String[]::new))
                .query((row, number) -> new StrategyPoint(
                        SolutionStrategy.of(row.getString("knowledge_point")),
                        row.getString("knowledge_point"),
                        row.getString(name),
                        row.getInt("answers") < FEWEST_ANSWERS
                                ? Level.FEW
                                : Level.of(row.getDouble("mastery"), run.get().masteredFrom()),
                        row.getInt("answers"),
                        row.getInt("correct")))
                .list();
    }
}
