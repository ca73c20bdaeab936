package org.xueqing.simulation;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A class, what it is to be taught, and who sits in it. */
record ClassRoll(SimulatedClass home, Syllabus syllabus, List<Member> members) {

    /** A pupil as the roster knows them, and their truth. */
    record Member(SimulatedPupil pupil, PupilTraits traits) {}

    static ClassRoll enrol(SimulatedClass home, Syllabus syllabus, SchoolPlan plan, Subject subject) {
        List<Member> members = IntStream.rangeClosed(1, plan.pupilsPerClass())
                .mapToObj(number -> SimulatedPupil.of(home, number, plan.seed()))
                .map(pupil -> new Member(pupil, traits(pupil, plan, subject)))
                .toList();
        return new ClassRoll(home, syllabus, members);
    }

    List<SimulatedPupil> pupils() {
        return members.stream().map(Member::pupil).toList();
    }

    /** The class on the eve of the first day. */
    ClassTerm begin(SchoolPlan plan, Subject subject) {
        ClassTeacher teacher =
                new ClassTeacher(home, syllabus, Timetable.schoolDays(plan), subject.bank(), plan.seed());
        return new ClassTerm(
                teacher,
                members.stream().map(member -> begin(member, plan, subject)).toList());
    }

    private PupilTerm begin(Member member, SchoolPlan plan, Subject subject) {
        String studentId = member.pupil().studentId();
        Chance chance = Chance.of(plan.seed(), "term/" + studentId);
        Instant firstDay = Timetable.midnight(plan.firstDay());
        Mind mind = new Mind(member.traits(), syllabus, subject.points(), firstDay, chance);
        EventIds ids = new EventIds(plan.seed(), studentId);
        PupilSender sender = new PupilSender(studentId, home.teacherId(), ids, Timetable.lastDelivery(plan));
        return new PupilTerm(member.pupil(), member.traits(), mind, subject.bank(), sender, chance);
    }

    private static PupilTraits traits(SimulatedPupil pupil, SchoolPlan plan, Subject subject) {
        Chance chance = Chance.of(plan.seed(), "traits/" + pupil.studentId());
        return PupilTraits.draw(pupil.studentId(), subject.misconceptions(), chance);
    }
}
