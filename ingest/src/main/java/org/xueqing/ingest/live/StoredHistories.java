package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;

/** The evidence of pupils as the store holds it: first attempts that nobody took back, in their one order. */
final class StoredHistories {

    private static final String ANSWERS =
            """
            select a.student_id, a.event_id::text, a.item_id, a.knowledge_points, a.correct and a.hints = 0,
                   a.ordered_at, a.answered_at is not null, coalesce(a.sequence, 0)
              from answers a
             where a.student_id = any (?) and a.attempt = 1
               and not exists (select from voids v
                                where v.student_id = a.student_id and v.target_event_id = a.event_id)
             order by a.student_id, a.ordered_at, coalesce(a.sequence, 0), a.event_id
            """;

    private StoredHistories() {}

    /** One for each pupil, also for one without evidence. */
    static List<History> of(Connection connection, Collection<String> pupils, ItemBank bank) throws SQLException {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        pupils.stream().sorted().forEach(pupil -> answers.put(pupil, new ArrayList<>()));
        try (PreparedStatement statement = connection.prepareStatement(ANSWERS)) {
            statement.setArray(1, connection.createArrayOf("text", pupils.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.getOrDefault(rows.getString(1), new ArrayList<>()).add(answer(rows, bank));
                }
            }
        }
        return answers.entrySet().stream()
                .map(pupil -> new History(pupil.getKey(), pupil.getValue()))
                .toList();
    }

    private static Answer answer(ResultSet row, ItemBank bank) throws SQLException {
        List<String> points = Arrays.asList((String[]) row.getArray(4).getArray());
        String itemId = row.getString(3);
        return new Answer(
                new Place(row.getObject(6, OffsetDateTime.class).toInstant(), row.getLong(8), row.getString(2)),
                row.getBoolean(7),
                itemId,
                points.isEmpty() ? bank.knowledgePoints(itemId) : points,
                1,
                row.getBoolean(5));
    }
}
