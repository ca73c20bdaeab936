package org.xueqing.dashboard.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.PupilAbility.Month;
import org.xueqing.dashboard.finding.PupilAbility.Part;
import org.xueqing.dashboard.finding.PupilAbility.Standing;

/** Reads the ability of one pupil; of several pupils it reads nothing, so that nobody is put in an order by it. */
@Repository
public class AbilityQueries {

    private static final String OVERALL =
            """
            select ability, error, answers from abilities
             where run_id = :run and student_id = :student and reason is distinct from 'NO_SCALE' order by scale limit 1
            """;

    private static final String PARTS =
            """
            select name, ability, error, answers from area_abilities
             where run_id = :run and student_id = :student and kind = :kind order by answers desc, name
            """;

    private static final String MONTHS =
            """
            select month, ability, error, answers from ability_months
             where run_id = :run and student_id = :student order by month
            """;

    private final JdbcClient store;
    private final RunQueries runs;

    public AbilityQueries(JdbcClient store, RunQueries runs) {
        this.store = store;
        this.runs = runs;
    }

    /** Nothing where nothing was published or the work of the pupil is not shown. */
    public PupilAbility of(VisiblePupil pupil) {
        Optional<PublishedRun> run = runs.published();
        if (run.isEmpty() || !pupil.showsWork()) {
            return PupilAbility.NONE;
        }
        long id = run.get().runId();
        Optional<Standing> overall =
                asked(OVERALL, id, pupil).query((row, number) -> standing(row)).optional();
        return new PupilAbility(
                overall.orElse(null), parts("AREA", id, pupil), parts("COMPETENCY", id, pupil), months(id, pupil));
    }

    private List<Part> parts(String kind, long run, VisiblePupil pupil) {
        return asked(PARTS, run, pupil)
                .param("kind", kind)
                .query((row, number) -> new Part(row.getString("name"), standing(row)))
                .list();
    }

    private List<Month> months(long run, VisiblePupil pupil) {
        return asked(MONTHS, run, pupil)
                .query((row, number) -> new Month(row.getObject("month", LocalDate.class), standing(row)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, long run, VisiblePupil pupil) {
        return store.sql(sql).param("run", run).param("student", pupil.studentId());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("ability", Double.class), row.getObject("error", Double.class), row.getInt("answers"));
    }
}
