package org.xueqing.ingest.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.xueqing.ingest.catalogue.Versions;
import org.xueqing.ingest.roster.RosterChange.ChangedPupil;
import org.xueqing.ingest.roster.RosterChange.Decided;
import org.xueqing.ingest.roster.RosterChange.DutyBegins;
import org.xueqing.ingest.roster.RosterChange.DutyEnds;
import org.xueqing.ingest.roster.RosterChange.ForeignIdLearned;
import org.xueqing.ingest.roster.RosterChange.GuardianshipBegins;
import org.xueqing.ingest.roster.RosterChange.GuardianshipEnds;
import org.xueqing.ingest.roster.RosterChange.JoinedClass;
import org.xueqing.ingest.roster.RosterChange.LeadBegins;
import org.xueqing.ingest.roster.RosterChange.LeadEnds;
import org.xueqing.ingest.roster.RosterChange.LeftClass;
import org.xueqing.ingest.roster.RosterChange.LeftSchool;
import org.xueqing.ingest.roster.RosterChange.LeftStaff;
import org.xueqing.ingest.roster.RosterChange.NewCampus;
import org.xueqing.ingest.roster.RosterChange.NewClass;
import org.xueqing.ingest.roster.RosterChange.NewGuardian;
import org.xueqing.ingest.roster.RosterChange.NewPupil;
import org.xueqing.ingest.roster.RosterChange.NewSchool;
import org.xueqing.ingest.roster.RosterChange.NewStaff;
import org.xueqing.ingest.roster.RosterChange.NewTerm;
import org.xueqing.ingest.roster.RosterChange.NumberedStaff;
import org.xueqing.ingest.roster.RosterChange.PupilField;
import org.xueqing.ingest.roster.RosterChange.RenamedGuardian;
import org.xueqing.ingest.roster.RosterChange.RenamedStaff;
import org.xueqing.ingest.roster.RosterChange.StaffReturned;

/** Writes changes, each kind in one go and in an order in which what is named exists. The caller's transaction holds it together. */
final class RosterWriting {

    /** Sets the parameters of one change. */
    @FunctionalInterface
    private interface Binding<T> {
        List<@org.jspecify.annotations.Nullable Object> of(T change);
    }

    private final Connection connection;
    private final List<RosterChange> changes;
    private final RosterRequest request;
    private final Instant now;

    private RosterWriting(Connection connection, List<RosterChange> changes, RosterRequest request, Instant now) {
        this.connection = connection;
        this.changes = changes;
        this.request = request;
        this.now = now;
    }

    static void write(Connection connection, List<RosterChange> changes, RosterRequest request, Instant now)
            throws SQLException {
        RosterWriting writing = new RosterWriting(connection, changes, request, now);
        writing.writeStructure();
        writing.writePupils();
        writing.writeMemberships();
        writing.writeGuardians();
        writing.writeStaff();
        writing.writeDuties();
        writing.writeDecisions();
        writing.raiseVersion();
    }

