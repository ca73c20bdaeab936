package org.xueqing.dashboard.teacher;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The first answers of some pupils to some points, as evidence of how they work. */
@Repository
class WrongWayQueries {

    /** The sender's own mapping decides; without one, the item bank does. What was taken back says nothing. */
    private static final String FIRST_ANSWERS =
            """
            select a.student_id, p.point, a.item_id, q.stem, a.correct, a.response
              from answers a left join items q using (item_id)
             cross join lateral unnest(
                   case when cardinality(a.knowledge_points) > 0 then a.knowledge_points
                        else array(select i.knowledge_point from item_knowledge_points i where i.item_id = a.item_id) end)
                   as p (point)
             where a.student_id = any (:students) and p.point = any (:points) and a.attempt = 1 and a.hints = 0
               and a.ordered_at >= :since
               and not exists (select 1 from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)
             order by a.student_id, p.point, a.ordered_at, coalesce(a.sequence, 0), a.event_id::text
            """;

    private final JdbcClient store;

    WrongWayQueries(JdbcClient store) {
        this.store = store;
    }

    /** One of them. @param stem null where nobody knows the item's words */
    record FirstAnswer(
            String studentId,
            String knowledgePoint,
            String itemId,
            @Nullable String stem,
            boolean correct,
            @Nullable String response) {}

    /** By pupil and point, in the order in which they were given. */
    List<FirstAnswer> firstAnswers(Collection<String> students, Collection<String> points, Instant since) {
        return store.sql(FIRST_ANSWERS)
                .param("students", students.toArray(String[]::new))
                .param("points", points.toArray(String[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new FirstAnswer(
                        row.getString("student_id"),
                        row.getString("point"),
                        row.getString("item_id"),
                        row.getString("stem"),
                        row.getBoolean("correct"),
                        row.getString("response")))
                .list();
    }
}
