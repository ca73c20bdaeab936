package org.xueqing.measurement.skill;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which skills each item needs (Tatsuoka's Q-matrix). Items and skills are numbered from 0; a set of skills is a
 * {@code long} whose bit k stands for skill k.
 *
 * @param skills their names, plain text, at most 64
 * @param needs by item, the set of skills that it needs; an item may need none
 */
public record QMatrix(List<String> skills, List<Long> needs) implements Serializable {

    /** @throws IllegalArgumentException if there are more than 64 skills, or an item needs one that has no name */
    public QMatrix {
        skills = List.copyOf(skills);
        needs = List.copyOf(needs);
        if (skills.size() > Long.SIZE) {
            throw new IllegalArgumentException(skills.size() + " skills, at most " + Long.SIZE);
        }
        for (int item = 0; item < needs.size(); item++) {
            if ((needs.get(item) & ~Skills.first(skills.size())) != 0) {
                throw new IllegalArgumentException("item " + item + " needs a skill beyond " + skills.size());
            }
        }
    }

    /**
     * @param rows by item and skill: 1 where the item needs the skill, else 0
     * @throws IllegalArgumentException if rows differ in length from the names, or an entry is neither
     */
    public static QMatrix of(List<String> skills, int[][] rows) {
        List<Long> needs = new ArrayList<>();
        for (int[] row : rows) {
            needs.add(set(row, skills.size()));
        }
        return new QMatrix(skills, needs);
    }

    public int items() {
        return needs.size();
    }

    /** The skills that some item needs. */
    public long measured() {
        return needs.stream().reduce(0L, (one, other) -> one | other);
    }

    /** The same matrix with what one item needs replaced. */
    public QMatrix with(int item, long needed) {
        List<Long> changed = new ArrayList<>(needs);
        changed.set(item, needed);
        return new QMatrix(skills, changed);
    }

    private static long set(int[] row, int skills) {
        if (row.length != skills) {
            throw new IllegalArgumentException("a row has " + row.length + " of " + skills + " skills");
        }
        long set = 0;
        for (int skill = 0; skill < skills; skill++) {
            if (row[skill] != 0 && row[skill] != 1) {
                throw new IllegalArgumentException("skill " + skill + ": " + row[skill]);
            }
            set |= (long) row[skill] << skill;
        }
        return set;
    }
}
