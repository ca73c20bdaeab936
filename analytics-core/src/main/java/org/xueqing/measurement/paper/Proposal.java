package org.xueqing.measurement.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xueqing.measurement.paper.Blueprint.Dimension;

/**
 * Chooses items so that a paper is as planned: one after the other the item that brings the shares nearest to the plan, of equally good ones the one
 * that the class met least, then by the seed; then exchanges items while that brings it nearer. No two have the same numbers. The order in which
 * candidates come never matters.
 */
public final class Proposal {

    private static final double NEARER = 1e-9;
    private static final int MOST_ROUNDS = 4;

    private final Blueprint blueprint;
    private final int count;
    private final List<Candidate> chosen = new ArrayList<>();

    private Proposal(Blueprint blueprint, int count) {
        this.blueprint = blueprint;
        this.count = count;
    }

    /** @return at most {@code count} items, by point and then from easy to hard */
    public static List<Candidate> of(Collection<Candidate> candidates, Blueprint blueprint, int count, long seed) {
        return with(List.of(), candidates, blueprint, count, seed);
    }

    /** As {@link #of}, beside items that stay. */
    public static List<Candidate> with(
            List<Candidate> kept, Collection<Candidate> candidates, Blueprint blueprint, int count, long seed) {
        Proposal proposal = new Proposal(blueprint, count);
        proposal.chosen.addAll(kept);
        List<Candidate> ordered = ordered(candidates, seed);
        while (proposal.chosen.size() < count && proposal.addBest(ordered)) {
            continue;
        }
        for (int round = 0; round < MOST_ROUNDS && proposal.exchange(kept.size(), ordered); round++) {
            continue;
        }
        List<Candidate> added = new ArrayList<>(proposal.chosen.subList(kept.size(), proposal.chosen.size()));
        added.sort(Comparator.comparing((Candidate item) -> item.points().get(0))
                .thenComparing(Candidate::band)
                .thenComparing(Candidate::itemId));
        List<Candidate> all = new ArrayList<>(kept);
        all.addAll(added);
        return List.copyOf(all);
    }

    private static List<Candidate> ordered(Collection<Candidate> candidates, long seed) {
        Map<String, Candidate> byId = new TreeMap<>();
        candidates.forEach(candidate -> byId.put(candidate.itemId(), candidate));
        Map<String, Long> lots = byId.keySet().stream()
                .collect(Collectors.toMap(
                        id -> id, id -> Chances.of(seed, "candidate", id).nextLong()));
        return byId.values().stream()
                .sorted(Comparator.comparingInt(Candidate::uses)
                        .thenComparing(candidate -> lots.getOrDefault(candidate.itemId(), 0L))
                        .thenComparing(Candidate::itemId))
                .toList();
    }

    private boolean addBest(List<Candidate> candidates) {
        Optional<Candidate> best = best(candidates, chosen);
        best.ifPresent(chosen::add);
        return best.isPresent();
    }

    private Optional<Candidate> best(List<Candidate> candidates, List<Candidate> beside) {
        Set<String> taken = new HashSet<>();
        beside.forEach(item -> {
            taken.add(item.numbers());
            taken.add(item.itemId());
        });
        Candidate best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates) {
            if (!taken.contains(candidate.numbers()) && !taken.contains(candidate.itemId())) {
                double far = far(beside, candidate);
                if (far < least - NEARER) {
                    best = candidate;
                    least = far;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Tries to exchange each added item for a better one; whether any was. */
    private boolean exchange(int from, List<Candidate> candidates) {
        boolean hasChanged = false;
        for (int at = from; at < chosen.size(); at++) {
            List<Candidate> others = new ArrayList<>(chosen);
            Candidate now = others.remove(at);
            Optional<Candidate> best = best(candidates, others);
            if (best.isPresent() && far(others, best.get()) < far(others, now) - NEARER) {
                chosen.set(at, best.get());
                hasChanged = true;
            }
        }
        return hasChanged;
    }

    /** Σ over dimensions of Σ (number of items − planned number)². */
    private double far(List<Candidate> items, Candidate another) {
        double far = 0;
        for (var dimension : new EnumMap<>(blueprint.shares()).entrySet()) {
            far += dimension.getValue().isEmpty() ? 0 : far(dimension.getKey(), dimension.getValue(), items, another);
        }
        return far;
    }

    private double far(
            Dimension dimension, SortedMap<String, Double> planned, List<Candidate> items, Candidate another) {
        Map<String, Double> rest = new TreeMap<>();
        planned.forEach((key, share) -> rest.put(key, share * count));
        items.forEach(item -> take(rest, item.keys(dimension)));
        take(rest, another.keys(dimension));
        return rest.values().stream().mapToDouble(each -> each * each).sum();
    }

    private static void take(Map<String, Double> rest, List<String> keys) {
        keys.forEach(key -> rest.merge(key, -1.0 / keys.size(), Double::sum));
    }
}
