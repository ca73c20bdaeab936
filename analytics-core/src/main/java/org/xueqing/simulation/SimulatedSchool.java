package org.xueqing.simulation;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.event.LearningEvent;

/** A school whose truth is known. Immutable; each call of {@link #weeks} tells the same term from its first day. */
public final class SimulatedSchool {

    private final SchoolPlan plan;
    private final Subject subject;
    private final List<ClassRoll> rolls;

    private SimulatedSchool(SchoolPlan plan, Subject subject, List<ClassRoll> rolls) {
        this.plan = plan;
        this.subject = subject;
        this.rolls = rolls;
    }

    /**
     * Draws the school's classes, pupils and items; simulates nothing yet.
     *
     * @throws IllegalArgumentException if the plan's edition places no point in the volume of one of its grades
     */
    public static SimulatedSchool of(SchoolPlan plan, Curriculum curriculum) {
        List<Syllabus> syllabi = plan.grades().stream()
                .map(grade -> Syllabus.of(plan, grade, curriculum))
                .toList();
        Subject subject = Subject.draw(syllabi, curriculum, plan.seed());
        List<ClassRoll> rolls = syllabi.stream()
                .flatMap(syllabus -> IntStream.rangeClosed(1, plan.classesPerGrade())
                        .mapToObj(number -> SimulatedClass.of(syllabus.grade(), number))
                        .map(home -> ClassRoll.enrol(home, syllabus, plan, subject)))
                .toList();
        return new SimulatedSchool(plan, subject, rolls);
    }

    public SchoolPlan plan() {
        return plan;
    }

    public List<SimulatedClass> classes() {
        return rolls.stream().map(ClassRoll::home).toList();
    }

    /** All pupils, by class and number. */
    public List<SimulatedPupil> pupils() {
        return rolls.stream().flatMap(roll -> roll.pupils().stream()).toList();
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

    /** The term week by week, computed as it is read; holds one week at a time. */
    public Stream<SchoolWeek> weeks() {
        List<ClassTerm> classes =
                rolls.stream().map(roll -> roll.begin(plan, subject)).toList();
        SchoolTerm term = new SchoolTerm(plan, classes);
        return StreamSupport.stream(
                Spliterators.spliterator(term, plan.weeks(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** All events in the order in which they left the school. */
    public Stream<LearningEvent> events() {
        return weeks().flatMap(week -> week.sent().stream()).map(Sent::event);
    }
}
