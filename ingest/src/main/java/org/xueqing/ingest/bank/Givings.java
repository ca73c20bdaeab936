package org.xueqing.ingest.bank;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private Exposure read(String sql, String... parameters) {
        return store.inTransaction(connection -> {
            List<Giving> givings = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int place = 0; place < parameters.length; place++) {
                    statement.setString(place + 1, parameters[place]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        String answer = row.getString("answer");
                        Candidate item = Candidate.of(
                                row.getString("item_id"), row.getString("stem"), answer == null ? "" : answer);
                        givings.add(new Giving(item, row.getObject("day", LocalDate.class)));
                    }
                }
            }
            return Exposure.of(givings);
        });
    }
}
