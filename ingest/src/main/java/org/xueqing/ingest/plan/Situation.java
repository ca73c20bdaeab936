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
import org.xueqing.plan.Ground;
import org.xueqing.plan.Learner;
import org.xueqing.plan.Offer;
import org.xueqing.plan.Rules;
import org.xueqing.plan.Standing;
import org.xueqing.run.RunStandings;

/**
 * What a class is like at the moment of planning.
 *
 * @param runId null where none is published
 * @param focus what was taught last, by which groups are formed
 * @param learners in the order of the class
 */
record Situation(
        @Nullable Long runId, Ground ground, List<String> focus, List<? extends Offer> offers, List<Learner> learners) {

    Situation {
        focus = List.copyOf(focus);
        offers = List.copyOf(offers);
        learners = List.copyOf(learners);
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
                learners(connection, curriculum, planned, runId, ground, moment));
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
        Map<String, Map<String, Standing>> standings =
                RunStandings.read(connection, runId, planned.students(), ground.points(), moment.now());
        Map<String, Map<String, Standing>> ofNobody =
                RunStandings.read(connection, null, planned.students(), ground.points(), moment.now());
        Tempos tempos = Tempos.read(connection, known, planned.grade(), moment.now());
        Map<String, Exposure> exposures =
                Givings.since(connection, planned.students(), moment.today().minusDays(Rules.USUAL.days()));
        Map<String, Map<String, Diagnosis>> diagnoses =
                Findings.read(connection, curriculum, planned, ground.points(), moment.now());
        return planned.members().stream()
                .map(member -> new Learner(
                        member.studentId(),
                        (member.isKnown() ? standings : ofNobody).getOrDefault(member.studentId(), Map.of()),
                        tempos.of(member.studentId()),
                        exposures.getOrDefault(member.studentId(), Exposure.NONE),
                        diagnoses.getOrDefault(member.studentId(), Map.of()),
                        List.of()))
                .toList();
    }
}
