package org.xueqing.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Fills the budget with the items that promise most learning a minute: prerequisites first, what is being forgotten again, what
 * was practised in vain later, one hard item of what is held. For the same seed it makes the same plan, in whatever order things
 * are given. Immutable; one serves a whole class.
 */
public final class Planner {

    private final Ground ground;
    private final Shelf shelf;
    private final Rules rules;

    /** @param offers those that need anything that may not be practised are left out */
    public Planner(Ground ground, List<? extends Offer> offers, Rules rules) {
        this.ground = ground;
        this.shelf = Shelf.of(ground, offers);
        this.rules = rules;
    }

    /** For one pupil. */
    public Plan plan(Learner learner, Budget budget, Wishes wishes, LocalDate today, RandomGenerator random) {
        return plan(List.of(learner), budget, wishes, today, random);
    }

    /** One list for all of a group or a class: nobody takes longer than the budget, nobody gets what they had lately. */
    public Plan plan(List<Learner> group, Budget budget, Wishes wishes, LocalDate today, RandomGenerator random) {
        return filling(group, wishes, today, random).fill(budget, wishes.locked());
    }

    /**
     * The best line in the place of one that goes: of the same part, something that stretches for what stretched; empty where nothing
     * fits. What is locked stays, and the line that goes is to be among what is removed.
     */
    public Optional<Line> instead(
            Line gone, List<Learner> group, Budget budget, Wishes wishes, LocalDate today, RandomGenerator random) {
        return filling(group, wishes, today, random).instead(budget, wishes.locked(), gone);
    }

    private Filling filling(List<Learner> group, Wishes wishes, LocalDate today, RandomGenerator random) {
        if (group.isEmpty()) {
            throw new IllegalArgumentException("a plan for nobody");
        }
        List<Learner> members =
                group.stream().sorted(Comparator.comparing(Learner::studentId)).toList();
        Seen seen = new Seen(members, wishes.removed(), rules.days(), today);
        return new Filling(ground, shelf, rules, new Group(members, ground), seen, random.nextLong());
    }
}
