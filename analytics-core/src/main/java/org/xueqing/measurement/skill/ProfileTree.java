package org.xueqing.measurement.skill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The profiles of a paper as a tree, for sums over all of them in one step each.
 *
 * <p>Under DINA the likelihood of a profile is a product over the rows of the Q-matrix that it holds. A profile whose
 * highest skill is taken away, with what hangs on it, is its parent; so its likelihood is the parent's times the rows
 * that came in between, its <em>step</em>. There are far fewer steps than profiles. Places are in an order in which every
 * profile comes right after its ancestors and their other offspring, so that a sweep needs to remember one path only.
 */
final class ProfileTree {

    /** By item, the number of its distinct row. */
    final int[] rowOfItem;

    final int rows;
    /** By place, how many ancestors. */
    final int[] depth;
    /** By place, which of the steps. */
    final int[] step;
    /** By place, the number of the profile. */
    final int[] profile;
    /** What some profiles hold more than their parents: distinct rows, by number. */
    final List<int[]> steps = new ArrayList<>();

    private final List<Long> distinct;

    ProfileTree(Profiles profiles) {
        distinct = new ArrayList<>(new LinkedHashSet<>(profiles.rows()));
        rows = distinct.size();
        rowOfItem = profiles.rows().stream().mapToInt(distinct::indexOf).toArray();
        depth = new int[profiles.count()];
        step = new int[profiles.count()];
        profile = new int[profiles.count()];
        lay(profiles, offspring(profiles));
    }

    int deepest() {
        return Arrays.stream(depth).max().orElseThrow();
    }

    /** By profile, its children; they have larger numbers. */
    private List<List<Integer>> offspring(Profiles profiles) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<List<Integer>> offspring = new ArrayList<>();
        for (int number = 0; number < profiles.count(); number++) {
            offspring.add(new ArrayList<>());
            if (number > 0) {
                Integer parent = numbers.get(parent(profiles.least(number)));
                offspring.get(parent == null ? 0 : parent).add(number);
            }
            numbers.put(profiles.least(number), number);
        }
        return offspring;
    }

    private long parent(long held) {
        long top = Long.highestOneBit(held);
        return distinct.stream()
                .filter(row -> Skills.contains(held, row) && (row & top) == 0)
                .reduce(0L, (one, other) -> one | other);
    }

    private void lay(Profiles profiles, List<List<Integer>> offspring) {
        Map<List<Integer>, Integer> known = new LinkedHashMap<>();
        List<int[]> waiting = new ArrayList<>(List.of(new int[] {0, 0}));
        for (int place = 0; !waiting.isEmpty(); place++) {
            int[] next = waiting.remove(waiting.size() - 1);
            profile[place] = next[0];
            depth[place] = next[1];
            step[place] = number(added(profiles.least(next[0])), known);
            List<Integer> children = new ArrayList<>(offspring.get(next[0]));
            Collections.reverse(children);
            children.forEach(child -> waiting.add(new int[] {child, next[1] + 1}));
        }
        known.keySet()
                .forEach(list ->
                        steps.add(list.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** The rows that hang on the highest skill; of the profile that holds nothing, those that need nothing. */
    private List<Integer> added(long held) {
        long top = Long.highestOneBit(held);
        List<Integer> added = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            long needed = distinct.get(row);
            if (Skills.contains(held, needed) && ((needed & top) != 0 || held == 0)) {
                added.add(row);
            }
        }
        return added;
    }

    private static int number(List<Integer> added, Map<List<Integer>, Integer> known) {
        Integer number = known.putIfAbsent(added, known.size());
        return number == null ? known.size() - 1 : number;
    }
}
