package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.bank.Givings;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.family.Families;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.plan.Band;
import org.xueqing.plan.Believed;
import org.xueqing.plan.Ground;
import org.xueqing.plan.Learner;
import org.xueqing.plan.Offer;
import org.xueqing.plan.Rules;
import org.xueqing.plan.Settled;
import org.xueqing.run.RunStandings;

/**
 * What a class is like at the moment of planning.
 *
 * @param runId null where none is published
 * @param focus what was taught last, by which groups are formed
 * @param learners in the order of the class
 * @param settled where pupils stand on the one point that it is about; empty where it is about more
 */
record Situation(
        @Nullable Long runId,
        Ground ground,
        List<String> focus,
        List<? extends Offer> offers,
        List<Learner> learners,
        Map<String, Settled> settled) {

    Situation {
        focus = List.copyOf(focus);
        offers = List.copyOf(offers);
        learners = List.copyOf(learners);
        settled = Map.copyOf(settled);
    }

    /** Who needs the same next, of what was taught last or of the one point. */
    List<Band> bands() {
        return Band.of(learners, focus, settled);
    }

    /**
     * What may be practised.
     *
     * @param previewed points not taught yet that are allowed all the same
     * @param point alone, with what it needs directly; empty for all that was taught
     */
    record About(Set<String> previewed, Optional<String> point) {
        static final About ANYTHING = new About(Set.of(), Optional.empty());

        private Set<String> of(Set<String> taught, Curriculum curriculum) {
            return point.map(one -> narrowed(taught, one, curriculum)).orElse(taught);
        }

        private static Set<String> narrowed(Set<String> taught, String point, Curriculum curriculum) {
            Set<String> wanted = new HashSet<>();
            curriculum.point(point).ifPresent(it -> wanted.addAll(it.prerequisites()));
            wanted.add(point);
            wanted.retainAll(taught);
            return wanted;
        }
    }

    /** When it is. @param today by the calendar of the school */
    record Moment(Instant now, LocalDate today) {}

    static Situation read(
            Connection connection, Curriculum curriculum, PlannedClass planned, About about, Moment moment)
            throws SQLException {
        Long runId = PlanQueries.publishedRun(connection);
        List<String> latest = PlanQueries.taughtLast(connection, planned.classId());
        Set<String> taught = about.of(PlanQueries.ground(connection, runId, planned), curriculum);
        Ground ground = Ground.of(curriculum, taught, about.previewed());
        List<Offer> offers = new ArrayList<>();
        Families.all().forEach(family -> offers.add(Tempos.offer(family, planned.grade())));
        offers.addAll(PlanQueries.ofBank(connection, planned.schoolId(), ground.points()));
        return new Situation(
                runId,
                ground,
                about.point().map(List::of).orElse(latest).stream()
                        .filter(ground.points()::contains)
                        .toList(),
                offers,
                learners(connection, curriculum, planned, runId, ground, moment),
                about.point().isPresent()
                        ? SettledPupils.read(
                                connection,
                                runId,
                                planned.known(),
                                about.point().get(),
                                moment.now())
                        : Map.of());
    }

    private static List<Learner> learners(
            Connection connection,
            Curriculum curriculum,
            PlannedClass planned,
            @Nullable Long runId,
            Ground ground,
            Moment moment)
            throws SQLException {
        List<String> known = planned.known();
        Map<String, Believed> believed =
                RunStandings.read(connection, runId, known, ground.points(), curriculum, moment.now());
        Map<String, Believed> ofNobody =
                RunStandings.read(connection, null, planned.students(), ground.points(), curriculum, moment.now());
        Tempos tempos = Tempos.read(connection, known, planned.grade(), moment.now());
        Map<String, Exposure> exposures =
                Givings.since(connection, planned.students(), moment.today().minusDays(Rules.USUAL.days()));
        Map<String, Map<String, Diagnosis>> diagnoses =
                Findings.read(connection, curriculum, planned, ground.points(), moment.now());
        return planned.members().stream()
                .map(PlannedClass.Member::studentId)
                .map(student -> learner(
                        student,
                        believed.getOrDefault(student, ofNobody.getOrDefault(student, Believed.NOTHING)),
                        tempos.of(student),
                        exposures.getOrDefault(student, Exposure.NONE),
                        diagnoses.getOrDefault(student, Map.of())))
                .toList();
    }

    private static Learner learner(
            String student, Believed believed, double tempo, Exposure exposure, Map<String, Diagnosis> diagnoses) {
        return new Learner(student, believed.standings(), tempo, exposure, diagnoses, believed.causes());
    }
}
