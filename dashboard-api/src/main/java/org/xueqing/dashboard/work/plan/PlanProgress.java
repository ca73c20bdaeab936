package org.xueqing.dashboard.work.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.plan.PlanView.Progress;

/** What was released to a visible class, and how far its pupils are. */
@Repository
class PlanProgress {

    /** An answer that was taken back is none. */
    private static final String DONE =
            """
            select p.student_id, p.keyed_by,
                   count(*) filter (where i.part = 'REQUIRED') as required,
                   count(*) filter (where i.part = 'REQUIRED' and d.answered) as required_done,
                   count(*) filter (where i.part = 'OPTIONAL') as optional,
                   count(*) filter (where i.part = 'OPTIONAL' and d.answered) as optional_done
              from plan_pupils p join plan_lists l using (plan_id, list_no) join activity_items i using (activity_id)
             cross join lateral (
                   select exists (select from answers a
                                   where a.student_id = p.student_id and a.activity_id = l.activity_id
                                     and a.item_id = i.item_id
                                     and not exists (select from voids v where v.student_id = a.student_id
                                                        and v.target_event_id = a.event_id)) as answered) d
             where p.plan_id = :plan
             group by p.student_id, p.keyed_by
            """;

    private static final String RELEASED =
            """
            select n.plan_id, n.made_for, n.setting, n.given_on, n.due_on, n.released_by, n.released_at,
                   (select count(*) from plan_pupils p where p.plan_id = n.plan_id) as pupils,
                   (select a.title from plan_lists l join activities a using (activity_id)
                     where l.plan_id = n.plan_id limit 1) as title
              from plans n where n.class_id = :class and n.released_at is not null
             order by n.released_at desc, n.plan_id limit 100
            """;

    private final JdbcClient readers;

    PlanProgress(JdbcClient readers) {
        this.readers = readers;
    }

    /** A released plan among others. */
    public record Line(
            String id,
            String title,
            String madeFor,
            String setting,
            LocalDate givenOn,
            LocalDate dueOn,
            String releasedBy,
            @Nullable Instant releasedAt,
            int pupils) {

        Line by(Map<String, String> names) {
            String name = names.getOrDefault(releasedBy, releasedBy);
            return new Line(id, title, madeFor, setting, givenOn, dueOn, name, releasedAt, pupils);
        }
    }

    /** By pupil, of those whom the viewer sees. */
    Map<String, Progress> of(String planId) {
        Map<String, Progress> progress = new HashMap<>();
        readers.sql(DONE).param("plan", planId).query(row -> {
            progress.put(
                    row.getString("student_id"),
                    new Progress(
                            row.getInt("required"),
                            row.getInt("required_done"),
                            row.getInt("optional"),
                            row.getInt("optional_done"),
                            row.getString("keyed_by")));
        });
        return progress;
    }

    /** The last first. */
    List<Line> released(VisibleClass visible) {
        return readers.sql(RELEASED)
                .param("class", visible.id())
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("plan_id"),
                row.getString("title"),
                row.getString("made_for"),
                row.getString("setting"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("released_by"),
                row.getObject("released_at", OffsetDateTime.class).toInstant(),
                row.getInt("pupils"));
    }
}