    private void writeStructure() throws SQLException {
        each(
                NewSchool.class,
                "insert into schools (school_id, name) values (?, ?)",
                one -> row(one.schoolId(), one.name()));
        each(
                NewCampus.class,
                "insert into campuses (campus_id, school_id, name) values (?, ?, ?)",
                one -> row(one.campusId(), one.schoolId(), one.name()));
        each(
                NewClass.class,
                """
                insert into classes (class_id, school_id, campus_id, grade, class_no, school_year, opened_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                one -> row(
                        one.classId(),
                        one.schoolId(),
                        one.campusId(),
                        one.name().grade(),
                        one.name().classNo(),
                        one.schoolYear(),
                        request.date()));
        each(
                NewTerm.class,
                """
                insert into terms (school_id, school_year, semester, first_day, last_day) values (?, ?, ?, ?, ?)
                on conflict (school_id, school_year, semester)
                   do update set first_day = excluded.first_day, last_day = excluded.last_day
                """,
                one -> row(
                        one.schoolId(),
                        one.term().schoolYear(),
                        one.term().semester(),
                        one.term().firstDay(),
                        one.term().lastDay()));
        each(
                ForeignIdLearned.class,
                """
                insert into foreign_ids (source, kind, foreign_id, id) values (?, ?, ?, ?)
                on conflict (source, kind, foreign_id) do update set id = excluded.id
                """,
                one -> row(request.source(), one.kind(), one.foreignId(), one.id()));
    }

    private void writePupils() throws SQLException {
        each(
                NewPupil.class,
                "insert into roster_pupils (student_id, school_id, pupil_no, name, national_id) values (?, ?, ?, ?, ?)",
                one -> row(one.studentId(), one.schoolId(), one.pupilNo(), one.name(), one.nationalId()));
        for (PupilField field : PupilField.values()) {
            String column = column(field);
            each(
                    changes.stream()
                            .filter(ChangedPupil.class::isInstance)
                            .map(ChangedPupil.class::cast)
                            .filter(one -> one.field() == field)
                            .toList(),
                    "update roster_pupils set " + column + " = nullif(?, '')" + cast(field) + " where student_id = ?",
                    one -> row(one.is(), one.studentId()));
        }
        each(
                LeftSchool.class,
                "update roster_pupils set left_on = ? where student_id = ?",
                one -> row(one.lastDay(), one.studentId()));
    }

    private static String column(PupilField field) {
        return switch (field) {
            case NAME -> "name";
            case PUPIL_NO -> "pupil_no";
            case NATIONAL_ID -> "national_id";
            case SCHOOL -> "school_id";
            case LEFT_ON -> "left_on";
        };
    }

    private static String cast(PupilField field) {
        return field == PupilField.LEFT_ON ? "::date" : "";
    }

    private void writeMemberships() throws SQLException {
        each(
                LeftClass.class,
                "update class_members set valid_to = ? where class_id = ? and student_id = ? and valid_from = ?",
                one -> row(one.lastDay(), one.classId(), one.studentId(), one.since()));
        each(
                JoinedClass.class,
                """
                insert into class_members (class_id, student_id, valid_from) values (?, ?, ?)
                on conflict (class_id, student_id, valid_from) do update set valid_to = null
                """,
                one -> row(one.classId(), one.studentId(), request.date()));
    }

    private void writeGuardians() throws SQLException {
        each(
                NewGuardian.class,
                "insert into guardians (guardian_id, name, phone) values (?, ?, ?)",
                one -> row(one.guardianId(), one.name(), one.phone()));
        each(
                RenamedGuardian.class,
                "update guardians set name = ? where guardian_id = ?",
                one -> row(one.is(), one.guardianId()));
        each(
                GuardianshipEnds.class,
                "update guardianships set valid_to = ? where guardian_id = ? and student_id = ?",
                one -> row(lastDay(), one.guardianId(), one.studentId()));
        each(
                GuardianshipBegins.class,
                """
                insert into guardianships (guardian_id, student_id, relation, valid_from) values (?, ?, ?, ?)
                on conflict (guardian_id, student_id) do update
                   set relation = excluded.relation, valid_to = null,
                       valid_from = case when guardianships.valid_to is null then guardianships.valid_from
                                         else excluded.valid_from end
                """,
                one -> row(one.guardianId(), one.studentId(), one.relation(), request.date()));
    }

    private void writeStaff() throws SQLException {
        each(
                NewStaff.class,
                "insert into staff (staff_id, school_id, staff_no, name) values (?, ?, ?, ?)",
                one -> row(one.staffId(), one.schoolId(), one.staffNo(), one.name()));
        each(RenamedStaff.class, "update staff set name = ? where staff_id = ?", one -> row(one.is(), one.staffId()));
        each(
                NumberedStaff.class,
                "update staff set staff_no = ? where staff_id = ?",
                one -> row(one.staffNo(), one.staffId()));
        each(StaffReturned.class, "update staff set left_on = null where staff_id = ?", one -> row(one.staffId()));
        each(
                LeftStaff.class,
                "update staff set left_on = ? where staff_id = ?",
                one -> row(one.lastDay(), one.staffId()));
    }

    private void writeDuties() throws SQLException {
        each(
                DutyEnds.class,
                """
                update teaching_assignments set valid_to = ?
                 where staff_id = ? and class_id = ? and duty = ? and valid_from = ?
                """,
                one -> row(lastDay(), one.staffId(), one.classId(), one.duty().name(), one.since()));
        each(
                DutyBegins.class,
                """
                insert into teaching_assignments (staff_id, class_id, duty, valid_from) values (?, ?, ?, ?)
                on conflict (staff_id, class_id, duty, valid_from) do update set valid_to = null
                """,
                one -> row(one.staffId(), one.classId(), one.duty().name(), request.date()));
        each(
                LeadEnds.class,
                """
                update grade_leads set valid_to = ?
                 where staff_id = ? and school_id = ? and grade = ? and valid_from = ?
                """,
                one -> row(lastDay(), one.staffId(), one.schoolId(), one.grade(), one.since()));
        each(
                LeadBegins.class,
                """
                insert into grade_leads (staff_id, school_id, grade, valid_from) values (?, ?, ?, ?)
                on conflict (staff_id, school_id, grade, valid_from) do update set valid_to = null
                """,
                one -> row(one.staffId(), one.schoolId(), one.grade(), request.date()));
    }

    private void writeDecisions() throws SQLException {
        each(
                Decided.class,
                """
                insert into consents
                       (student_id, guardian_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                one -> row(
                        one.studentId(),
                        one.guardianId(),
                        one.purpose().name(),
                        one.decision().name(),
                        request.date(),
                        ConsentDifference.BASIS,
                        request.login(),
                        now.atOffset(ZoneOffset.UTC)));
    }

    /** Runs pin the classes and who is in them. */
    private void raiseVersion() throws SQLException {
        boolean raised = changes.stream()
                .anyMatch(change ->
                        change instanceof NewClass || change instanceof JoinedClass || change instanceof LeftClass);
        if (raised) {
            Versions.raise(connection, "classes");
        }
    }

    private LocalDate lastDay() {
        return request.date().minusDays(1);
    }

    private static List<@org.jspecify.annotations.Nullable Object> row(
            @org.jspecify.annotations.Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }

    private <T extends RosterChange> void each(Class<T> type, String sql, Binding<T> binding) throws SQLException {
        each(changes.stream().filter(type::isInstance).map(type::cast).toList(), sql, binding);
    }

    private <T> void each(List<T> some, String sql, Binding<T> binding) throws SQLException {
        if (some.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T change : some) {
                List<@org.jspecify.annotations.Nullable Object> values = binding.of(change);
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
