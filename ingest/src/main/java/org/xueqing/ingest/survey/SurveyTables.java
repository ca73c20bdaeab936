package org.xueqing.ingest.survey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.xueqing.measurement.survey.Booklets;
import org.xueqing.measurement.survey.Sample;

/** The tables of surveys. */
final class SurveyTables {

    /** Pupils of a grade's classes whose guardians agree to practice being analysed. */
    private static final String PUPILS =
            """
            select c.class_id, m.student_id
              from classes c join class_members m using (class_id)
             where c.school_id = ? and c.grade = ? and c.opened_on <= ? and (c.closed_on is null or c.closed_on >= ?)
               and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
               and not exists (select from withheld w where w.student_id = m.student_id and w.purpose = 'PRACTICE')
             order by 1, 2
            """;

    private static final String CLASSES =
            """
            select s.class_id, c.grade, c.class_no, s.pupils,
                   array(select coalesce(nullif(r.pupil_no, ''), '—') from survey_pupils p left join roster_pupils r using (student_id)
                          where p.survey_id = s.survey_id and p.class_id = s.class_id
                            and not exists (select from withheld w where w.student_id = p.student_id and w.purpose = 'PRACTICE')
                            and exists (select from class_members m where m.student_id = p.student_id
                                           and m.class_id = p.class_id and (m.valid_to is null or m.valid_to >= y.held_on))
                          order by length(r.pupil_no), r.pupil_no, p.student_id) as numbers
              from survey_classes s join classes c using (class_id) join surveys y using (survey_id)
             where s.survey_id = ? order by c.class_no, s.class_id
            """;

    private final Connection connection;

    SurveyTables(Connection connection) {
        this.connection = connection;
    }

