package org.xueqing.ingest.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.Decision;
import org.xueqing.ingest.statement.Duty;
import org.xueqing.ingest.statement.Purpose;
import org.xueqing.ingest.statement.TermStatement;

/**
 * What the store knows of one school, as far as a file may change it. Two equal rosters are the same state.
 *
 * @param schoolId null while the store does not know the school
 * @param schools names of all schools of the installation
 * @param campuses ids by name
 * @param elsewhere pupils of other schools by their 学籍号
 * @param foreignIds our ids by those of another system
 */
public record Roster(
        @Nullable String schoolId,
        List<String> schools,
        Map<String, String> campuses,
        List<SchoolClass> classes,
        List<Pupil> pupils,
        List<Guardian> guardians,
        List<Guardianship> guardianships,
        List<StaffMember> staff,
        List<Assignment> assignments,
        List<Lead> leads,
        List<LastDecision> decisions,
        Map<String, Elsewhere> elsewhere,
        Map<ForeignKey, String> foreignIds,
        Set<TermStatement> terms) {

    public record SchoolClass(String classId, ClassName name, int schoolYear) {}

    /** @param classId the class that the pupil is in, null for none; {@code since} when */
    public record Pupil(
            String studentId,
            String pupilNo,
            String name,
            @Nullable String nationalId,
            @Nullable LocalDate leftOn,
            @Nullable String classId,
            @Nullable LocalDate since) {}

    public record Guardian(String guardianId, String name, String phone) {}

    public record Guardianship(String guardianId, String studentId, String relation) {}

    public record StaffMember(String staffId, @Nullable String staffNo, String name, @Nullable LocalDate leftOn) {}

    public record Assignment(String staffId, String classId, Duty duty, LocalDate since) {}

    public record Lead(String staffId, int grade, LocalDate since) {}

    /** @param guardianId null where the school recorded no person */
    public record DecisionKey(String studentId, @Nullable String guardianId, Purpose purpose) {}

    public record LastDecision(DecisionKey key, Decision decision, String basis) {}

    /** @param kind class, course, pupil or staff */
    public record ForeignKey(String kind, String foreignId) {}

    public record Elsewhere(Pupil pupil, boolean hasLeft) {}

    public Optional<SchoolClass> schoolClass(@Nullable String classId) {
        return classes.stream().filter(one -> one.classId().equals(classId)).findFirst();
    }
}
