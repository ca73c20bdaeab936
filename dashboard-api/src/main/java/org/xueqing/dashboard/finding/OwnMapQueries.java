package org.xueqing.dashboard.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;

/** Reads the own map of a pupil who is the viewer or the viewer's child. */
@Repository
public class OwnMapQueries {

    private static final int WEEKS = 12;

    /**
     * Volumes before the one that is being taught were taught in terms whose lessons may not be recorded. A class that
     * records no lessons has taught what has answers.
     */
    private static final String POINTS =
            """
            with taught as (select knowledge_point, taught_at from taught_points where class_id = :class),
                 placed as (select p.*, p.grade * 2 + (p.volume = '下')::int as place
                              from placements p where p.edition = :edition),
                 now_at as (select max(place) as place from placed join taught using (knowledge_point))
            select k.id, k.name_zh, k.name_en, k.prerequisites, p.grade, p.volume, p.unit_no,
                   coalesce(u.title, '') as title,
                   coalesce(t.knowledge_point is not null or p.place < n.place, m.knowledge_point is not null) as taught,
                   m.mastery, m.answers, m.correct, m.joint, m.last_answered_at
              from placed p cross join now_at n
              join knowledge_points k on k.id = p.knowledge_point
              left join units u on u.edition = p.edition and u.grade = p.grade and u.volume = p.volume
                    and u.unit_no = p.unit_no
              left join taught t on t.knowledge_point = k.id
              left join mastery m on m.run_id = :run and m.student_id = :student and m.knowledge_point = k.id
             where m.knowledge_point is not null or t.knowledge_point is not null or p.place = n.place
             order by p.place, p.unit_no, p.position, k.id
            """;

    private static final String WEEKS_OF_PUPIL =
            """
            select week, answers, points_held, points_practised from pupil_weeks
             where run_id = :run and student_id = :student order by week desc limit :most
            """;

    private final JdbcClient store;
    private final RunQueries runs;

    OwnMapQueries(JdbcClient store, RunQueries runs) {
        this.store = store;
        this.runs = runs;
    }

    /** The map; empty where nothing was published, or where the work of the pupil is not shown. */
    public OwnMap map(OwnPupil own) {
        Optional<PublishedRun> run = runs.published();
        if (run.isEmpty() || !own.pupil().showsWork()) {
            return OwnMap.of(run, List.of(), new Growth(List.of()));
        }
        return OwnMap.of(run, points(own, run.get()), growth(own, run.get()));
    }

    private List<OwnPoint> points(OwnPupil own, PublishedRun run) {
        return store.sql(POINTS)
                .param("class", own.classId())
                .param("edition", own.edition())
                .param("run", run.runId())
                .param("student", own.pupil().studentId())
                .query((row, number) -> point(row, run))
                .list();
    }

    private Growth growth(OwnPupil own, PublishedRun run) {
        List<Growth.Week> weeks = new ArrayList<>(store.sql(WEEKS_OF_PUPIL)
                .param("run", run.runId())
                .param("student", own.pupil().studentId())
                .param("most", WEEKS)
                .query((row, number) -> new Growth.Week(
                        row.getObject("week", LocalDate.class),
                        row.getLong("answers"),
                        row.getLong("points_held"),
                        row.getLong("points_practised")))
                .list());
        Collections.reverse(weeks);
        return new Growth(weeks);
    }

    private static OwnPoint point(ResultSet row, PublishedRun run) throws SQLException {
        Cell cell = cell(row);
        return new OwnPoint(
                row.getString("id"),
                row.getString("name_zh"),
                row.getString("name_en"),
                new OwnPoint.UnitKey(
                        row.getInt("grade"), row.getString("volume"), row.getInt("unit_no"), row.getString("title")),
                row.getBoolean("taught"),
                List.of((String[]) row.getArray("prerequisites").getArray()),
                cell,
                Level.of(cell, Optional.of(run)));
    }

    private static @Nullable Cell cell(ResultSet row) throws SQLException {
        double mastery = row.getDouble("mastery");
        return row.wasNull()
                ? null
                : new Cell(
                        row.getString("id"),
                        mastery,
                        row.getInt("answers"),
                        row.getInt("correct"),
                        row.getBoolean("joint"),
                        RunQueries.instant(row, "last_answered_at"));
    }
}
