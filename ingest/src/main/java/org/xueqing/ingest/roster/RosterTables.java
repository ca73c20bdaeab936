package org.xueqing.ingest.roster;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.Decision;
import org.xueqing.ingest.statement.Duty;
import org.xueqing.ingest.statement.ForeignClassId;
import org.xueqing.ingest.statement.Purpose;
import org.xueqing.ingest.statement.Statements;
import org.xueqing.ingest.statement.TermStatement;

/** Reads a school's roster, in a fixed order, so that equal states are equal rosters. */
final class RosterTables {

    /** A row of a question's answer as a value. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static final String CLASSES =
            """
            select c.class_id, coalesce(h.name, ''), c.grade, c.class_no, c.school_year
              from classes c left join campuses h using (campus_id)
             where c.school_id = ? and c.closed_on is null order by c.class_id
            """;
    private static final String PUPILS =
            """
            select p.student_id, p.pupil_no, p.name, p.national_id, p.left_on, m.class_id, m.valid_from
              from roster_pupils p
              left join lateral (
                   select m.class_id, m.valid_from from class_members m join classes c using (class_id)
                    where m.student_id = p.student_id and m.valid_to is null and c.closed_on is null
                    order by m.valid_from desc, m.class_id limit 1) m on true
             where p.school_id = ? order by p.student_id
            """;
    private static final String GUARDIANS =
            """
            select guardian_id, name, phone from guardians
             where phone = any (?) or guardian_id in (
                   select guardian_id from guardianships join roster_pupils p using (student_id) where p.school_id = ?)
             order by guardian_id
            """;
    private static final String GUARDIANSHIPS =
            """
            select g.guardian_id, g.student_id, g.relation
              from guardianships g join roster_pupils p using (student_id)
             where p.school_id = ? and g.valid_to is null order by g.student_id, g.guardian_id
            """;
    private static final String STAFF =
            "select staff_id, staff_no, name, left_on from staff where school_id = ? order by staff_id";
    private static final String ASSIGNMENTS =
            """
            select t.staff_id, t.class_id, t.duty, t.valid_from
              from teaching_assignments t join classes c using (class_id)
             where c.school_id = ? and c.closed_on is null and t.valid_to is null
             order by t.staff_id, t.class_id, t.duty, t.valid_from
            """;
    private static final String LEADS =
            """
            select staff_id, grade, valid_from from grade_leads
             where school_id = ? and valid_to is null order by staff_id, grade, valid_from
            """;
    private static final String DECISIONS =
            """
            select distinct on (c.student_id, c.purpose, c.guardian_id)
                   c.student_id, c.guardian_id, c.purpose, c.decision, c.basis
              from consents c join roster_pupils p using (student_id)
             where p.school_id = ?
             order by c.student_id, c.purpose, c.guardian_id, c.consent_id desc
            """;
    private static final String ELSEWHERE =
            """
            select student_id, pupil_no, name, national_id, left_on from roster_pupils
             where national_id = any (?) and school_id is distinct from ? order by student_id
            """;
    private static final String TERMS =
            """
            select school_year, semester, first_day, last_day from terms
             where school_id = ? order by school_year, semester
            """;

    private final Connection connection;
    private final String schoolId;

    private RosterTables(Connection connection, String schoolId) {
        this.connection = connection;
        this.schoolId = schoolId;
    }

    static Roster load(Connection connection, RosterRequest request, Statements statements) throws SQLException {
        String schoolId = schoolId(connection, request.school());
        RosterTables tables = new RosterTables(connection, schoolId == null ? "" : schoolId);
        return new Roster(
                schoolId,
                tables.read("select name from schools where school_id <> ? order by name", row -> row.getString(1)),
                tables.campuses(),
                tables.classes(),
                tables.read(PUPILS, RosterTables::pupil),
                tables.guardians(statements.phones()),
                tables.read(GUARDIANSHIPS, RosterTables::guardianship),
                tables.read(STAFF, RosterTables::staff),
                tables.read(ASSIGNMENTS, RosterTables::assignment),
                tables.read(LEADS, RosterTables::lead),
                tables.read(DECISIONS, RosterTables::decision),
                tables.elsewhere(statements.nationalIds()),
                foreignIds(connection, request.source()),
                new HashSet<>(tables.read(TERMS, RosterTables::term)));
    }

    static @Nullable String schoolId(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select school_id from schools where name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** The names of classes by the ids that another system has for them. */
    static Map<ForeignClassId, ClassName> foreignClasses(Connection connection, RosterRequest request)
            throws SQLException {
        String schoolId = schoolId(connection, request.school());
        Map<String, ClassName> names = new TreeMap<>();
        for (Roster.SchoolClass one : new RosterTables(connection, schoolId == null ? "" : schoolId).classes()) {
            names.put(one.classId(), one.name());
        }
        Map<ForeignClassId, ClassName> foreign = new TreeMap<>();
        foreignIds(connection, request.source()).forEach((key, id) -> {
            ClassName name = names.get(id);
            for (ForeignClassId.Kind kind : ForeignClassId.Kind.values()) {
                if (name != null && key.kind().equals(kind.word())) {
                    foreign.put(new ForeignClassId(kind, key.foreignId()), name);
                }
            }
        });
        return foreign;
    }

