package org.xueqing.ingest.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.Decision;
import org.xueqing.ingest.statement.Duty;
import org.xueqing.ingest.statement.Purpose;
import org.xueqing.ingest.statement.TermStatement;

/** One thing that will be different. A list of these says everything that an import writes. */
public sealed interface RosterChange {

    record NewSchool(String schoolId, String name) implements RosterChange {}

    record NewCampus(String campusId, String schoolId, String name) implements RosterChange {}

    record NewClass(String classId, String schoolId, @Nullable String campusId, ClassName name, int schoolYear)
            implements RosterChange {}

    record NewTerm(String schoolId, TermStatement term) implements RosterChange {}

    record NewPupil(String studentId, String schoolId, String pupilNo, String name, @Nullable String nationalId)
            implements RosterChange {}

    /** @param was and {@code is} as text, empty for nothing */
    record ChangedPupil(String studentId, PupilField field, String was, String is) implements RosterChange {}

    enum PupilField {
        NAME,
        PUPIL_NO,
        NATIONAL_ID,
        /** From another school of the installation to this one. */
        SCHOOL,
        /** Back after having left. */
        LEFT_ON
    }

    record JoinedClass(String studentId, String classId, ClassName name) implements RosterChange {}

    /** @param lastDay the last day in the class; before {@code since} it means that the pupil never was there */
    record LeftClass(String studentId, String classId, ClassName name, LocalDate since, LocalDate lastDay)
            implements RosterChange {}

    record LeftSchool(String studentId, LocalDate lastDay) implements RosterChange {}

    record NewGuardian(String guardianId, String name, String phone) implements RosterChange {}

    record RenamedGuardian(String guardianId, String was, String is) implements RosterChange {}

    record GuardianshipBegins(String guardianId, String studentId, String relation) implements RosterChange {}

    record GuardianshipEnds(String guardianId, String studentId, String phone) implements RosterChange {}

    record NewStaff(String staffId, String schoolId, @Nullable String staffNo, String name) implements RosterChange {}

    record RenamedStaff(String staffId, String was, String is) implements RosterChange {}

    record NumberedStaff(String staffId, String staffNo) implements RosterChange {}

    record StaffReturned(String staffId) implements RosterChange {}

    record LeftStaff(String staffId, LocalDate lastDay) implements RosterChange {}

    record DutyBegins(String staffId, String classId, ClassName name, Duty duty) implements RosterChange {}

    record DutyEnds(String staffId, String classId, ClassName name, Duty duty, LocalDate since)
            implements RosterChange {}

    record LeadBegins(String staffId, String schoolId, int grade) implements RosterChange {}

    record LeadEnds(String staffId, String schoolId, int grade, LocalDate since) implements RosterChange {}

    record Decided(String studentId, @Nullable String guardianId, Purpose purpose, Decision decision)
            implements RosterChange {}

    record ForeignIdLearned(String kind, String foreignId, String id) implements RosterChange {}
}
