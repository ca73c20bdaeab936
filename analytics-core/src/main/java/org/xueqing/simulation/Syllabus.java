package org.xueqing.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Volume;

/**
 * What one grade is taught in the term.
 *
 * @param points of the volume, in teaching order
 * @param foundations direct prerequisites from earlier volumes, reviewed on the first school day
 */
record Syllabus(int grade, List<String> points, List<String> foundations) {

    static Syllabus of(SchoolPlan plan, int grade, Curriculum curriculum) {
        List<KnowledgePoint> points = curriculum.points(plan.edition(), new Volume(grade, plan.semester()));
        if (points.isEmpty()) {
            throw new IllegalArgumentException(plan.edition() + " places no knowledge point in grade " + grade
                    + plan.semester().sign());
        }
        List<String> ids = points.stream().map(KnowledgePoint::id).toList();
        Set<String> foundations = new LinkedHashSet<>();
        points.forEach(point -> foundations.addAll(point.prerequisites()));
        ids.forEach(foundations::remove);
        return new Syllabus(grade, ids, List.copyOf(foundations));
    }
}
