package org.xueqing.dashboard.server;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.account.Accounts;
import org.xueqing.dashboard.account.NewAccount;
import org.xueqing.simulation.SimulatedPupil;

/** An account of each kind in the simulated school. */
final class DemoAccounts {

    static final String TEACHER = "teacher";
    static final String HEAD_TEACHER = "head";
    static final String LEAD = "lead";
    static final String ADMIN = ServeCommand.ADMIN;
    static final String PUPIL = "pupil";
    static final String YOUNG_PUPIL = "pupil1";
    static final String PARENT = "parent";
    static final String DISTRICT = "district";

    /** In the order in which they are told. */
    static final List<String> LOGINS =
            List.of(TEACHER, HEAD_TEACHER, LEAD, ADMIN, PUPIL, YOUNG_PUPIL, PARENT, DISTRICT);

    private final Accounts accounts;
    private final Map<String, String> passwords;

    /** @param passwords by login */
    DemoAccounts(Accounts accounts, Map<String, String> passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    static Map<String, String> generatePasswords() {
        Map<String, String> passwords = new LinkedHashMap<>();
        LOGINS.forEach(login -> passwords.put(login, Accounts.generatePassword()));
        return passwords;
    }

    /** @param people finds whose accounts they are */
    void create(DemoSchool school, DemoPeople people) {
        make(NewAccount.administrator(ADMIN, "示范管理员"));
        make(NewAccount.teacher(TEACHER, Role.TEACHER, "示范教师", null));
        school.teachersClasses().forEach(classId -> accounts.assign(TEACHER, classId));
        make(NewAccount.teacher(HEAD_TEACHER, Role.HEAD_TEACHER, "示范班主任", null));
        accounts.assign(HEAD_TEACHER, school.teachersClasses().get(0));
        make(NewAccount.teacher(LEAD, Role.SUBJECT_LEAD, "示范教研组长", people.lead(school.teachersGrade())));
        SimulatedPupil pupil = first(school, school.teachersGrade(), one -> true);
        make(NewAccount.pupil(PUPIL, pupil.name(), pupil.studentId()));
        make(NewAccount.guardian(PARENT, pupil.name() + "的家长", people.guardianOf(pupil.studentId())));
        SimulatedPupil young = first(school, school.lowestGrade(), one -> !one.equals(pupil));
        make(NewAccount.pupil(YOUNG_PUPIL, young.name(), young.studentId()));
        make(NewAccount.district(DISTRICT, "示范区教师发展中心", DemoPeople.DISTRICT));
    }

    private void make(NewAccount account) {
        accounts.create(account, passwords.getOrDefault(account.login(), ""));
    }

    private static SimulatedPupil first(DemoSchool school, int grade, Predicate<SimulatedPupil> wanted) {
        return school.simulated().pupils().stream()
                .filter(pupil -> school.simulated().classes().stream()
                        .anyMatch(home -> home.classId().equals(pupil.classId()) && home.grade() == grade))
                .filter(pupil -> pupil.memberships().size() == 1)
                .filter(wanted)
                .min(Comparator.comparing(SimulatedPupil::classId).thenComparing(SimulatedPupil::pupilNumber))
                .orElseThrow();
    }
}
