package org.xueqing.dashboard.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;

/** Answers of a pupil that were corrected or taken back lately, for the pupil and the guardians: nobody is named. */
@Repository
public class OwnCorrections {

    private static final int MOST = 10;

    /** A correction is a void and a new answer to the same item of the same activity, given at the same moment. */
    private static final String LATELY =
            """
            select v.received_at, o.correct, o.response, o.activity_id is not null as by_teacher, q.stem, t.title, i.label,
                   n.correct as correct_now, n.response as response_now
              from (select distinct on (target_event_id) target_event_id, received_at from voids
                     where student_id = :student order by target_event_id, received_at) v
              join answers o on o.student_id = :student and o.event_id = v.target_event_id
              left join items q using (item_id)
              left join activities t on t.activity_id = o.activity_id
              left join activity_items i on i.activity_id = o.activity_id and i.item_id = o.item_id
              left join lateral (
                   select n.correct, n.response from answers n
                    where n.student_id = o.student_id and n.item_id = o.item_id and n.attempt = o.attempt
                      and n.activity_id is not distinct from o.activity_id
                      and n.answered_at is not distinct from o.answered_at
                      and (n.activity_id is not null or n.answered_at is not null)
                      and n.received_at >= v.received_at
                      and not exists (select from voids w
                                       where w.student_id = n.student_id and w.target_event_id = n.event_id)
                    order by n.received_at, n.event_id limit 1) n on true
             where v.received_at >= :since
             order by v.received_at desc, o.event_id limit :most
            """;

    private final JdbcClient readers;

    OwnCorrections(JdbcClient readers) {
        this.readers = readers;
    }

    /** What was said of an item. */
    public record Said(boolean correct, @Nullable String response) {}

    /**
     * One correction.
     *
     * @param title of the assignment; null where the answer came from elsewhere
     * @param label the number of the item in it
     * @param stem what the item says
     * @param now null where the answer was taken back and none put in its place
     */
    public record Correction(
            Instant at,
            boolean isByTeacher,
            @Nullable String title,
            @Nullable String label,
            @Nullable String stem,
            Said before,
            @Nullable Said now) {}

    /** The last one first; nothing where the work of the pupil is not shown. */
    public List<Correction> since(Instant since, OwnPupil own) {
        if (!own.pupil().showsWork()) {
            return List.of();
        }
        return readers.sql(LATELY)
                .param("student", own.pupil().studentId())
                .param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, number) -> correction(row))
                .list();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .toInstant(),
                row.getBoolean("by_teacher"),
                row.getString("title"),
                row.getString("label"),
                row.getString("stem"),
                new Said(row.getBoolean("correct"), row.getString("response")),
                now(row));
    }

    private static @Nullable Said now(ResultSet row) throws SQLException {
        boolean correct = row.getBoolean("correct_now");
        return row.wasNull() ? null : new Said(correct, row.getString("response_now"));
    }
}
