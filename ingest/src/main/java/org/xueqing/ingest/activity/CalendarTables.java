package org.xueqing.ingest.activity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xueqing.event.Setting;
import org.xueqing.ingest.message.Sentence;

/** What the exam calendar asks of the store: a school's terms and the tests that classes had. */
final class CalendarTables {

    private static final String TERMS =
            "select first_day, last_day, exam_from, exam_to from terms where school_id = ? order by first_day";
    private static final String TESTS =
            """
            select distinct a.given_on from activities a join activity_classes c using (activity_id)
             where a.setting = 'TEST' and c.class_id = any (?) and a.activity_id <> ?
            """;
    private static final String FOREIGN =
            "select exists (select 1 from classes where class_id = any (?) and school_id <> ?)";

    private static final String NO_ACTIVITY = "";

    private CalendarTables() {}

    static Optional<Sentence> objection(Connection connection, Activity activity, Collection<String> classIds)
            throws SQLException {
        if (activity.setting() == Setting.TEST && isOverSeveralSchools(connection, activity, classIds)) {
            return Optional.of(Sentence.of("exam.schools"));
        }
        return new ExamCalendar(terms(connection, activity.schoolId()))
                .objection(
                        activity.setting(),
                        activity.grade(),
                        activity.givenOn(),
                        tests(connection, activity.activityId(), classIds));
    }

    /** Of a test without a paper, held in one class on a day. */
    static Optional<Sentence> objection(
            Connection connection, String schoolId, int grade, String classId, LocalDate day) throws SQLException {
        return new ExamCalendar(terms(connection, schoolId))
                .objection(Setting.TEST, grade, day, tests(connection, NO_ACTIVITY, List.of(classId)));
    }

    private static List<Term> terms(Connection connection, String schoolId) throws SQLException {
        List<Term> terms = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TERMS)) {
            statement.setString(1, schoolId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    terms.add(new Term(
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            examWindow(row)));
                }
            }
        }
        return terms;
    }

    private static Optional<Term.ExamWindow> examWindow(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("exam_from", LocalDate.class);
        LocalDate to = row.getObject("exam_to", LocalDate.class);
        return from == null || to == null ? Optional.empty() : Optional.of(new Term.ExamWindow(from, to));
    }

    private static List<LocalDate> tests(Connection connection, String butOf, Collection<String> classIds)
            throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TESTS)) {
            statement.setArray(1, connection.createArrayOf("text", classIds.toArray()));
            statement.setString(2, butOf);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    days.add(row.getObject(1, LocalDate.class));
                }
            }
        }
        return days;
    }

    private static boolean isOverSeveralSchools(Connection connection, Activity activity, Collection<String> classIds)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOREIGN)) {
            statement.setArray(1, connection.createArrayOf("text", classIds.toArray()));
            statement.setString(2, activity.schoolId());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
