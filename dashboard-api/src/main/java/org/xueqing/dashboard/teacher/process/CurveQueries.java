package org.xueqing.dashboard.teacher.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.diagnosis.process.CurveFit;
import org.xueqing.diagnosis.process.LearningCurve;
import org.xueqing.diagnosis.process.LearningCurve.Finding;
import org.xueqing.diagnosis.process.LearningCurve.Step;

/** Reads the learning curves of a class. */
@Repository
class CurveQueries {

    private static final String CURVES =
            """
            select c.*, k.name_zh, k.name_en, g.finding as of_grade
              from learning_curves c join knowledge_points k on k.id = c.knowledge_point
              left join learning_curves g on (g.run_id, g.kind, g.group_id, g.knowledge_point)
                                           = (c.run_id, 'GRADE', :scale, c.knowledge_point)
             where c.run_id = :run and c.kind = 'CLASS' and c.group_id = :class order by c.knowledge_point
            """;

    private final JdbcClient store;
    private final RunQueries runs;

    CurveQueries(JdbcClient store, RunQueries runs) {
        this.store = store;
        this.runs = runs;
    }

    /** By point; nothing where nothing was published. */
    List<ShownCurve> of(VisibleClass visible, Locale language) {
        return runs.published()
                .map(run -> store.sql(CURVES)
                        .param("run", run.runId())
                        .param("class", visible.id())
                        .param(
                                "scale",
                                visible.schoolId() + "/" + visible.name().grade())
                        .query((row, number) -> curve(row, language))
                        .list())
                .orElse(List.of());
    }

    private static ShownCurve curve(ResultSet row, Locale language) throws SQLException {
        List<Step> steady = new ArrayList<>();
        for (int right : counts(row, "steady_correct")) {
            steady.add(new Step(steady.size() + 1, row.getInt("steady_pupils"), right));
        }
        List<Step> all = new ArrayList<>();
        List<Integer> correct = counts(row, "correct");
        for (int pupils : counts(row, "pupils")) {
            all.add(new Step(all.size() + 1, pupils, correct.get(all.size())));
        }
        String ofGrade = row.getString("of_grade");
        return new ShownCurve(
                row.getString("knowledge_point"),
                row.getString(language.getLanguage().equals("zh") ? "name_zh" : "name_en"),
                new LearningCurve(all, steady, fit(row), Finding.valueOf(row.getString("finding"))),
                ofGrade == null ? null : Finding.valueOf(ofGrade));
    }

    private static @Nullable CurveFit fit(ResultSet row) throws SQLException {
        return row.getObject("slope") == null
                ? null
                : new CurveFit(
                        row.getDouble("intercept"),
                        row.getDouble("slope"),
                        row.getDouble("low"),
                        row.getDouble("high"));
    }

    private static List<Integer> counts(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }
}
