package org.xueqing.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * A pupil of the school, as the roster knows them.
 *
 * @param studentId {@code p-} and eight hexadecimal digits; tells nothing of class, number or name
 * @param enrolmentNumber invented 学籍号, 19 characters
 * @param name invented; homonyms occur
 * @param sex 男 or 女
 * @param memberships by date, one or more
 */
public record SimulatedPupil(
        String studentId,
        String enrolmentNumber,
        String name,
        String sex,
        Guardian guardian,
        List<Membership> memberships) {

    public SimulatedPupil {
        memberships = List.copyOf(memberships);
    }

    /** The class at the end of the period. */
    public String classId() {
        return latest().classId();
    }

    /** 学号 in the class at the end of the period. */
    public String pupilNumber() {
        return latest().pupilNumber();
    }

    public boolean isIn(String classId, LocalDate day) {
        return memberships.stream().anyMatch(it -> it.classId().equals(classId) && it.covers(day));
    }

    private Membership latest() {
        return memberships.get(memberships.size() - 1);
    }
}
