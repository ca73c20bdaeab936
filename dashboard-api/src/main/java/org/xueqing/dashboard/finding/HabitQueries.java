package org.xueqing.dashboard.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.PupilHabits.Line;
import org.xueqing.dashboard.finding.PupilHabits.Sign;
import org.xueqing.diagnosis.strategy.Habit;

/** Reads how pupils go about their work. */
@Repository
public class HabitQueries {

    private static final String HABITS =
            """
            select habit, value, low, high, occasions, shown from strategies where run_id = :run and student_id = :student
            """;

    private static final String SIGNS =
            """
            select e.habit, e.happened_at, k.id as point, k.name_zh, k.name_en, coalesce(i.stem, e.about) as said,
                   (select min(p.knowledge_point) from item_knowledge_points p where p.item_id = e.about) as point_of_item
              from strategy_evidence e left join items i on i.item_id = e.about
              left join knowledge_points k on k.id = e.about and e.habit = 'WHEEL_SPINNING'
             where e.run_id = :run and e.student_id = :student order by e.habit, e.place
            """;

    private static final String TYPE =
            "select type from pupil_types where run_id = :run and student_id = :student order by scale limit 1";

    private static final String OF_MANY =
            """
            select student_id, habit, low from strategies where run_id = :run and low is not null and student_id = any (:students)
            """;

    private static final String FIT = "select stability, reason from type_fits where run_id = :run and scale = :scale";

    private static final String TYPES =
            """
            select type, count(*) as pupils from pupil_types
             where run_id = :run and scale = :scale and student_id = any (:students) group by type
            """;

    private final JdbcClient store;
    private final RunQueries runs;

    public HabitQueries(JdbcClient store, RunQueries runs) {
        this.store = store;
        this.runs = runs;
    }

    /** A habit of one of many pupils. @param low end of the interval of its share */
    public record Found(String studentId, Habit habit, double low) {}

    /** Nothing where nothing was published or the work of the pupil is not shown. */
    public PupilHabits of(VisiblePupil pupil, Locale language) {
        Optional<PublishedRun> run = runs.published();
        if (run.isEmpty() || !pupil.showsWork()) {
            return PupilHabits.NONE;
        }
        long id = run.get().runId();
        Map<Habit, List<Sign>> signs = signs(id, pupil, language);
        Map<Habit, Line> lines = new EnumMap<>(Habit.class);
        asked(HABITS, id, pupil)
                .query((row, number) -> line(row, signs))
                .list()
                .forEach(line -> lines.put(line.habit(), line));
        return new PupilHabits(
                List.copyOf(lines.values()),
                asked(TYPE, id, pupil).query(String.class).optional().orElse(null));
    }

    /** What is known of these pupils, in no order. */
    public List<Found> found(List<VisiblePupil> pupils) {
        return runs.published()
                .map(run -> store.sql(OF_MANY)
                        .param("run", run.runId())
                        .param("students", ids(pupils))
                        .query((row, number) -> new Found(
                                row.getString("student_id"),
                                Habit.valueOf(row.getString("habit")),
                                row.getDouble("low")))
                        .list())
                .orElse(List.of());
    }

    /** Whether the pupils of the grade of a class fall into types; empty where no run has looked. */
    public Optional<TypeFit> types(VisibleClass visible, List<VisiblePupil> pupils) {
        String scale = visible.schoolId() + "/" + visible.name().grade();
        return runs.published().flatMap(run -> store.sql(FIT)
                .param("run", run.runId())
                .param("scale", scale)
                .query((row, number) -> new TypeFit(
                        row.getDouble("stability"), row.getString("reason"), counts(run.runId(), scale, pupils)))
                .optional());
    }

    private Map<String, Integer> counts(long run, String scale, List<VisiblePupil> pupils) {
        Map<String, Integer> counts = new TreeMap<>();
        store.sql(TYPES)
                .param("run", run)
                .param("scale", scale)
                .param("students", ids(pupils))
                .query(row -> {
                    counts.put(row.getString("type"), row.getInt("pupils"));
                });
        return counts;
    }

    private static String[] ids(List<VisiblePupil> pupils) {
        return pupils.stream()
                .filter(VisiblePupil::showsWork)
                .map(VisiblePupil::studentId)
                .toArray(String[]::new);
    }

    private Map<Habit, List<Sign>> signs(long run, VisiblePupil pupil, Locale language) {
        Map<Habit, List<Sign>> signs = new EnumMap<>(Habit.class);
        asked(SIGNS, run, pupil).query(row -> {
            signs.computeIfAbsent(Habit.valueOf(row.getString("habit")), absent -> new ArrayList<>())
                    .add(sign(row, language));
        });
        return signs;
    }

    private static Sign sign(ResultSet row, Locale language) throws SQLException {
        String point = row.getString("point");
        String name = language.getLanguage().equals("zh") ? row.getString("name_zh") : row.getString("name_en");
        return new Sign(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                point == null ? row.getString("said") : name,
                point == null ? row.getString("point_of_item") : point);
    }

    private static Line line(ResultSet row, Map<Habit, List<Sign>> signs) throws SQLException {
        Habit habit = Habit.valueOf(row.getString("habit"));
        return new Line(
                habit,
                row.getObject("value", Double.class),
                row.getObject("low", Double.class),
                row.getObject("high", Double.class),
                row.getInt("occasions"),
                row.getInt("shown"),
                signs.getOrDefault(habit, List.of()));
    }

    private JdbcClient.StatementSpec asked(String sql, long run, VisiblePupil pupil) {
        return store.sql(sql).param("run", run).param("student", pupil.studentId());
    }
}
