package org.xueqing.dashboard.parent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;

/** Marks of a child's tests. Practice has no total, for nobody. */
@Repository
public class TestScores {

    private static final String TESTS =
            """
            select a.title, a.given_on, max(p.presence) as presence, sum(i.full_marks) as full_marks,
                   sum(coalesce(w.score * i.full_marks, case when w.correct then i.full_marks else 0 end)) as marks
              from activities a join activity_pupils p using (activity_id)
              join activity_classes c on c.activity_id = a.activity_id and c.class_id = p.class_id
              join activity_items i on i.activity_id = a.activity_id
              left join lateral (
                   select w.score, w.correct from answers w
                    where w.student_id = p.student_id and w.activity_id = a.activity_id and w.item_id = i.item_id
                      and w.attempt = 1 and not exists (
                          select 1 from voids v where v.student_id = w.student_id and v.target_event_id = w.event_id)
                    order by w.received_at desc limit 1) w on true
             where a.setting = 'TEST' and p.student_id = :student and c.keyed_at is not null
             group by a.activity_id, a.title, a.given_on order by a.given_on desc
            """;

    private final JdbcClient store;

    TestScores(JdbcClient store) {
        this.store = store;
    }

    /** @param wasThere whether the child sat the test; there are no marks otherwise */
    public record Score(String title, LocalDate givenOn, boolean wasThere, BigDecimal marks, BigDecimal fullMarks) {}

    public List<Score> of(OwnPupil own) {
        return store.sql(TESTS)
                .param("student", own.pupil().studentId())
                .query((row, number) -> new Score(
                        row.getString("title"),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("presence").equals("EXPECTED"),
                        row.getBigDecimal("marks").stripTrailingZeros(),
                        row.getBigDecimal("full_marks").stripTrailingZeros()))
                .list();
    }

    boolean hasAny(OwnPupil own) {
        return !of(own).isEmpty();
    }
}
