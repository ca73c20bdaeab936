package org.xueqing.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;

/**
 * What school to simulate.
 *
 * @param edition textbook of all classes
 * @param grades 1 to 6, each once
 * @param classesPerGrade 1 to 30
 * @param pupilsPerClass 1 to 99, of the first class of each grade and the most of any class
 * @param fewerPupils by how many pupils a class may be smaller, from 0
 * @param period which volumes are taught when
 * @param world by which laws
 * @param seed same plan, same events, byte for byte
 */
public record SchoolPlan(
        String schoolName,
        String edition,
        List<Integer> grades,
        int classesPerGrade,
        int pupilsPerClass,
        int fewerPupils,
        SchoolPeriod period,
        World world,
        long seed) {

    private static final int DEMO_WEEKS = 8;
    private static final long DEMO_SEED = 20_130_901;

    public SchoolPlan {
        grades = List.copyOf(grades);
        within("number of grades", grades.size(), 1, 6);
        grades.forEach(grade -> within("grade", grade, 1, 6));
        within("number of different grades", (int) grades.stream().distinct().count(), grades.size(), grades.size());
        within("classesPerGrade", classesPerGrade, 1, 30);
        within("pupilsPerClass", pupilsPerClass, 1, 99);
        within("fewerPupils", fewerPupils, 0, pupilsPerClass - 1);
    }

    /** A small whole school: six grades, two classes each of up to 45, eight weeks of autumn that end on the last day. */
    public static SchoolPlan demo(LocalDate lastDay) {
        LocalDate firstDay = lastDay.minusWeeks(DEMO_WEEKS).plusDays(1);
        return new SchoolPlan(
                "育才实验小学",
                Curriculum.SUJIAO_2013,
                List.of(1, 2, 3, 4, 5, 6),
                2,
                45,
                10,
                new SchoolPeriod.Weeks(Semester.FIRST, firstDay, DEMO_WEEKS),
                World.STANDARD,
                DEMO_SEED);
    }

    public SchoolPlan withSeed(long otherSeed) {
        return new SchoolPlan(
                schoolName, edition, grades, classesPerGrade, pupilsPerClass, fewerPupils, period, world, otherSeed);
    }

    public SchoolPlan withWorld(World otherWorld) {
        return new SchoolPlan(
                schoolName, edition, grades, classesPerGrade, pupilsPerClass, fewerPupils, period, otherWorld, seed);
    }

    public SchoolPlan withPeriod(SchoolPeriod otherPeriod) {
        return new SchoolPlan(
                schoolName, edition, grades, classesPerGrade, pupilsPerClass, fewerPupils, otherPeriod, world, seed);
    }

    /** The same school with other grades. */
    public SchoolPlan withGrades(List<Integer> otherGrades) {
        return new SchoolPlan(
                schoolName, edition, otherGrades, classesPerGrade, pupilsPerClass, fewerPupils, period, world, seed);
    }

    /** The same school with other grades and class sizes; no class is smaller. */
    public SchoolPlan withClasses(List<Integer> otherGrades, int classes, int pupils) {
        return new SchoolPlan(schoolName, edition, otherGrades, classes, pupils, 0, period, world, seed);
    }

    public LocalDate firstDay() {
        return period.firstDay();
    }

    public LocalDate lastDay() {
        return period.lastDay();
    }

    /** Of seven days from the first day, the last one begun; holidays included. */
    public int weeks() {
        return (int) ChronoUnit.DAYS.between(firstDay(), lastDay()) / 7 + 1;
    }

    static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + " is outside " + least + " to " + most);
        }
    }
}
