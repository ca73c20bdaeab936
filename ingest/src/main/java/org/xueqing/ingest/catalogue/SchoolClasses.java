package org.xueqing.ingest.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.store.Store;

/** Classes, who is in them since when, and the roster's names. */
public final class SchoolClasses {

    /**
     * @param schoolYear its first calendar year; the grade is that of this year
     * @param classNo the 2 of 三年级2班
     */
    public record SchoolClass(
            String classId,
            String school,
            int schoolYear,
            int grade,
            int classNo,
            String edition,
            LocalDate openedOn) {}

    /**
     * @param studentId pseudonymous
     * @param pupilNo 学号 in the class, as text
     * @param validTo the last day; null while it lasts
     */
    public record Member(
            String classId,
            String studentId,
            String pupilNo,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private static final String SCHOOL =
            "insert into schools (school_id, name) values ('s-' || left(md5(?), 12), ?) on conflict (name) do nothing";
    private static final String CLASS =
            """
            insert into classes (class_id, school_id, school_year, grade, class_no, edition, opened_on)
            select ?, school_id, ?, ?, ?, ?, ? from schools where name = ?
            on conflict (class_id) do update
               set school_id = excluded.school_id, school_year = excluded.school_year, grade = excluded.grade,
                   class_no = excluded.class_no, edition = excluded.edition
             where (classes.school_id, classes.school_year, classes.grade, classes.class_no, classes.edition)
                   is distinct from (excluded.school_id, excluded.school_year, excluded.grade, excluded.class_no,
                    excluded.edition)
            """;
    private static final String MEMBER =
            """
            insert into class_members (class_id, student_id, valid_from, valid_to) values (?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String NAME =
            """
            insert into roster_pupils (student_id, pupil_no, name, school_id)
            select ?, ?, ?, school_id from classes where class_id = ?
            on conflict (student_id) do update set pupil_no = excluded.pupil_no, name = excluded.name
             where (roster_pupils.pupil_no, roster_pupils.name) is distinct from (excluded.pupil_no, excluded.name)
            """;

    private SchoolClasses() {}

    /** Adds and changes; nobody is removed. */
    public static void load(Store store, Collection<SchoolClass> classes, Collection<Member> members) {
        store.inTransaction(connection -> {
            int changed = load(connection, classes) + loadMembers(connection, members);
            if (changed > 0) {
                Versions.raise(connection, "classes");
            }
            return changed;
        });
    }

    private static int load(Connection connection, Collection<SchoolClass> classes) throws SQLException {
        int changed = 0;
        try (PreparedStatement school = connection.prepareStatement(SCHOOL);
                PreparedStatement statement = connection.prepareStatement(CLASS)) {
            for (SchoolClass schoolClass : classes) {
                school.setString(1, schoolClass.school());
                school.setString(2, schoolClass.school());
                school.executeUpdate();
                statement.setString(1, schoolClass.classId());
                statement.setInt(2, schoolClass.schoolYear());
                statement.setInt(3, schoolClass.grade());
                statement.setInt(4, schoolClass.classNo());
                statement.setString(5, schoolClass.edition());
                statement.setObject(6, schoolClass.openedOn());
                statement.setString(7, schoolClass.school());
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    private static int loadMembers(Connection connection, Collection<Member> members) throws SQLException {
        int changed = 0;
        try (PreparedStatement member = connection.prepareStatement(MEMBER);
                PreparedStatement name = connection.prepareStatement(NAME)) {
            for (Member pupil : members) {
                member.setString(1, pupil.classId());
                member.setString(2, pupil.studentId());
                member.setObject(3, pupil.validFrom());
                member.setObject(4, pupil.validTo());
                changed += member.executeUpdate();
                name.setString(1, pupil.studentId());
                name.setString(2, pupil.pupilNo());
                name.setString(3, pupil.name());
                name.setString(4, pupil.classId());
                changed += name.executeUpdate();
            }
        }
        return changed;
    }
}
