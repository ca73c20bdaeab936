package org.xueqing.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.simulation.chance.Chance;

/**
 * Enters pupils into the roster of a plan. Some are there because schools have them: in the first class of a grade numbers
 * 5 and 17 share a name; in the second class number 9 has a long name, and number 11 of the first class goes over to the second in the
 * middle of the period.
 */
record Enrolment(SchoolPlan plan, SimulatedClass home) {

    private static final int HOMONYM = 17;
    private static final int ITS_NAMESAKE = 5;
    private static final int LONG_NAMED = 9;
    private static final int TRANSFERRED = 11;
    private static final String LONG_NAME = "阿卜杜热西提·买买提艾力";
    private static final long FIRST_PHONE = 19_900_000_000L;

    List<SimulatedPupil> pupils(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::pupil).toList();
    }

    private SimulatedPupil pupil(int number) {
        Chance chance = Chance.of(plan.seed(), "family/" + subject(number));
        String name = name(number);
        String sex = chance.happens(0.5) ? "男" : "女";
        Guardian guardian = new Guardian(PupilNames.guardianOf(name, chance), phone(number));
        return new SimulatedPupil(
                studentId(number), enrolmentNumber(number, chance), name, sex, guardian, memberships(number));
    }

    private String name(int number) {
        if (home.number() == 2 && number == LONG_NAMED) {
            return LONG_NAME;
        }
        int source = home.number() == 1 && number == HOMONYM ? ITS_NAMESAKE : number;
        return PupilNames.draw(Chance.of(plan.seed(), "name/" + subject(source)));
    }

    private List<Membership> memberships(int number) {
        String pupilNumber = "%02d".formatted(number);
        if (!isTransferred(number)) {
            return List.of(new Membership(home.classId(), pupilNumber, plan.firstDay(), null));
        }
        LocalDate change = plan.firstDay().plusWeeks(plan.weeks() / 2);
        SimulatedClass next = SimulatedClass.of(home.grade(), 2);
        return List.of(
                new Membership(home.classId(), pupilNumber, plan.firstDay(), change.minusDays(1)),
                new Membership(next.classId(), "%02d".formatted(plan.pupilsPerClass() + 1), change, null));
    }

    private boolean isTransferred(int number) {
        return home.number() == 1 && number == TRANSFERRED && plan.classesPerGrade() > 1 && plan.weeks() > 1;
    }

    private String subject(int number) {
        return home.classId() + "/" + number;
    }

    private int place(int number) {
        return home.grade() << 16 | home.number() << 8 | number;
    }

    private String phone(int number) {
        return Long.toString(FIRST_PHONE + 10_000L * home.grade() + 100L * home.number() + number);
    }

    /** G, a region that does not exist, the birthday, four digits. */
    private String enrolmentNumber(int number, Chance chance) {
        int year = plan.firstDay().getYear() - home.grade() - 6;
        LocalDate birthday = LocalDate.of(year, 9, 1).plusDays(chance.below(365));
        int order = 100 * home.number() + number;
        return "G990000%tY%<tm%<td%04d".formatted(birthday, order);
    }

    /** Place in the school, through a one-to-one mixing of 32 bits: no two pupils share an id. */
    private String studentId(int number) {
        return "p-%08x".formatted(mixed(place(number) ^ mixed(Long.hashCode(plan.seed() * 0x9E3779B97F4A7C15L))));
    }

    /** Finaliser of MurmurHash3, a permutation of the 32-bit numbers. */
    private static int mixed(int bits) {
        int mixed = (bits ^ bits >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