    SortedMap<String, List<String>> pupils(String schoolId, int grade, LocalDate day) throws SQLException {
        SortedMap<String, List<String>> pupils = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(PUPILS)) {
            statement.setString(1, schoolId);
            statement.setInt(2, grade);
            for (int place = 3; place <= 6; place++) {
                statement.setObject(place, day);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    pupils.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return pupils;
    }

    /** Whether it was new: the same form twice is one survey. */
    boolean insert(SurveyOrder order, Instant now) throws SQLException {
        return update(
                        """
                        insert into surveys (survey_id, school_id, grade, title, held_on, half_width, seed, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        order.id(),
                        order.schoolId(),
                        order.grade(),
                        order.title(),
                        order.heldOn(),
                        order.halfWidth(),
                        order.seed(),
                        order.by(),
                        now.atOffset(ZoneOffset.UTC))
                == 1;
    }

    void insert(UUID survey, Booklets booklets) throws SQLException {
        for (int booklet = 0; booklet < booklets.booklets().size(); booklet++) {
            int position = 1;
            for (String item : booklets.booklets().get(booklet)) {
                update("insert into survey_booklets values (?, ?, ?, ?)", survey, booklet, position++, item);
            }
        }
    }

    void insert(UUID survey, Map<String, List<String>> pupils, Sample sample) throws SQLException {
        for (Map.Entry<String, List<String>> ofClass : pupils.entrySet()) {
            List<String> drawn = sample.drawn().getOrDefault(ofClass.getKey(), List.of());
            update(
                    "insert into survey_classes values (?, ?, ?, ?)",
                    survey,
                    ofClass.getKey(),
                    ofClass.getValue().size(),
                    drawn.size());
            for (String student : drawn) {
                update("insert into survey_pupils values (?, ?, ?)", survey, ofClass.getKey(), student);
            }
        }
    }

    /** Numbered through the classes; which pupil gets which sheet of the class nobody writes down. */
    void insertSheets(UUID survey, Sample sample, SortedMap<String, Integer> booklets) throws SQLException {
        int number = 1;
        for (Map.Entry<String, List<String>> ofClass : sample.drawn().entrySet()) {
            List<Integer> ofSheets = ofClass.getValue().stream()
                    .map(student -> booklets.getOrDefault(student, 0))
                    .sorted()
                    .toList();
            for (int booklet : ofSheets) {
                update(
                        "insert into survey_sheets (survey_id, sheet_no, class_id, booklet) values (?, ?, ?, ?)",
                        survey,
                        number++,
                        ofClass.getKey(),
                        booklet);
            }
        }
    }

    List<Survey> ofGrade(String schoolId, int grade) throws SQLException {
        List<Survey> surveys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select * from surveys where school_id = ? and grade = ? order by held_on desc, made_at desc")) {
            statement.setString(1, schoolId);
            statement.setInt(2, grade);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    surveys.add(read(row));
                }
            }
        }
        return surveys;
    }

    Optional<Survey> find(UUID survey) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from surveys where survey_id = ?")) {
            statement.setObject(1, survey);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private Survey read(ResultSet row) throws SQLException {
        UUID id = row.getObject("survey_id", UUID.class);
        return new Survey(
                id,
                row.getString("school_id"),
                row.getInt("grade"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getDouble("half_width"),
                booklets(id),
                classes(id),
                sheets(id));
    }

    private List<List<String>> booklets(UUID survey) throws SQLException {
        List<List<String>> booklets = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select booklet, item_id from survey_booklets where survey_id = ? order by booklet, position")) {
            statement.setObject(1, survey);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getInt(1) == booklets.size()) {
                        booklets.add(new ArrayList<>());
                    }
                    booklets.get(row.getInt(1)).add(row.getString(2));
                }
            }
        }
        return booklets;
    }

    private List<Survey.OfClass> classes(UUID survey) throws SQLException {
        List<Survey.OfClass> classes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CLASSES)) {
            statement.setObject(1, survey);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    classes.add(new Survey.OfClass(
                            row.getString("class_id"),
                            row.getInt("grade"),
                            row.getInt("class_no"),
                            row.getInt("pupils"),
                            List.of((String[]) row.getArray("numbers").getArray())));
                }
            }
        }
        return classes;
    }

    private List<Survey.Sheet> sheets(UUID survey) throws SQLException {
        List<Survey.Sheet> sheets = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select * from survey_sheets where survey_id = ? order by sheet_no")) {
            statement.setObject(1, survey);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sheets.add(new Survey.Sheet(
                            row.getInt("sheet_no"),
                            row.getString("class_id"),
                            row.getInt("booklet"),
                            row.getObject("keyed_at") != null));
                }
            }
        }
        return sheets;
    }

    /** What was entered, by sheet. */
    List<org.xueqing.measurement.survey.Sheet> marks(Survey survey) throws SQLException {
        Map<Integer, Map<String, Boolean>> right = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select sheet_no, item_id, is_right from survey_marks where survey_id = ?")) {
            statement.setObject(1, survey.id());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    right.computeIfAbsent(row.getInt(1), none -> new TreeMap<>())
                            .put(row.getString(2), row.getBoolean(3));
                }
            }
        }
        return survey.sheets().stream()
                .filter(Survey.Sheet::isKeyed)
                .map(sheet -> new org.xueqing.measurement.survey.Sheet(
                        sheet.classId(), sheet.booklet(), right.getOrDefault(sheet.number(), Map.of())))
                .toList();
    }

    void key(UUID survey, int sheet, Map<String, Boolean> right, String by, Instant now) throws SQLException {
        update(
                "update survey_sheets set keyed_by = ?, keyed_at = ? where survey_id = ? and sheet_no = ?",
                by,
                now.atOffset(ZoneOffset.UTC),
                survey,
                sheet);
        update("delete from survey_marks where survey_id = ? and sheet_no = ?", survey, sheet);
        for (Map.Entry<String, Boolean> item : right.entrySet()) {
            update("insert into survey_marks values (?, ?, ?, ?)", survey, sheet, item.getKey(), item.getValue());
        }
    }

    private int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            return statement.executeUpdate();
        }
    }
}
