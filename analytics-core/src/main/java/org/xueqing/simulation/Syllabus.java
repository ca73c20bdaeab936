package org.xueqing.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Volume;

/**
 * What one grade is taught in one term.
 *
 * @param points of the volume, in teaching order
 * @param foundations direct prerequisites from earlier volumes, reviewed on the first school day
 */
record Syllabus(int grade, TermDates term, List<String> points, List<String> foundations) {

    static List<Syllabus> of(SchoolPlan plan, int grade, Curriculum curriculum) {
        return plan.period().terms().stream()
                .map(term -> of(plan.edition(), term, grade, curriculum))
                .toList();
    }

    private static Syllabus of(String edition, TermDates term, int grade, Curriculum curriculum) {
        List<KnowledgePoint> points = curriculum.points(edition, new Volume(grade, term.semester()));
        if (points.isEmpty()) {
            throw new IllegalArgumentException(edition + " places no knowledge point in grade " + grade
                    + term.semester().sign());
        }
        List<String> ids = points.stream().map(KnowledgePoint::id).toList();
        Set<String> foundations = new LinkedHashSet<>();
        points.forEach(point -> foundations.addAll(point.prerequisites()));
        ids.forEach(foundations::remove);
        return new Syllabus(grade, term, ids, List.copyOf(foundations));
    }

    /** The points of all these terms. */
    static Set<String> taughtIn(List<Syllabus> syllabi) {
        Set<String> points = new LinkedHashSet<>();
        syllabi.forEach(syllabus -> points.addAll(syllabus.points()));
        return points;
    }

    /** What these terms build on and do not teach themselves. */
    static Set<String> foundationsOf(List<Syllabus> syllabi) {
        Set<String> foundations = new LinkedHashSet<>();
        syllabi.forEach(syllabus -> foundations.addAll(syllabus.foundations()));
        foundations.removeAll(taughtIn(syllabi));
        return foundations;
    }
}