    private static Map<Roster.ForeignKey, String> foreignIds(Connection connection, String source) throws SQLException {
        Map<Roster.ForeignKey, String> ids = new java.util.HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select kind, foreign_id, id from foreign_ids where source = ?")) {
            statement.setString(1, source);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(new Roster.ForeignKey(rows.getString(1), rows.getString(2)), rows.getString(3));
                }
            }
        }
        return ids;
    }

    private List<Roster.SchoolClass> classes() throws SQLException {
        return read(
                CLASSES,
                row -> new Roster.SchoolClass(
                        row.getString(1),
                        new ClassName(row.getString(2), row.getInt(3), row.getInt(4)),
                        row.getInt(5)));
    }

    private Map<String, String> campuses() throws SQLException {
        Map<String, String> campuses = new TreeMap<>();
        read(
                "select name, campus_id from campuses where school_id = ?",
                row -> campuses.put(row.getString(1), row.getString(2)));
        return campuses;
    }

    private List<Roster.Guardian> guardians(Collection<String> phones) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GUARDIANS)) {
            statement.setArray(1, connection.createArrayOf("text", phones.toArray()));
            statement.setString(2, schoolId);
            return read(statement, row -> new Roster.Guardian(row.getString(1), row.getString(2), row.getString(3)));
        }
    }

    private Map<String, Roster.Elsewhere> elsewhere(Collection<String> nationalIds) throws SQLException {
        Map<String, Roster.Elsewhere> pupils = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ELSEWHERE)) {
            statement.setArray(1, connection.createArrayOf("text", nationalIds.toArray()));
            statement.setString(2, schoolId);
            read(statement, row -> {
                Roster.Pupil pupil = new Roster.Pupil(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        day(row, 5),
                        null,
                        null);
                return pupils.put(row.getString(4), new Roster.Elsewhere(pupil, pupil.leftOn() != null));
            });
        }
        return pupils;
    }

    private <T extends @Nullable Object> List<T> read(String question, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, schoolId);
            return read(statement, reading);
        }
    }

    private static <T extends @Nullable Object> List<T> read(PreparedStatement statement, Reading<T> reading)
            throws SQLException {
        List<T> read = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                read.add(reading.of(rows));
            }
        }
        return read;
    }

    private static Roster.Pupil pupil(ResultSet row) throws SQLException {
        return new Roster.Pupil(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                day(row, 5),
                row.getString(6),
                day(row, 7));
    }

    private static Roster.Guardianship guardianship(ResultSet row) throws SQLException {
        return new Roster.Guardianship(row.getString(1), row.getString(2), row.getString(3));
    }

    private static Roster.StaffMember staff(ResultSet row) throws SQLException {
        return new Roster.StaffMember(row.getString(1), row.getString(2), row.getString(3), day(row, 4));
    }

    private static Roster.Assignment assignment(ResultSet row) throws SQLException {
        return new Roster.Assignment(
                row.getString(1),
                row.getString(2),
                Duty.valueOf(row.getString(3)),
                row.getDate(4).toLocalDate());
    }

    private static Roster.Lead lead(ResultSet row) throws SQLException {
        return new Roster.Lead(row.getString(1), row.getInt(2), row.getDate(3).toLocalDate());
    }

    private static Roster.LastDecision decision(ResultSet row) throws SQLException {
        return new Roster.LastDecision(
                new Roster.DecisionKey(row.getString(1), row.getString(2), Purpose.valueOf(row.getString(3))),
                Decision.valueOf(row.getString(4)),
                row.getString(5));
    }

    private static TermStatement term(ResultSet row) throws SQLException {
        return new TermStatement(
                row.getInt(1),
                row.getString(2),
                row.getDate(3).toLocalDate(),
                row.getDate(4).toLocalDate());
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
