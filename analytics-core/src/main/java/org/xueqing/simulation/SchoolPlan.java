package org.xueqing.simulation;

import java.time.LocalDate;
import java.util.List;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;

/**
 * What school to simulate.
 *
 * @param edition textbook of all classes
 * @param semester whose volume is taught, spread evenly over the weeks
 * @param grades 1 to 6, each once
 * @param classesPerGrade 1 to 30
 * @param pupilsPerClass 1 to 99
 * @param weeks 1 to 40, of seven days from the first day
 * @param seed same plan, same events, byte for byte
 */
public record SchoolPlan(
        String schoolName,
        String edition,
        Semester semester,
        List<Integer> grades,
        int classesPerGrade,
        int pupilsPerClass,
        int weeks,
        LocalDate firstDay,
        long seed) {

    private static final int DEMO_WEEKS = 6;
    private static final long DEMO_SEED = 20_130_901;

    public SchoolPlan {
        grades = List.copyOf(grades);
        within("number of grades", grades.size(), 1, 6);
        grades.forEach(grade -> within("grade", grade, 1, 6));
        within("number of different grades", (int) grades.stream().distinct().count(), grades.size(), grades.size());
        within("classesPerGrade", classesPerGrade, 1, 30);
        within("pupilsPerClass", pupilsPerClass, 1, 99);
        within("weeks", weeks, 1, 40);
    }

    /** Grades 3 and 4, three classes each, 40 pupils a class, six weeks of the autumn volume, ending on the last day. */
    public static SchoolPlan demo(LocalDate lastDay) {
        return new SchoolPlan(
                "育才实验小学",
                Curriculum.SUJIAO_2013,
                Semester.FIRST,
                List.of(3, 4),
                3,
                40,
                DEMO_WEEKS,
                lastDay.minusWeeks(DEMO_WEEKS).plusDays(1),
                DEMO_SEED);
    }

    public SchoolPlan withSeed(long otherSeed) {
        return new SchoolPlan(
                schoolName, edition, semester, grades, classesPerGrade, pupilsPerClass, weeks, firstDay, otherSeed);
    }

    public LocalDate lastDay() {
        return firstDay.plusWeeks(weeks).minusDays(1);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + " is outside " + least + " to " + most);
        }
    }
}
