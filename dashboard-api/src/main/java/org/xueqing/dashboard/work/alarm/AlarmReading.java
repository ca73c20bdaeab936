package org.xueqing.dashboard.work.alarm;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.work.Forms;
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
        Ground ground = ground(visible, run, lines);
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(here.get(line.studentId())).flatMap(pupil -> ground.of(line)
                        .map(evidence -> open(
                                line,
                                pupil,
                                evidence,
                                ground,
                                names,
                                done.getOrDefault(line.id(), List.of()),
                                language))))
                .toList();
    }

    /**
     * What the alarms of a class rest on.
     *
     * @param weak by pupil
     * @param holding share of the class by point
     * @param shared of how many pupils with an alarm a point is the weakest
     */
    private record Ground(
            Map<String, CourseEvidence> courses,
            Map<String, List<Weak>> weak,
            Map<String, Double> holding,
            Map<String, Long> shared) {

        Stream<CourseEvidence> of(AlarmLine line) {
            return Stream.ofNullable(courses.get(line.course()));
        }

        List<Weak> weak(AlarmLine line) {
            return weak.getOrDefault(line.studentId(), List.of());
        }
    }

    private Ground ground(VisibleClass visible, PublishedRun run, List<AlarmLine> lines) {
        Ground alone = new Ground(
                courses(visible, run, lines), queries.weak(visible, run), queries.holding(visible, run), Map.of());
        return new Ground(alone.courses, alone.weak, alone.holding, shared(lines, alone));
    }

    private Open open(
            AlarmLine line,
            VisiblePupil pupil,
            CourseEvidence evidence,
            Ground ground,
            Map<String, String> names,
            List<Done> done,
            Locale language) {
        List<Weak> weak = ground.weak(line);
        return new Open(
                line.id(),
                Forms.fresh(),
                pupil,
                words.course(evidence, language),
                words.risk(evidence.course(), line.risk(), language),
                percent(line.risk()),
                line.answers(),
                percent(line.progress()),
                words.reasons(line, evidence, weak, language),
                words.action(evidence, weak, ground.holding, ground.shared, language),
                Optional.ofNullable(line.owner())
                        .map(owner -> names.getOrDefault(owner, owner))
                        .orElse(null),
                line.raisedOn().toString(),
                done);
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
        return CourseEvidence.of(course, points.units(visible, course.volume()), queries.taughtAt(visible), curriculum);
    }

    private CourseEvidence counted(VisibleClass visible, PublishedRun run, CourseEvidence evidence) {
        return evidence.begun()
                .map(since -> evidence.with(queries.answersSince(visible, run, since)))
                .orElse(evidence);
    }

    private static Map<String, Long> shared(List<AlarmLine> lines, Ground ground) {
        return lines.stream()
                .flatMap(line -> ground.of(line).flatMap(evidence -> evidence.weakest(ground.weak(line)).stream()
                        .limit(1)
                        .map(weak -> Map.entry(weak.point(), line.studentId()))))
                .distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));
    }

    private static int percent(double share) {
        return (int) Math.round(share * PERCENT);
    }
}
