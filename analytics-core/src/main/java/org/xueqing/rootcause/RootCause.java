package org.xueqing.rootcause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.rootcause.JointBelief.State;

/**
 * Why a pupil does not have a point: the smallest set of earlier points whose repair most raises it.
 *
 * @param target the point
 * @param causes what to repair, what brings most first; empty where nothing earlier is in the way
 * @param without probability of having the target after it alone is taught once more
 * @param with after the causes were repaired first
 * @param answers pieces of evidence on the causes and the target together
 */
public record RootCause(String target, List<Cause> causes, double without, double with, int answers) {

    /** Of what repairing everything would bring: a point that adds less is left out. */
    private static final double SHARE_OF_ALL = 0.08;

    /** Where repairing everything would bring less, the reason does not lie below the point. */
    private static final double WORTH_SAYING = 0.03;

    private static final double BEGINS_FROM = 0.05;

    /**
     * A point to repair.
     *
     * @param lacking probability that the pupil lacks it, by all answers, also to what builds on it
     * @param begins probability that it is lacking and what it needs is there: that the gap begins here
     * @param mastery by the answers to the point itself; empty without any
     */
    public record Cause(
            String knowledgePoint, double lacking, double begins, Optional<Double> mastery, int answers, int correct) {}

    public RootCause {
        causes = List.copyOf(causes);
    }

    /**
     * @param beliefs by point, of those with answers
     * @param taught nothing else is ever named
     */
    public static RootCause of(
            String target, Curriculum curriculum, Map<String, PointBelief> beliefs, Set<String> taught) {
        Map<String, PointBelief> known = new HashMap<>(beliefs);
        known.keySet().retainAll(taught);
        Needed needed = Needed.of(target, curriculum, known.keySet());
        double[] own = needed.points().stream()
                .mapToDouble(
                        point -> known.containsKey(point) ? known.get(point).odds() : 1)
                .toArray();
        List<State> states = JointBelief.of(needed, own);
        Repair repair = new Repair(needed, states);
        Set<Integer> repaired = smallest(needed, states, repair);
        List<Cause> causes = new ArrayList<>();
        repaired.stream()
                .sorted(Comparator.comparingDouble(point -> -loss(repaired, point, repair)))
                .forEach(point -> causes.add(cause(needed.points().get(point), states.get(point), beliefs)));
        return new RootCause(
                target,
                causes,
                repair.targetAfter(Set.of()),
                repair.targetAfter(repaired),
                answers(target, causes, beliefs));
    }

    public double gain() {
        return with - without;
    }

    /** All where a gap may begin, then without each point whose repair brings too little, the least useful first. */
    private static Set<Integer> smallest(Needed needed, List<State> states, Repair repair) {
        Set<Integer> kept = new TreeSet<>();
        for (int point = 0; point < needed.target(); point++) {
            if (states.get(point).begins() >= BEGINS_FROM) {
                kept.add(point);
            }
        }
        double all = repair.targetAfter(kept) - repair.targetAfter(Set.of());
        if (all < WORTH_SAYING) {
            return Set.of();
        }
        while (!kept.isEmpty()) {
            Loss least = least(kept, repair);
            if (least.loss() > SHARE_OF_ALL * all) {
                break;
            }
            kept.remove(least.point());
        }
        return kept;
    }

    private record Loss(int point, double loss) {}

    private static Loss least(Set<Integer> kept, Repair repair) {
        double all = repair.targetAfter(kept);
        return kept.stream()
                .map(point -> new Loss(point, all - repair.targetAfter(without(kept, point))))
                .min(Comparator.comparingDouble(Loss::loss))
                .orElseThrow();
    }

    private static double loss(Set<Integer> kept, int point, Repair repair) {
        return repair.targetAfter(kept) - repair.targetAfter(without(kept, point));
    }

    private static Set<Integer> without(Set<Integer> kept, int point) {
        Set<Integer> others = new TreeSet<>(kept);
        others.remove(point);
        return others;
    }

    private static Cause cause(String point, State state, Map<String, PointBelief> beliefs) {
        Optional<PointBelief> known = Optional.ofNullable(beliefs.get(point));
        return new Cause(
                point,
                1 - state.had(),
                state.begins(),
                known.filter(belief -> belief.answers() > 0).map(PointBelief::mastery),
                known.map(PointBelief::answers).orElse(0),
                known.map(PointBelief::correct).orElse(0));
    }

    private static int answers(String target, List<Cause> causes, Map<String, PointBelief> beliefs) {
        int own = beliefs.containsKey(target) ? beliefs.get(target).answers() : 0;
        return own + causes.stream().mapToInt(Cause::answers).sum();
    }
}
