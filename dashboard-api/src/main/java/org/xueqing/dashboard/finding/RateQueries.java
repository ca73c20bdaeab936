package org.xueqing.dashboard.finding;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisiblePupil;

/** Reads how fast practice helps one pupil and fades. */
@Repository
public class RateQueries {

    private static final String RATES =
            """
            select kind, usual, beyond, error, answers from practice_rates
             where run_id = :run and student_id = :student order by kind desc
            """;

    private final JdbcClient store;
    private final RunQueries runs;

    public RateQueries(JdbcClient store, RunQueries runs) {
        this.store = store;
        this.runs = runs;
    }

    /** Learning first; nothing where nothing was published or the work of the pupil is not shown. */
    public List<PracticeRate> of(VisiblePupil pupil) {
        Optional<PublishedRun> run = runs.published();
        if (run.isEmpty() || !pupil.showsWork()) {
            return List.of();
        }
        return store.sql(RATES)
                .param("run", run.get().runId())
                .param("student", pupil.studentId())
                .query((row, number) -> new PracticeRate(
                        PracticeRate.Kind.valueOf(row.getString("kind")),
                        row.getDouble("usual"),
                        row.getObject("beyond", Double.class),
                        row.getObject("error", Double.class),
                        row.getInt("answers")))
                .list();
    }
}
