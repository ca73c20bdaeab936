package org.xueqing.dashboard.work.alarm;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.alarm.AlarmQueries.Weak;
import org.xueqing.dashboard.work.alarm.Shown.Done;
import org.xueqing.dashboard.work.alarm.Shown.Open;

/** Puts the open alarms of a class together with what can be checked of them. */
@Service
class AlarmReading {

    private static final int PERCENT = 100;

    private final AlarmQueries queries;
    private final PointQueries points;
    private final Curriculum curriculum;
    private final AlarmWords words;

    AlarmReading(AlarmQueries queries, PointQueries points, Curriculum curriculum, AlarmWords words) {
        this.queries = queries;
        this.points = points;
        this.curriculum = curriculum;
        this.words = words;
    }

    /**
     * The open alarms, the most pressing first.
     *
     * @param here pupils of the class by id
     * @param names of people by login
     * @param done by alarm
     */
    List<Open> open(
            VisibleClass visible,
            PublishedRun run,
            List<AlarmLine> lines,
            Map<String, VisiblePupil> here,
            Map<String, String> names,
            Map<Long, List<Done>> done,
            Locale language) {
        Map<String, CourseEvidence> courses = courses(visible, run, lines);
        Map<String, List<Weak>> weak = queries.weak(visible, run);
        Map<String, Double> holding = queries.holding(visible, run);
        Map<String, Long> shared = shared(lines, courses, weak);
        return lines.stream()
                .filter(line -> here.containsKey(line.studentId()) && courses.containsKey(line.course()))
                .map(line -> {
                    CourseEvidence evidence = courses.get(line.course());
                    List<Weak> own = weak.getOrDefault(line.studentId(), List.of());
                    return new Open(
                            line.id(),
                            here.get(line.studentId()),
                            words.course(evidence, language),
                            words.risk(evidence.course(), line.risk(), language),
                            percent(line.risk()),
                            line.answers(),
                            percent(line.progress()),
                            words.reasons(line, evidence, own, language),
                            words.action(evidence, own, holding, shared, language),
                            Optional.ofNullable(line.owner())
                                    .map(owner -> names.getOrDefault(owner, owner))
                                    .orElse(null),
                            line.raisedOn().toString(),
                            done.getOrDefault(line.id(), List.of()));
                })
                .toList();
    }

    /** What the course of an alarm is called; as it is stored where it has no such name. */
    String courseOf(VisibleClass visible, String name, Locale language) {
        return Course.of(name)
                .map(course -> words.course(evidence(visible, course), language))
                .orElse(name);
    }

    private Map<String, CourseEvidence> courses(VisibleClass visible, PublishedRun run, List<AlarmLine> lines) {
        Map<String, CourseEvidence> courses = new HashMap<>();
        for (AlarmLine line : lines) {
            if (!courses.containsKey(line.course())) {
                Course.of(line.course())
                        .map(course -> evidence(visible, course))
                        .ifPresent(evidence -> courses.put(line.course(), counted(visible, run, evidence)));
            }
        }
        return courses;
    }

    private CourseEvidence evidence(VisibleClass visible, Course course) {
        return CourseEvidence.of(course, points.units(visible, course.volume()), curriculum);
    }

    private CourseEvidence counted(VisibleClass visible, PublishedRun run, CourseEvidence evidence) {
        return evidence.begun()
                .map(since -> evidence.with(queries.answersSince(visible, run, since)))
                .orElse(evidence);
    }

    /** Of how many open alarms a point is the weakest. */
    private static Map<String, Long> shared(
            List<AlarmLine> lines, Map<String, CourseEvidence> courses, Map<String, List<Weak>> weak) {
        return lines.stream()
                .filter(line -> courses.containsKey(line.course()))
                .flatMap(line -> courses
                        .get(line.course())
                        .weakest(weak.getOrDefault(line.studentId(), List.of()))
                        .stream()
                        .limit(1))
                .map(Weak::point)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static int percent(double share) {
        return (int) Math.round(share * PERCENT);
    }
}
