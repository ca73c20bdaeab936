package org.xueqing.measurement.ability;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.xueqing.measurement.AnswerMatrix;

/** Rows of answers to the items kept, equal ones of a group once with their count; rows without an answer are not among them. */
public final class Patterns implements Serializable {

    private static final long serialVersionUID = 1L;

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

    /**
     * Of the pupils from one to before another.
     *
     * @param kept by item of the matrix its number among the items kept, or below 0
     */
    static Patterns of(AnswerMatrix answers, int[] kept, int[] groupOfPupil, int from, int to) {
        Map<Row, Integer> numbers = new HashMap<>();
        int[] starts = new int[to - from + 1];
        int[] cells = new int[answers.start(to) - answers.start(from)];
        int[] counts = new int[to - from];
        int[] groups = new int[to - from];
        int rows = 0;
        for (int pupil = from; pupil < to; pupil++) {
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

    /** Of one pupil's answers about ability, at most: Σ a²/4. */
    double mostInformation(double[] parameters) {
        double most = 0;
        for (int pattern = 0; pattern < size(); pattern++) {
            double sum = 0;
            for (int k = starts[pattern]; k < starts[pattern + 1]; k++) {
                double slope = parameters[Layout.slope(cells[k] >>> 1)];
                sum += slope * slope / 4;
            }
            most = Math.max(most, sum);
        }
        return most;
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
