package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.xueqing.event.Setting;

/**
 * What the law and the school leave on a day.
 *
 * @param homeworkSeconds of mathematics, for the whole day; 0 in grades 1 and 2
 * @param given seconds of homework that the day gives already, by pupil, whichever class gave it
 */
record Minutes(int homeworkSeconds, Map<String, Integer> given) {

    private static final String OF_SCHOOL = "select homework_minutes from schools where school_id = ?";

    /** Items of a plan have their planned time, others the usual one. */
    private static final String GIVEN =
            """
            select p.student_id, i.item_id, l.seconds
              from activity_pupils p join activities a using (activity_id) join activity_items i using (activity_id)
              left join (plan_lists n join plan_lines l using (plan_id, list_no))
                     on n.activity_id = a.activity_id and l.item_id = i.item_id
             where p.student_id = any (?) and p.presence = 'EXPECTED' and a.setting = 'HOMEWORK' and a.given_on = ?
            """;

    Minutes {
        given = Map.copyOf(given);
    }

    static Minutes read(Connection connection, String schoolId, int grade, Collection<String> students, LocalDate day)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_SCHOOL)) {
            statement.setString(1, schoolId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Minutes(
                        PlanOrder.mostSeconds(Setting.HOMEWORK, grade, row.getInt(1)),
                        given(connection, grade, students, day));
            }
        }
    }

    private static Map<String, Integer> given(
            Connection connection, int grade, Collection<String> students, LocalDate day) throws SQLException {
        Map<String, Integer> given = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(GIVEN)) {
            statement.setArray(1, connection.createArrayOf("text", students.toArray()));
            statement.setObject(2, day);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    int planned = row.getInt("seconds");
                    int seconds = row.wasNull() ? ItemTimes.seconds(row.getString("item_id"), grade) : planned;
                    given.merge(row.getString("student_id"), seconds, Integer::sum);
                }
            }
        }
        return given;
    }

    /** Of whoever has most. */
    int mostGiven(Collection<String> students) {
        return students.stream()
                .mapToInt(student -> given.getOrDefault(student, 0))
                .max()
                .orElse(0);
    }

    /** For a list that several share: as much as is left for whoever has least. */
    int left(PlanOrder order, Collection<String> students) {
        return order.setting() == Setting.HOMEWORK
                ? Math.max(0, Math.min(order.seconds(), homeworkSeconds - mostGiven(students)))
                : order.seconds();
    }
}
