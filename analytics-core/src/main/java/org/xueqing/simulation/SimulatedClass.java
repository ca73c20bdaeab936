package org.xueqing.simulation;

/**
 * A class of the school.
 *
 * @param classId such as {@code sim-3-2}
 * @param number 1, 2, … within the grade
 * @param teacherId pseudonymous; the sender of lessons and voids
 */
public record SimulatedClass(String classId, int grade, int number, String teacherId) {

    static SimulatedClass of(int grade, int number) {
        String suffix = grade + "-" + number;
        return new SimulatedClass("sim-" + suffix, grade, number, "t-sim-" + suffix);
    }
}
