package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.plan.Band.Need;
import org.xueqing.plan.Settled;
import org.xueqing.plan.Settling;
import org.xueqing.run.RunSettling;

/** Where pupils have settled on a point, from all their stored answers, as live folds them. */
final class SettledPupils {

    /** First attempts that nobody took back, in their one order; the sender's own mapping decides, without one the bank does. */
    private static final String ANSWERS =
            """
            select a.student_id, a.event_id::text, a.item_id,
                   case when cardinality(a.knowledge_points) > 0 then a.knowledge_points
                        else array(select i.knowledge_point from item_knowledge_points i
                                    where i.item_id = a.item_id order by i.knowledge_point) end as points,
                   a.correct and a.hints = 0 as is_right, a.ordered_at, a.answered_at is not null as is_timed,
                   coalesce(a.sequence, 0) as sequence
              from answers a
             where a.student_id = any (?) and a.attempt = 1
               and not exists (select from voids v
                                where v.student_id = a.student_id and v.target_event_id = a.event_id)
             order by a.student_id, a.ordered_at, coalesce(a.sequence, 0), a.event_id
            """;

    private SettledPupils() {}

    /** Of those who have answered. @param runId null where none is published */
    static Map<String, Settled> read(
            Connection connection, @Nullable Long runId, Collection<String> pupils, String point, Instant now)
            throws SQLException {
        Settling settling = RunSettling.of(connection, runId, point, now);
        Map<String, List<Answer>> answers = answers(connection, pupils);
        Map<String, Settled> settled = new HashMap<>();
        for (String pupil : pupils) {
            Settled found = settling.of(new History(pupil, answers.getOrDefault(pupil, List.of())));
            if (found.need() != Need.TRY) {
                settled.put(pupil, found);
            }
        }
        return settled;
    }

    private static Map<String, List<Answer>> answers(Connection connection, Collection<String> pupils)
            throws SQLException {
        Map<String, List<Answer>> answers = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ANSWERS)) {
            statement.setArray(1, connection.createArrayOf("text", pupils.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    answers.computeIfAbsent(row.getString("student_id"), absent -> new ArrayList<>())
                            .add(answer(row));
                }
            }
        }
        return answers;
    }

    private static Answer answer(ResultSet row) throws SQLException {
        Place place = new Place(
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getLong("sequence"),
                row.getString("event_id"));
        List<String> points = Arrays.asList((String[]) row.getArray("points").getArray());
        return new Answer(
                place, row.getBoolean("is_timed"), row.getString("item_id"), points, 1, row.getBoolean("is_right"));
    }
}
