package org.xueqing.simulation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xueqing.simulation.chance.Chance;

/** A class, what it is to be taught, and who sits in it at some time. */
record ClassRoll(SimulatedClass home, List<Syllabus> syllabi, List<Member> members) {

    /** A pupil as the roster knows them, and their truth. */
    record Member(SimulatedPupil pupil, PupilTraits traits) {}

    static ClassRoll enrol(SimulatedClass home, List<Syllabus> syllabi, SchoolPlan plan) {
        List<Member> members = new Enrolment(plan, home)
                .pupils(size(home, plan)).stream()
                        .map(pupil -> new Member(pupil, traits(pupil, plan)))
                        .toList();
        return new ClassRoll(home, syllabi, members);
    }

    private static int size(SimulatedClass home, SchoolPlan plan) {
        int fewer = home.number() == 1
                ? 0
                : Chance.of(plan.seed(), "size/" + home.classId()).between(0, plan.fewerPupils());
        return plan.pupilsPerClass() - fewer;
    }

    private static PupilTraits traits(SimulatedPupil pupil, SchoolPlan plan) {
        Chance chance = Chance.of(plan.seed(), "traits/" + pupil.studentId());
        return PupilTraits.draw(pupil.studentId(), plan.world().bugs(), chance);
    }

    /** The pupils on the eve of the first day. */
    Stream<PupilLife> begin(SchoolPlan plan, Subject subject) {
        return members.stream().map(member -> begin(member, plan, subject));
    }

    private PupilLife begin(Member member, SchoolPlan plan, Subject subject) {
        String studentId = member.pupil().studentId();
        Chance chance = Chance.of(plan.seed(), "term/" + studentId);
        Motivation motivation = new Motivation(member.traits().motivation(), chance);
        Desk desk = new Desk(
                member.traits(),
                mind(member, plan, subject, chance),
                motivation,
                HelpSeeking.of(plan.seed(), studentId),
                plan.world(),
                chance);
        PupilSender sender = new PupilSender(
                studentId,
                new EventIds(plan.seed(), studentId),
                new EventIds(plan.seed(), "help/" + studentId),
                Timetable.lastDelivery(plan));
        return new PupilLife(member.pupil(), desk, subject.bank(), sender);
    }

    private Mind mind(Member member, SchoolPlan plan, Subject subject, Chance chance) {
        Instant firstDay = Timetable.midnight(plan.firstDay());
        return plan.world() == World.GRADUAL
                ? new GradualMind(
                        member.traits(),
                        Syllabus.foundationsOf(syllabi),
                        Syllabus.taughtIn(syllabi),
                        subject.points(),
                        firstDay,
                        chance)
                : new TwoStateMind(
                        member.traits(),
                        Syllabus.foundationsOf(syllabi),
                        Syllabus.taughtIn(syllabi),
                        subject.points(),
                        firstDay,
                        chance);
    }
}
