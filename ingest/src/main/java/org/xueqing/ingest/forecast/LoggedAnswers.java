package org.xueqing.ingest.forecast;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;

/** Whole histories as the store holds them, later attempts, durations and hints included: what a run makes of the log. */
final class LoggedAnswers {

    private static final String ANSWERS =
            """
            select a.student_id, a.event_id::text, a.item_id, a.knowledge_points, a.correct and a.hints = 0 as is_right,
                   a.ordered_at, a.answered_at is not null as is_timed, coalesce(a.sequence, 0) as sequence, a.attempt,
                   a.duration_ms, a.hints
              from answers a
             where a.student_id = any (?)
               and not exists (select from voids v
                                where v.student_id = a.student_id and v.target_event_id = a.event_id)
             order by a.student_id, a.ordered_at, coalesce(a.sequence, 0), a.event_id
            """;
    private static final String POINTS =
            """
            select i.item_id, i.knowledge_point from item_knowledge_points i
             where i.item_id in (select a.item_id from answers a where a.student_id = any (?))
             order by i.item_id, i.knowledge_point
            """;

    private LoggedAnswers() {}

    /** One for each pupil, by id. */
    static List<History> of(Connection connection, Collection<String> pupils) throws SQLException {
        ItemBank bank = bank(connection, pupils);
        Map<String, List<Answer>> answers = new TreeMap<>();
        pupils.forEach(pupil -> answers.put(pupil, new ArrayList<>()));
        try (PreparedStatement statement = connection.prepareStatement(ANSWERS)) {
            statement.setArray(1, connection.createArrayOf("text", pupils.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Objects.requireNonNull(answers.get(row.getString("student_id")))
                            .add(answer(row, bank));
                }
            }
        }
        return answers.entrySet().stream()
                .map(pupil -> new History(pupil.getKey(), pupil.getValue()))
                .toList();
    }

    private static ItemBank bank(Connection connection, Collection<String> pupils) throws SQLException {
        Map<String, List<String>> points = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(POINTS)) {
            statement.setArray(1, connection.createArrayOf("text", pupils.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    points.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return ItemBank.of(points);
    }

    private static Answer answer(ResultSet row, ItemBank bank) throws SQLException {
        List<String> points =
                Arrays.asList((String[]) row.getArray("knowledge_points").getArray());
        String itemId = row.getString("item_id");
        return new Answer(
                new Place(
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        row.getLong("sequence"),
                        row.getString("event_id")),
                row.getBoolean("is_timed"),
                itemId,
                points.isEmpty() ? bank.knowledgePoints(itemId) : points,
                row.getInt("attempt"),
                row.getBoolean("is_right"),
                row.getObject("duration_ms", Long.class),
                row.getInt("hints"));
    }
}
