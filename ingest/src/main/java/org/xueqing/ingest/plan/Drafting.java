package org.xueqing.ingest.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.xueqing.event.NameBasedId;
import org.xueqing.ingest.plan.ClassPlan.PlanLine;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.ingest.plan.PlanOrder.ForWhom;
import org.xueqing.plan.Band;
import org.xueqing.plan.Budget;
import org.xueqing.plan.Learner;
import org.xueqing.plan.Line;
import org.xueqing.plan.Plan;
import org.xueqing.plan.Planner;
import org.xueqing.plan.Rules;
import org.xueqing.plan.Wishes;

/** Fills the lists of an order. The same order in the same situation makes the same lists. */
final class Drafting {

    private final PlanOrder order;
    private final Situation situation;
    private final Minutes minutes;
    private final Planner planner;
    private final Map<String, Learner> byId = new HashMap<>();

    Drafting(PlanOrder order, Situation situation, Minutes minutes) {
        this.order = order;
        this.situation = situation;
        this.minutes = minutes;
        this.planner = new Planner(situation.ground(), situation.offers(), Rules.USUAL);
        situation.learners().forEach(learner -> byId.put(learner.studentId(), learner));
    }

    /** @param before whose locks and removals stay */
    List<PlanList> lists(Locks before) {
        List<PlanList> empty = new ArrayList<>();
        for (Band band : bands()) {
            empty.add(before.into(new PlanList(
                    empty.size() + 1,
                    order.forWhom() == ForWhom.GROUP ? Optional.of(band.need()) : Optional.empty(),
                    band.codes(),
                    Set.of(),
                    null,
                    band.students(),
                    List.of())));
        }
        // Each list has chances of its own, so it is the same whoever fills it.
        return empty.parallelStream().map(this::filled).toList();
    }

    /** In the order of the class; for pupils and the class a band says no more than whose list it is. */
    private List<Band> bands() {
        List<String> students =
                situation.learners().stream().map(Learner::studentId).toList();
        if (order.forWhom() == ForWhom.CLASS) {
            return List.of(new Band(Band.Need.TRY, Set.of(), sorted(students)));
        }
        return order.forWhom() == ForWhom.GROUP
                ? situation.bands()
                : students.stream()
                        .map(student -> new Band(Band.Need.TRY, Set.of(), List.of(student)))
                        .toList();
    }

    private static List<String> sorted(List<String> students) {
        return students.stream().sorted().toList();
    }

    /** With what is there kept, and the rest of the minutes used. */
    PlanList filled(PlanList list) {
        List<Line> locked = list.lines().stream().map(PlanLine::line).toList();
        Set<String> lockedIds = new HashSet<>();
        list.lines().stream()
                .filter(PlanLine::isLocked)
                .forEach(line -> lockedIds.add(line.line().itemId()));
        return list.with(
                plan(list, locked, list.removed()).lines().stream()
                        .map(line -> new PlanLine(line, lockedIds.contains(line.itemId())))
                        .toList(),
                list.removed());
    }

    /** One line gives way to the best one of its part that fits; without any that fits the list is shorter. */
    PlanList swapped(PlanList list, String itemId) {
        PlanList without = dropped(list, itemId);
        List<Line> kept = without.lines().stream().map(PlanLine::line).toList();
        List<PlanLine> lines = new ArrayList<>(without.lines());
        list.lines().stream()
                .map(PlanLine::line)
                .filter(line -> line.itemId().equals(itemId))
                .findFirst()
                .flatMap(gone -> instead(gone, list, new Wishes(kept, without.removed())))
                .ifPresent(line -> lines.add(new PlanLine(line, true)));
        lines.sort(Comparator.comparing(PlanLine::line, situation.ground().order()));
        return without.with(lines, without.removed());
    }

    static PlanList dropped(PlanList list, String itemId) {
        Set<String> removed = new TreeSet<>(list.removed());
        removed.add(itemId);
        return list.with(
                list.lines().stream()
                        .filter(line -> !line.line().itemId().equals(itemId))
                        .toList(),
                removed);
    }

    private Plan plan(PlanList list, List<Line> locked, Set<String> removed) {
        List<Learner> members = members(list);
        return members.isEmpty()
                ? new Plan(locked, List.of())
                : planner.plan(members, budget(list), new Wishes(locked, removed), order.givenOn(), chance(list));
    }

    private Optional<Line> instead(Line gone, PlanList list, Wishes wishes) {
        List<Learner> members = members(list);
        return members.isEmpty()
                ? Optional.empty()
                : planner.instead(gone, members, budget(list), wishes, order.givenOn(), chance(list));
    }

    private List<Learner> members(PlanList list) {
        return list.students().stream()
                .flatMap(student -> Optional.ofNullable(byId.get(student)).stream())
                .toList();
    }

    private Budget budget(PlanList list) {
        return new Budget(minutes.left(order, list.students()));
    }

    private RandomGenerator chance(PlanList list) {
        return new SplittableRandom(NameBasedId.of("plan:" + order.planId(), String.join(" ", list.students()), 0)
                .getMostSignificantBits());
    }
}
