package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.xueqing.event.Setting;

/**
 * What the law and the school leave on a day.
 *
 * @param homeworkSeconds of mathematics, for the whole day; 0 in grades 1 and 2
 * @param given seconds of homework that plans of that day give already, by pupil
 */
record Minutes(int homeworkSeconds, Map<String, Integer> given) {

    private static final String OF_SCHOOL = "select homework_minutes from schools where school_id = ?";

    Minutes {
        given = Map.copyOf(given);
    }

    static Minutes read(Connection connection, String schoolId, String classId, int grade, LocalDate day)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_SCHOOL)) {
            statement.setString(1, schoolId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Minutes(
                        PlanOrder.mostSeconds(Setting.HOMEWORK, grade, row.getInt(1)),
                        PlanQueries.homeworkGiven(connection, classId, day));
            }
        }
    }

    /** For a list that several share: as much as is left for whoever has least. */
    int left(PlanOrder order, Collection<String> students) {
        if (order.setting() != Setting.HOMEWORK) {
            return order.seconds();
        }
        int most = students.stream()
                .mapToInt(student -> given.getOrDefault(student, 0))
                .max()
                .orElse(0);
        return Math.max(0, Math.min(order.seconds(), homeworkSeconds - most));
    }
}
