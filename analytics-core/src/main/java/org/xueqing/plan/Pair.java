package org.xueqing.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two pupils of whom each holds something that the other is still learning (生生互助).
 *
 * @param one the one with the smaller id
 * @param oneExplains a point that one holds and the other does not
 */
public record Pair(String one, String oneExplains, String other, String otherExplains) {

    /** Less is no difference worth a talk. */
    private static final double LEAST_GAP = 0.2;

    /** How much there is to give, as the lesser of the two ways. */
    private record Match(int one, int other, Pair pair, double worth) {}

    /**
     * Everybody is in at most one pair, and no two stay alone who could be one. The same for whatever order learners come in.
     *
     * @param points about which they may talk
     */
    public static List<Pair> among(Collection<Learner> learners, Collection<String> points) {
        List<Learner> pupils = learners.stream()
                .sorted(Comparator.comparing(Learner::studentId))
                .toList();
        List<String> ordered = points.stream().sorted().toList();
        Map<Integer, Map<Integer, Match>> matches = matches(pupils, ordered);
        Match[] chosen = new Match[pupils.size()];
        matches.values().stream()
                .flatMap(row -> row.values().stream())
                .sorted(Comparator.comparingDouble(Match::worth)
                        .reversed()
                        .thenComparing(Match::one)
                        .thenComparing(Match::other))
                .filter(match -> chosen[match.one()] == null && chosen[match.other()] == null)
                .forEachOrdered(match -> take(chosen, match));
        boolean isImproved = true;
        while (isImproved) {
            isImproved = improves(chosen, matches);
        }
        return IntStream.range(0, chosen.length)
                .filter(pupil -> chosen[pupil] != null && chosen[pupil].one() == pupil)
                .mapToObj(pupil -> chosen[pupil].pair())
                .toList();
    }

    private static Map<Integer, Map<Integer, Match>> matches(List<Learner> pupils, List<String> points) {
        Map<Integer, Map<Integer, Match>> matches = new HashMap<>();
        for (int one = 0; one < pupils.size(); one++) {
            for (int other = one + 1; other < pupils.size(); other++) {
                Optional<Match> match = match(pupils, one, other, points);
                if (match.isPresent()) {
                    matches.computeIfAbsent(one, absent -> new HashMap<>()).put(other, match.get());
                }
            }
        }
        return matches;
    }

    private static Optional<Match> match(List<Learner> pupils, int one, int other, List<String> points) {
        Learner first = pupils.get(one);
        Learner second = pupils.get(other);
        Optional<String> there = explained(first, second, points);
        Optional<String> back = explained(second, first, points);
        return there.flatMap(given -> back.map(taken -> new Match(
                one,
                other,
                new Pair(first.studentId(), given, second.studentId(), taken),
                Math.min(gap(first, second, given), gap(second, first, taken)))));
    }

    /** What one holds and the other does not, of all such points the one with the widest gap. */
    private static Optional<String> explained(Learner one, Learner other, List<String> points) {
        return points.stream()
                .filter(point -> one.standing(point).answers() > 0
                        && other.standing(point).answers() > 0
                        && one.standing(point).mastery() >= Reasons.HELD_FROM
                        && other.standing(point).mastery() < Reasons.HELD_FROM
                        && gap(one, other, point) >= LEAST_GAP)
                .max(Comparator.comparingDouble((String point) -> gap(one, other, point))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static double gap(Learner one, Learner other, String point) {
        return one.standing(point).mastery() - other.standing(point).mastery();
    }

    /** Two who are alone may take a pair apart where that makes two pairs of it. */
    private static boolean improves(Match[] chosen, Map<Integer, Map<Integer, Match>> matches) {
        List<Integer> alone = IntStream.range(0, chosen.length)
                .filter(pupil -> chosen[pupil] == null)
                .boxed()
                .toList();
        List<Match> pairs = new ArrayList<>();
        for (int pupil = 0; pupil < chosen.length; pupil++) {
            if (chosen[pupil] != null && chosen[pupil].one() == pupil) {
                pairs.add(chosen[pupil]);
            }
        }
        for (Match pair : pairs) {
            for (int left : alone) {
                for (int right : alone) {
                    Optional<Match> first = match(matches, pair.one(), left);
                    Optional<Match> second = match(matches, pair.other(), right);
                    if (left != right && first.isPresent() && second.isPresent()) {
                        take(chosen, first.get());
                        take(chosen, second.get());
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Optional<Match> match(Map<Integer, Map<Integer, Match>> matches, int one, int other) {
        return Optional.ofNullable(
                matches.getOrDefault(Math.min(one, other), Map.of()).get(Math.max(one, other)));
    }

    private static void take(Match[] chosen, Match match) {
        chosen[match.one()] = match;
        chosen[match.other()] = match;
    }
}
