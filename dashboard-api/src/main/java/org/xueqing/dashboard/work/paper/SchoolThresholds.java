package org.xueqing.dashboard.work.paper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.diagnosis.paper.Thresholds;

/** From where a result counts as 优秀, 良好, 合格 and 低分 at the school of a visible class. */
@Repository
public class SchoolThresholds {

    private static final String OF_SCHOOL =
            "select excellent_from, good_from, pass_from, low_below from schools where school_id = :school";

    private final JdbcClient store;

    SchoolThresholds(JdbcClient store) {
        this.store = store;
    }

    public Thresholds of(VisibleClass visible) {
        return store.sql(OF_SCHOOL)
                .param("school", visible.schoolId())
                .query((row, number) -> new Thresholds(
                        row.getInt("excellent_from"),
                        row.getInt("good_from"),
                        row.getInt("pass_from"),
                        row.getInt("low_below")))
                .single();
    }
}
