package org.xueqing.measurement.skill;

import java.io.Serializable;
import java.util.List;

/**
 * The groups of profiles in which an item is equally often right. DINA has two for each item: those who lack something
 * that it needs, and those who lack nothing. G-DINA has one for each set of skills held of those needed.
 *
 * @param starts by item, where its cells begin among all; one more at the end
 * @param ofProfile by item and profile, which of the item's cells, from 0
 */
record Cells(int[] starts, short[][] ofProfile) implements Serializable {

    /** G-DINA's cells of one item are at most so many: 2^15. */
    static final int MOST_SKILLS = 15;

    static Cells two(Profiles profiles) {
        int items = profiles.rows().size();
        int[] starts = new int[items + 1];
        short[][] cells = new short[items][profiles.count()];
        for (int item = 0; item < items; item++) {
            starts[item + 1] = 2 * (item + 1);
            for (int profile = 0; profile < profiles.count(); profile++) {
                cells[item][profile] = (short) (profiles.holds(profile, item) ? 1 : 0);
            }
        }
        return new Cells(starts, cells);
    }

    static Cells all(QMatrix matrix, Profiles profiles) {
        int[] starts = new int[matrix.items() + 1];
        short[][] cells = new short[matrix.items()][profiles.count()];
        for (int item = 0; item < matrix.items(); item++) {
            List<Integer> needed = Skills.list(matrix.needs().get(item));
            starts[item + 1] = starts[item] + (1 << needed.size());
            for (int profile = 0; profile < profiles.count(); profile++) {
                cells[item][profile] = (short) Skills.packed(profiles.least(profile), needed);
            }
        }
        return new Cells(starts, cells);
    }

    int items() {
        return ofProfile.length;
    }

    int count() {
        return starts[items()];
    }

    int profiles() {
        return items() == 0 ? 1 : ofProfile[0].length;
    }

    int count(int item) {
        return starts[item + 1] - starts[item];
    }
}
