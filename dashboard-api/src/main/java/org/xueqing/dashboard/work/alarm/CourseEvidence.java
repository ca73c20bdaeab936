package org.xueqing.dashboard.work.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.dashboard.work.UnitOfPoints;
import org.xueqing.dashboard.work.UnitOfPoints.Point;
import org.xueqing.dashboard.work.alarm.AlarmQueries.Weak;

/**
 * What can be checked of one course of a class.
 *
 * @param title of the unit; empty for a term
 * @param taught points of the course that were taught
 * @param foundations points from elsewhere that the course needs
 * @param begun when the first point was taught; empty where none was
 * @param answers done by each pupil since then
 */
record CourseEvidence(
        Course course,
        String title,
        Set<String> taught,
        Set<String> foundations,
        Optional<Instant> begun,
        Map<String, Integer> answers) {

    /** @param taughtAt when the class was taught a point; one that was only reviewed is no part of what the course taught */
    static CourseEvidence of(
            Course course, List<UnitOfPoints> volume, Map<String, Instant> taughtAt, Curriculum curriculum) {
        List<UnitOfPoints> units = volume.stream()
                .filter(unit -> course.isTerm() || unit.number() == course.unit())
                .toList();
        Set<String> own = units.stream()
                .flatMap(unit -> unit.points().stream())
                .map(Point::id)
                .collect(Collectors.toSet());
        Set<String> taught = own.stream().filter(taughtAt::containsKey).collect(Collectors.toSet());
        return new CourseEvidence(
                course,
                course.isTerm() ? "" : units.stream().map(UnitOfPoints::title).collect(Collectors.joining()),
                taught,
                own.stream()
                        .flatMap(id -> needed(curriculum, id))
                        .filter(id -> !own.contains(id))
                        .collect(Collectors.toSet()),
                taught.stream().map(taughtAt::get).filter(Objects::nonNull).min(Instant::compareTo),
                Map.of());
    }

    CourseEvidence with(Map<String, Integer> answers) {
        return new CourseEvidence(course, title, taught, foundations, begun, answers);
    }

    private static Stream<String> needed(Curriculum curriculum, String point) {
        return curriculum.point(point).map(KnowledgePoint::prerequisites).stream()
                .flatMap(Collection::stream);
    }

    List<Weak> weakest(List<Weak> weak) {
        return weak.stream().filter(each -> taught.contains(each.point())).toList();
    }

    List<Weak> weakFoundations(List<Weak> weak) {
        return weak.stream().filter(each -> foundations.contains(each.point())).toList();
    }

    /** Mean over the class; 0 where nobody has done anything. */
    double usualAnswers() {
        return answers.values().stream().mapToInt(Integer::intValue).average().orElse(0);
    }
}
