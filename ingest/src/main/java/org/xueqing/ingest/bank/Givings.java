package org.xueqing.ingest.bank;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.ingest.store.Store;
import org.xueqing.item.choice.Candidate;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.choice.Giving;

/** What a class or a pupil was given: in assignments and papers, and what the pupil met alone. */
public final class Givings {

    private static final String OF_CLASS =
            """
            select i.item_id, i.stem, i.answer, a.given_on as day
              from activity_classes c join activities a using (activity_id) join activity_items t using (activity_id)
              join items i using (item_id)
             where c.class_id = ?
            """;
    private static final String OF_PUPIL =
            """
            select i.item_id, i.stem, i.answer, a.given_on as day
              from activity_pupils p join activities a using (activity_id) join activity_items t using (activity_id)
              join items i using (item_id)
             where p.student_id = ? and p.presence = 'EXPECTED'
            union all
            select i.item_id, i.stem, i.answer, (w.ordered_at at time zone 'Asia/Shanghai')::date
              from answers w join items i using (item_id)
             where w.student_id = ? and w.attempt = 1
               and not exists (select from activity_items t where t.activity_id = w.activity_id and t.item_id = w.item_id)
            """;

    /** Of many and since a day. */
    private static final String SINCE =
            """
            select p.student_id, i.item_id, i.stem, i.answer, a.given_on as day
              from activity_pupils p join activities a using (activity_id) join activity_items t using (activity_id)
              join items i using (item_id)
             where p.student_id = any (?) and p.presence = 'EXPECTED' and a.given_on >= ?
            union all
            select w.student_id, i.item_id, i.stem, i.answer, (w.ordered_at at time zone 'Asia/Shanghai')::date
              from answers w join items i using (item_id)
             where w.student_id = any (?) and w.attempt = 1 and w.activity_id is null and w.ordered_at >= ?::date
            """;

    private final Store store;

    public Givings(Store store) {
        this.store = store;
    }

    public Exposure ofClass(String classId) {
        return read(OF_CLASS, classId);
    }

    public Exposure ofPupil(String studentId) {
        return read(OF_PUPIL, studentId, studentId);
    }

    /** By pupil; of those who were given anything since then. */
    public static Map<String, Exposure> since(Connection connection, Collection<String> pupils, LocalDate since)
            throws SQLException {
        Map<String, List<Giving>> givings = new HashMap<>();
        Map<String, Candidate> items = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SINCE)) {
            for (int place = 0; place <= 2; place += 2) {
                statement.setArray(place + 1, connection.createArrayOf("text", pupils.toArray()));
                statement.setObject(place + 2, since);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String itemId = row.getString("item_id");
                    Candidate item = items.get(itemId);
                    if (item == null) {
                        item = candidate(row);
                        items.put(itemId, item);
                    }
                    givings.computeIfAbsent(row.getString("student_id"), absent -> new ArrayList<>())
                            .add(new Giving(item, row.getObject("day", LocalDate.class)));
                }
            }
        }
        Map<String, Exposure> exposures = new HashMap<>();
        givings.forEach((pupil, its) -> exposures.put(pupil, Exposure.of(its)));
        return exposures;
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return Candidate.of(row.getString("item_id"), row.getString("stem"), answer == null ? "" : answer);
    }

    private Exposure read(String sql, String... parameters) {
        return store.inTransaction(connection -> {
            List<Giving> givings = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int place = 0; place < parameters.length; place++) {
                    statement.setString(place + 1, parameters[place]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        givings.add(new Giving(candidate(row), row.getObject("day", LocalDate.class)));
                    }
                }
            }
            return Exposure.of(givings);
        });
    }
}
