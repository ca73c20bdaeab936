package org.xueqing.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.event.LearningEvent;

/** A school whose truth is known. Immutable; each call of {@link #weeks} tells the same story from its first day. */
public final class SimulatedSchool {

    private final SchoolPlan plan;
    private final Subject subject;
    private final List<ClassRoll> rolls;
    private final List<Help> helps;

    private SimulatedSchool(SchoolPlan plan, Subject subject, List<ClassRoll> rolls, List<Help> helps) {
        this.plan = plan;
        this.subject = subject;
        this.rolls = rolls;
        this.helps = List.copyOf(helps);
    }

    /**
     * Draws the school's classes, pupils and items; simulates nothing yet.
     *
     * @throws IllegalArgumentException if the plan's edition places no point in the volume of one of its grades
     */
    public static SimulatedSchool of(SchoolPlan plan, Curriculum curriculum) {
        Map<Integer, List<Syllabus>> syllabi = new LinkedHashMap<>();
        plan.grades().forEach(grade -> syllabi.put(grade, Syllabus.of(plan, grade, curriculum)));
        Subject subject =
                Subject.draw(syllabi.values().stream().flatMap(List::stream).toList(), curriculum, plan);
        List<ClassRoll> rolls = new ArrayList<>();
        syllabi.forEach((grade, ofGrade) -> IntStream.rangeClosed(1, plan.classesPerGrade())
                .mapToObj(number -> SimulatedClass.of(grade, number))
                .forEach(home -> rolls.add(ClassRoll.enrol(home, ofGrade, plan))));
        return new SimulatedSchool(plan, subject, List.copyOf(rolls), List.of());
    }

    /** The same school, where some pupils are helped: until then everything is as before, to the last answer. */
    public SimulatedSchool with(List<Help> otherHelps) {
        return new SimulatedSchool(plan, subject, rolls, otherHelps);
    }

    public SchoolPlan plan() {
        return plan;
    }

    public List<SimulatedClass> classes() {
        return rolls.stream().map(ClassRoll::home).toList();
    }

    /** All pupils, by the class and number of their first day. */
    public List<SimulatedPupil> pupils() {
        return rolls.stream()
                .flatMap(roll -> roll.members().stream().map(ClassRoll.Member::pupil))
                .toList();
    }

    List<ClassRoll> rolls() {
        return rolls;
    }

    Subject subject() {
        return subject;
    }

    public ItemBank bank() {
        return subject.bank();
    }

    /** Truth about the points that the bank has items for. */
    public List<PointTraits> pointTraits() {
        return List.copyOf(subject.points().values());
    }

    /** Truth about the pupils, in the order of {@link #pupils}. */
    public List<PupilTraits> pupilTraits() {
        return rolls.stream()
                .flatMap(roll -> roll.members().stream())
                .map(ClassRoll.Member::traits)
                .toList();
    }

    /** Truth about those who click through hints without reading. */
    public Set<String> helpAbusers() {
        return pupils().stream()
                .map(SimulatedPupil::studentId)
                .filter(pupil -> HelpSeeking.of(plan.seed(), pupil).isAbuser())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The period week by week, computed as it is read; holds one week at a time. */
    public Stream<SchoolWeek> weeks() {
        SchoolWeeks weeks = new SchoolWeeks(plan, begin());
        return StreamSupport.stream(
                Spliterators.spliterator(weeks, plan.weeks(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Each class on the eve of the first day, with all who will sit in it at some time. */
    private List<ClassLife> begin() {
        List<PupilLife> pupils =
                rolls.stream().flatMap(roll -> roll.begin(plan, subject)).toList();
        return rolls.stream().map(roll -> begin(roll, pupils)).toList();
    }

    private ClassLife begin(ClassRoll roll, List<PupilLife> pupils) {
        SimulatedClass home = roll.home();
        ClassTeacher teacher = new ClassTeacher(home, roll.syllabi(), subject.bank(), plan.seed());
        List<PupilLife> atSomeTime =
                pupils.stream().filter(pupil -> pupil.isEver(home)).toList();
        return new ClassLife(teacher, atSomeTime, helps, plan);
    }

    /** All events in the order in which they left the school. */
    public Stream<LearningEvent> events() {
        return weeks().flatMap(week -> week.sent().stream()).map(Sent::event);
    }
}
