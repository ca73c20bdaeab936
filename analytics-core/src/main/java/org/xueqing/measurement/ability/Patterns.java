package org.xueqing.measurement.ability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.xueqing.measurement.AnswerMatrix;

/** Rows of answers to the items kept, equal ones of a group once with their count; rows without an answer are not among them. */
final class Patterns {

    private final int[] starts;
    /** Twice the number of the item among those kept, plus one where right. */
    private final int[] cells;

    private final int[] counts;
    private final int[] groups;

    private Patterns(int[] starts, int[] cells, int[] counts, int[] groups) {
        this.starts = starts;
        this.cells = cells;
        this.counts = counts;
        this.groups = groups;
    }

    /** @param kept by item of the matrix its number among the items kept, or below 0 */
    static Patterns of(AnswerMatrix answers, int[] kept, int[] groupOfPupil) {
        Map<Row, Integer> numbers = new HashMap<>();
        int[] starts = new int[answers.pupils() + 1];
        int[] cells = new int[answers.answers()];
        int[] counts = new int[answers.pupils()];
        int[] groups = new int[answers.pupils()];
        int rows = 0;
        for (int pupil = 0; pupil < answers.pupils(); pupil++) {
            int end = starts[rows];
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                int item = kept[answers.item(cell)];
                if (item >= 0) {
                    cells[end++] = 2 * item + answers.right(cell);
                }
            }
            if (end > starts[rows]) {
                Row row = new Row(cells, starts[rows], end, groupOfPupil[pupil]);
                int number = numbers.merge(row, rows, (before, absent) -> before);
                counts[number]++;
                if (number == rows) {
                    groups[rows] = groupOfPupil[pupil];
                    starts[++rows] = end;
                }
            }
        }
        return new Patterns(
                Arrays.copyOf(starts, rows + 1),
                Arrays.copyOf(cells, starts[rows]),
                Arrays.copyOf(counts, rows),
                Arrays.copyOf(groups, rows));
    }

    int size() {
        return counts.length;
    }

    int start(int pattern) {
        return starts[pattern];
    }

    int cell(int index) {
        return cells[index];
    }

    int count(int pattern) {
        return counts[pattern];
    }

    int group(int pattern) {
        return groups[pattern];
    }

    /** The part of a shared array that is a row. */
    private record Row(int[] cells, int from, int to, int group) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row
                    && row.group == group
                    && Arrays.equals(cells, from, to, row.cells, row.from, row.to);
        }

        @Override
        public int hashCode() {
            int hash = group;
            for (int k = from; k < to; k++) {
                hash = 31 * hash + cells[k];
            }
            return hash;
        }
    }
}
