package org.xueqing.measurement.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Q-matrix cannot find out under DINA, whatever the answers. Everything can be found out if and only if each skill
 * has an item of its own, is needed by three items, and without one own item of each no two skills are needed by the same
 * items (Gu and Xu 2019, doi:10.1007/s11336-018-9619-8; Chen, Liu, Xu and Ying 2015,
 * doi:10.1080/01621459.2014.934827). With prerequisites an item is a skill's own where all it needs lies below the skill.
 */
public final class Identifiability {

    private static final int FEWEST_ITEMS = 3;

    /** What is amiss. */
    public enum Flaw {
        /** An item that needs no skill says nothing about any. */
        ITEM_WITHOUT_SKILL,
        /** No item needs the skill: nothing can be said of it. */
        SKILL_WITHOUT_ITEM,
        /** No item needs the skill alone: of some pupils nothing can be said. */
        NO_ITEM_OF_ITS_OWN,
        /** Fewer than three items need the skill: guessing, slipping and not knowing may be exchanged. */
        FEW_ITEMS,
        /** Besides one own item of each, the same items need these skills: they are hard to tell apart, or cannot be. */
        SAME_ITEMS
    }

    /**
     * One flaw.
     *
     * @param items the items concerned: those that need the skill or, without a skill, that need none
     * @param skills the skills concerned: none, one, or those with the same items
     */
    public record Finding(Flaw flaw, List<Integer> items, List<Integer> skills) {
        public Finding {
            items = List.copyOf(items);
            skills = List.copyOf(skills);
        }
    }

    private final QMatrix matrix;
    private final Prerequisites order;
    private final List<Long> rows;

    private Identifiability(QMatrix matrix, Prerequisites order) {
        this.matrix = matrix;
        this.order = order;
        this.rows = matrix.needs().stream().map(order::closure).toList();
    }

    /** Everything that is amiss, items first, then skill by skill; nothing if all can be found out. */
    public static List<Finding> of(QMatrix matrix, Prerequisites order) {
        return new Identifiability(matrix, order).findings();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Integer> empty = items(0);
        if (!empty.isEmpty()) {
            findings.add(new Finding(Flaw.ITEM_WITHOUT_SKILL, empty, List.of()));
        }
        for (int skill = 0; skill < matrix.skills().size(); skill++) {
            of(skill, findings);
        }
        return findings;
    }

    private void of(int skill, List<Finding> findings) {
        List<Integer> items = needing(skill);
        if (items.isEmpty()) {
            findings.add(new Finding(Flaw.SKILL_WITHOUT_ITEM, items, List.of(skill)));
            return;
        }
        if (own(skill).isEmpty()) {
            findings.add(new Finding(Flaw.NO_ITEM_OF_ITS_OWN, items, List.of(skill)));
        }
        if (items.size() < FEWEST_ITEMS) {
            findings.add(new Finding(Flaw.FEW_ITEMS, items, List.of(skill)));
        }
        alike(skill).ifPresent(findings::add);
    }

    /** Told once, with the first of the skills. */
    private Optional<Finding> alike(int skill) {
        List<Integer> same = new ArrayList<>();
        for (int other = 0; other < matrix.skills().size(); other++) {
            if (isAlike(skill, other)) {
                same.add(other);
            }
        }
        boolean told = same.size() < 2 || same.get(0) != skill;
        return told ? Optional.empty() : Optional.of(new Finding(Flaw.SAME_ITEMS, besidesOwn(skill), same));
    }

    private boolean isAlike(int skill, int other) {
        if (needing(skill).equals(needing(other))) {
            return true;
        }
        return !own(skill).isEmpty()
                && !own(other).isEmpty()
                && besidesOwn(skill).equals(besidesOwn(other));
    }

    private List<Integer> besidesOwn(int skill) {
        List<Integer> items = needing(skill);
        own(skill).stream().limit(1).forEach(items::remove);
        return items;
    }

    private List<Integer> own(int skill) {
        return items(order.closure(Skills.one(skill)));
    }

    private List<Integer> needing(int skill) {
        List<Integer> items = new ArrayList<>();
        for (int item = 0; item < rows.size(); item++) {
            if ((rows.get(item) >>> skill & 1) == 1) {
                items.add(item);
            }
        }
        return items;
    }

    private List<Integer> items(long needed) {
        List<Integer> items = new ArrayList<>();
        for (int item = 0; item < rows.size(); item++) {
            if (rows.get(item) == needed) {
                items.add(item);
            }
        }
        return items;
    }
}
