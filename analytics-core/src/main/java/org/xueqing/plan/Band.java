package org.xueqing.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xueqing.misconception.Diagnosis.Finding;

/**
 * Pupils who need the same next, as of now: made anew whenever somebody asks, never kept.
 *
 * @param codes of the wrong procedure, or those never told apart, that all of them follow; empty where none is shared
 * @param students in the order of their ids
 */
public record Band(Need need, Set<String> codes, List<String> students) {

    private static final double WEAK_BELOW = 0.5;
    private static final int LEAST_SHARING = 2;

    /** What comes next for them. */
    public enum Need {
        /** Below one half: worked through together once more. */
        RELEARN,
        /** On the way: more practice. */
        CONSOLIDATE,
        /** Held: something harder. */
        EXTEND,
        /** Nothing is known yet: a first item. */
        TRY;

        /** By mastery alone, of whom nothing was said before. */
        static Need of(double mastery) {
            return mastery < RELEARN.until() ? RELEARN : mastery < CONSOLIDATE.until() ? CONSOLIDATE : EXTEND;
        }

        /** Mastery up to which it is so. */
        double until() {
            return switch (this) {
                case RELEARN -> WEAK_BELOW;
                case CONSOLIDATE -> Reasons.HELD_FROM;
                case EXTEND, TRY -> 1;
            };
        }

        boolean isBelow(Need other) {
            return ordinal() < other.ordinal();
        }

        Need harder() {
            return this == RELEARN ? CONSOLIDATE : EXTEND;
        }

        Need easier() {
            return this == EXTEND ? CONSOLIDATE : RELEARN;
        }
    }

    public Band {
        codes = Set.copyOf(codes);
        students = List.copyOf(students);
    }

    /**
     * Everybody stands in exactly one. Whoever has not got there and follows the same wrong procedure as somebody else stands with
     * them, however strong.
     *
     * @param points that the bands are about, the mean over those with answers counts
     */
    public static List<Band> of(Collection<Learner> learners, Collection<String> points) {
        return of(learners, points, Map.of());
    }

    /** @param settled by pupil, for whom it is known where the pupil has settled: there mastery at the moment is not asked */
    public static List<Band> of(Collection<Learner> learners, Collection<String> points, Map<String, Settled> settled) {
        Map<String, Need> needs = new TreeMap<>();
        Map<String, Set<String>> ways = new TreeMap<>();
        for (Learner learner : learners) {
            Settled known = settled.get(learner.studentId());
            needs.put(learner.studentId(), known == null ? need(learner, points) : known.need());
            ways.put(learner.studentId(), way(learner, points));
        }
        List<Band> bands = new ArrayList<>(sharing(needs, ways));
        Set<String> taken =
                bands.stream().flatMap(band -> band.students().stream()).collect(Collectors.toSet());
        for (Need need : Need.values()) {
            List<String> rest = needs.keySet().stream()
                    .filter(student -> needs.get(student) == need && !taken.contains(student))
                    .toList();
            if (!rest.isEmpty()) {
                bands.add(new Band(need, Set.of(), rest));
            }
        }
        return List.copyOf(bands);
    }

    /** Of the largest first. */
    private static List<Band> sharing(Map<String, Need> needs, Map<String, Set<String>> ways) {
        Map<String, List<String>> byWay = new TreeMap<>();
        ways.forEach((student, codes) -> {
            if (!codes.isEmpty() && isOnTheWay(needs.getOrDefault(student, Need.TRY))) {
                byWay.computeIfAbsent(String.join(" ", codes), absent -> new ArrayList<>())
                        .add(student);
            }
        });
        return byWay.values().stream()
                .filter(students -> students.size() >= LEAST_SHARING)
                .sorted(Comparator.comparing((List<String> students) -> -students.size())
                        .thenComparing(students -> students.get(0)))
                .map(students -> new Band(Need.RELEARN, ways.getOrDefault(students.get(0), Set.of()), students))
                .toList();
    }

    private static boolean isOnTheWay(Need need) {
        return need == Need.RELEARN || need == Need.CONSOLIDATE;
    }

    private static Need need(Learner learner, Collection<String> points) {
        List<Standing> known = points.stream()
                .map(learner::standing)
                .filter(standing -> standing.answers() > 0)
                .toList();
        if (known.isEmpty()) {
            return Need.TRY;
        }
        double mean = known.stream().mapToDouble(Standing::mastery).sum() / known.size();
        return Need.of(mean);
    }

    private static Set<String> way(Learner learner, Collection<String> points) {
        Set<String> codes = new TreeSet<>();
        for (String point : points) {
            if (learner.diagnoses().containsKey(point)
                    && learner.diagnoses().get(point).finding() instanceof Finding.Procedures found) {
                codes.addAll(found.codes());
            }
        }
        return codes;
    }
}
