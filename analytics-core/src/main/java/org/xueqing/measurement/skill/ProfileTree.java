package org.xueqing.measurement.skill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The profiles of a paper as a tree, for sums over all of them in one step each.
 *
 * <p>Under DINA the likelihood of a profile is a product over the rows of the Q-matrix that it holds. A profile whose
 * highest skill is taken away, with what hangs on it, is its parent; so its likelihood is the parent's times the rows
 * that came in between, its <em>step</em>. Steps are few. So that a machine can do many at a time, skills that are free
 * of all others are kept out of the tree: each node of the tree, a <em>block</em>, is all profiles that differ in free
 * skills only, and blocks are multiplied and added as wholes.
 */
final class ProfileTree {

    /** Blocks have at most 2^7 profiles: they stay in the nearest memory. */
    private static final int MOST_FREE = 7;

    /** What some blocks hold more than their parents: distinct rows, by number, and the free skills that each needs. */
    record Step(int[] rows, int[] free) {}

    /** By item, the number of its distinct row. */
    final int[] rowOfItem;

    final int rows;
    /** How many profiles a block has: 2 to the number of free skills. */
    final int width;
    /** By block, the block that it grew from, which stands before it; of the first, itself. */
    final int[] parent;
    /** By block, which of the steps. */
    final int[] step;

    final List<Step> steps = new ArrayList<>();
    /** By place in the tree (block times width plus free skills held), the number of the profile. */
    final int[] profile;

    private final List<Integer> free;
    private final List<Long> distinct;
    private final Map<Long, Integer> numbers = new HashMap<>();

    ProfileTree(Profiles profiles) {
        distinct = new ArrayList<>(new LinkedHashSet<>(profiles.rows()));
        rows = distinct.size();
        rowOfItem = profiles.rows().stream().mapToInt(distinct::indexOf).toArray();
        free = free(profiles);
        width = 1 << free.size();
        long outside = ~Skills.unpacked(width - 1, free);
        long[] blocks = blocks(profiles, outside);
        parent = new int[blocks.length];
        step = new int[blocks.length];
        profile = new int[profiles.count()];
        Map<List<Integer>, Integer> known = new LinkedHashMap<>();
        for (int block = 0; block < blocks.length; block++) {
            grow(block, blocks, outside, known);
            for (int place = 0; place < width; place++) {
                profile[block * width + place] = profiles.position(blocks[block] | Skills.unpacked(place, free));
            }
        }
        known.keySet().forEach(list -> steps.add(step(list)));
    }

    /** A skill is free if an item needs nothing else, and whatever else is needed with it is a profile without it. */
    private List<Integer> free(Profiles profiles) {
        List<Integer> byUse = new ArrayList<>(Skills.list(Skills.first(Long.SIZE)));
        byUse.removeIf(skill -> !distinct.contains(Skills.one(skill)));
        byUse.sort(Comparator.comparing(skill ->
                distinct.stream().filter(row -> (row >>> skill & 1) == 1).count()));
        List<Integer> chosen = new ArrayList<>();
        long set = 0;
        for (int skill : byUse) {
            long more = set | Skills.one(skill);
            if (chosen.size() < MOST_FREE && distinct.stream().allMatch(row -> profiles.has(row & ~more))) {
                chosen.add(skill);
                set = more;
            }
        }
        return chosen;
    }

    private static long[] blocks(Profiles profiles, long outside) {
        Set<Long> blocks = new LinkedHashSet<>();
        for (int profile = 0; profile < profiles.count(); profile++) {
            blocks.add(profiles.least(profile) & outside);
        }
        return blocks.stream()
                .sorted(Long::compareUnsigned)
                .mapToLong(Long::longValue)
                .toArray();
    }

    private void grow(int block, long[] blocks, long outside, Map<List<Integer>, Integer> known) {
        long top = Long.highestOneBit(blocks[block]);
        long below = 0;
        List<Integer> added = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            long needed = distinct.get(row) & outside;
            if (Skills.contains(blocks[block], needed)) {
                boolean hangsOnTop = (needed & top) != 0 || block == 0;
                below |= hangsOnTop ? 0 : needed;
                if (hangsOnTop) {
                    added.add(row);
                }
            }
        }
        numbers.put(blocks[block], block);
        parent[block] = block == 0 ? 0 : numbers.get(below);
        Integer number = known.get(added);
        step[block] = number == null ? known.size() : number;
        known.putIfAbsent(added, known.size());
    }

    private Step step(List<Integer> added) {
        int[] ofRows = added.stream().mapToInt(Integer::intValue).toArray();
        int[] needed = added.stream()
                .mapToInt(row -> Skills.packed(distinct.get(row), free))
                .toArray();
        return new Step(ofRows, needed);
    }
}
