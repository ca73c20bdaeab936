package org.xueqing.dashboard.teacher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.teacher.Corrections.Stored;
import org.xueqing.dashboard.teacher.Evidence.Answer;
import org.xueqing.dashboard.teacher.Evidence.Counting;
import org.xueqing.dashboard.teacher.Evidence.TakenBack;
import org.xueqing.dashboard.teacher.PointColumn.Teaching;

/** The answers that speak of a pupil and a knowledge point. */
@Repository
class EvidenceQueries {

    /** The sender's own mapping decides; without one, the item bank does. */
    private static final String ANSWERS =
            """
            select a.*, q.stem, v.voided_by, v.received_at as voided_at, v.reason,
                   a.received_at > :through as after_run, v.received_at <= :through as voided
              from (select a.*, case when cardinality(a.knowledge_points) > 0 then a.knowledge_points
                                     else array(select i.knowledge_point from item_knowledge_points i
                                                 where i.item_id = a.item_id order by 1) end as points
                      from answers a where a.student_id = :student) a left join items q using (item_id)
              left join lateral (
                   select v.voided_by, v.received_at, v.reason from voids v
                    where v.student_id = a.student_id and v.target_event_id = a.event_id
                    order by v.received_at, v.event_id limit 1) v on true
             where :point = any (a.points)
             order by a.ordered_at desc, coalesce(a.sequence, 0) desc, a.event_id::text desc
             limit :most
            """;

    private static final String POINT = "select id, name_zh, name_en from knowledge_points where id = :point";

    /** More than a pupil answers on one point in primary school. */
    private static final int MOST_ANSWERS = 2_000;

    private final JdbcClient store;

    EvidenceQueries(JdbcClient store) {
        this.store = store;
    }

    Optional<PointColumn> point(String id) {
        return store.sql(POINT)
                .param("point", id)
                .query((row, number) -> new PointColumn(
                        id, row.getString("name_zh"), row.getString("name_en"), 0, "", Teaching.UNKNOWN))
                .optional();
    }

    /**
     * In canonical order, the last first.
     *
     * @param through receipt of the last event that the run has read
     */
    List<Stored> answers(Instant through, VisiblePupil pupil, String point) {
        return store.sql(ANSWERS)
                .param("student", pupil.studentId())
                .param("point", point)
                .param("through", through.atOffset(ZoneOffset.UTC))
                .param("most", MOST_ANSWERS)
                .query((row, number) -> new Stored(answer(row), row.getString("activity_id")))
                .list();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        List<String> points = List.of((String[]) row.getArray("points").getArray());
        return new Answer(
                row.getObject("event_id", UUID.class),
                row.getString("item_id"),
                row.getString("stem"),
                row.getBoolean("correct"),
                row.getString("response"),
                RunQueries.instant(row, "answered_at"),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .toInstant(),
                row.getInt("attempt"),
                row.getInt("hints"),
                row.getString("setting"),
                points.size() > 1 ? points : List.of(),
                counting(row),
                takenBack(row),
                List.of());
    }

    private static @Nullable TakenBack takenBack(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("voided_at", OffsetDateTime.class);
        return at == null ? null : new TakenBack(row.getString("voided_by"), at.toInstant(), row.getString("reason"));
    }

    private static Counting counting(ResultSet row) throws SQLException {
        if (row.getBoolean("after_run")) {
            return Counting.AFTER_RUN;
        }
        if (row.getBoolean("voided")) {
            return Counting.VOIDED;
        }
        if (row.getInt("attempt") > 1) {
            return Counting.LATER_ATTEMPT;
        }
        return row.getBoolean("correct") && row.getInt("hints") == 0 ? Counting.CORRECT : Counting.WRONG;
    }
}
