package org.xueqing.dashboard.teacher;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.teacher.WrongWayQueries.FirstAnswer;
import org.xueqing.dashboard.work.Misconceptions;
import org.xueqing.misconception.Asked;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.Diagnosis.Finding;
import org.xueqing.misconception.Evidence;
import org.xueqing.misconception.Lately;
import org.xueqing.misconception.procedure.Procedures;

/** Which pupils of a class follow the same wrong procedure, point by point, as of their latest answers. */
@Service
class ClassWrongWays {

    private static final Duration ANSWERS_OF = Duration.ofDays(120);
    private static final int LEAST_WRONG = 2;

    private final WrongWayQueries queries;
    private final Misconceptions misconceptions;
    private final Curriculum curriculum;
    private final Clock clock;

    ClassWrongWays(WrongWayQueries queries, Misconceptions misconceptions, Curriculum curriculum, Clock clock) {
        this.queries = queries;
        this.misconceptions = misconceptions;
        this.curriculum = curriculum;
        this.clock = clock;
    }

    /**
     * Pupils who follow one procedure, or several that their answers cannot tell apart.
     *
     * @param names of the procedures; empty where pupils are often wrong by none that is known
     * @param pupils in school order
     */
    public record Group(PointColumn point, List<String> names, List<Follower> pupils) {
        public Group {
            names = List.copyOf(names);
            pupils = List.copyOf(pupils);
        }

        public boolean isKnown() {
            return !names.isEmpty();
        }
    }

    /**
     * A pupil of a group.
     *
     * @param matching wrong answers that are exactly what the procedure leads to
     * @param wrong of the answers that were looked at
     */
    public record Follower(VisiblePupil pupil, int matching, int wrong, int answers) {}

    /** What is found of one pupil on one point. */
    private record Found(String point, Set<String> codes, Follower follower) {}

    /** In teaching order; within a point the largest group first, those without a known procedure last. */
    List<Group> groups(
            List<VisiblePupil> pupils, List<PointColumn> points, VolumeKey.Textbook textbook, Locale language) {
        Map<String, VisiblePupil> byId = pupils.stream()
                .filter(VisiblePupil::showsWork)
                .collect(Collectors.toMap(
                        VisiblePupil::studentId, Function.identity(), (one, again) -> one, LinkedHashMap::new));
        List<String> ids = points.stream().map(PointColumn::id).toList();
        Map<String, Map<String, List<FirstAnswer>>> answers =
                queries.firstAnswers(byId.keySet(), ids, clock.instant().minus(ANSWERS_OF)).stream()
                        .collect(Collectors.groupingBy(
                                FirstAnswer::knowledgePoint, Collectors.groupingBy(FirstAnswer::studentId)));
        List<BuggyProcedure> procedures = Procedures.metBy(textbook.volume(), curriculum);
        List<Group> groups = new ArrayList<>();
        for (PointColumn point : points) {
            Map<String, List<FirstAnswer>> byPupil = answers.getOrDefault(point.id(), Map.of());
            List<Found> found = byId.values().stream()
                    .flatMap(pupil ->
                            found(pupil, point, byPupil.getOrDefault(pupil.studentId(), List.of()), procedures)
                                    .stream())
                    .toList();
            groups.addAll(grouped(point, found, language));
        }
        return groups;
    }

    private static Optional<Found> found(
            VisiblePupil pupil, PointColumn point, List<FirstAnswer> answers, List<BuggyProcedure> procedures) {
        if (answers.stream().filter(answer -> !answer.correct()).count() < LEAST_WRONG) {
            return Optional.empty();
        }
        List<Evidence> evidence = answers.stream()
                .flatMap(answer -> Asked.of(answer.itemId(), answer.stem())
                        .map(asked -> asked.answered(answer.correct(), answer.response()))
                        .stream())
                .toList();
        Lately lately = Lately.of(evidence, procedures);
        int wrong = (int) lately.answers().stream().filter(it -> !it.isRight()).count();
        int answered = lately.answers().size();
        Finding finding = lately.diagnosis().finding();
        if (finding instanceof Finding.Procedures its) {
            return Optional.of(
                    new Found(point.id(), its.codes(), new Follower(pupil, its.matching(), wrong, answered)));
        }
        return finding instanceof Finding.NoneKnown
                ? Optional.of(new Found(point.id(), Set.of(), new Follower(pupil, 0, wrong, answered)))
                : Optional.empty();
    }

    private List<Group> grouped(PointColumn point, List<Found> found, Locale language) {
        Map<Set<String>, List<Follower>> byCodes = new LinkedHashMap<>();
        found.forEach(one -> byCodes.computeIfAbsent(new TreeSet<>(one.codes()), codes -> new ArrayList<>())
                .add(one.follower()));
        return byCodes.entrySet().stream()
                .map(entry -> new Group(
                        point, misconceptions.names(entry.getKey(), List.of(point.id()), language), entry.getValue()))
                .sorted(Comparator.comparing(Group::isKnown)
                        .reversed()
                        .thenComparing(group -> -group.pupils().size())
                        .thenComparing(group -> String.join("", group.names())))
                .toList();
    }
}
