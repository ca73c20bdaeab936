package org.xueqing.measurement;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Right and wrong answers of pupils (rows) to items (columns). Only answers given are kept, so a bank of which each
 * pupil met one item in a hundred takes four bytes an answer. Rows and columns are numbered from 0.
 */
public final class AnswerMatrix implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int items;
    /** Row r has the cells from start r to start r + 1, by rising item: twice the item, plus one where right. */
    private final int[] starts;

    private final int[] cells;

    private AnswerMatrix(int items, int[] starts, int[] cells) {
        this.items = items;
        this.starts = starts;
        this.cells = cells;
    }

    /**
     * @param answers by pupil and item: 1 right, 0 wrong, anything below 0 not answered
     * @throws IllegalArgumentException if rows differ in length or an entry is above 1
     */
    public static AnswerMatrix of(int items, int[][] answers) {
        Builder builder = new Builder(items);
        for (int[] row : answers) {
            builder.row(row);
        }
        return builder.build();
    }

    public int pupils() {
        return starts.length - 1;
    }

    public int items() {
        return items;
    }

    /** How many answers there are. */
    public int answers() {
        return cells.length;
    }

    /** Where the cells of a pupil begin; those of the pupil before end there. Defined for 0 to {@link #pupils()}. */
    public int start(int pupil) {
        return starts[pupil];
    }

    /** The item answered in a cell. */
    public int item(int cell) {
        return cells[cell] >>> 1;
    }

    /** 1 if the answer in a cell is right, 0 if it is wrong. */
    public int right(int cell) {
        return cells[cell] & 1;
    }

    /** Rows are added in the order of the pupils, a pupil's answers in any order. */
    public static final class Builder {

        private static final int FIRST_ROOM = 1024;

        private final int items;
        private int[] starts = new int[FIRST_ROOM];
        private int[] cells = new int[FIRST_ROOM];
        private int rows;
        private int filled;

        public Builder(int items) {
            this.items = items;
        }

        /** Adds an answer to the row under way. */
        public Builder answer(int item, boolean isRight) {
            if (item < 0 || item >= items) {
                throw new IllegalArgumentException("item " + item + " of " + items);
            }
            if (filled == cells.length) {
                cells = Arrays.copyOf(cells, 2 * filled);
            }
            cells[filled++] = 2 * item + (isRight ? 1 : 0);
            return this;
        }

        /**
         * Ends the row under way, which may be empty.
         *
         * @throws IllegalArgumentException if it has two answers to one item
         */
        public Builder endRow() {
            Arrays.sort(cells, starts[rows], filled);
            for (int cell = starts[rows] + 1; cell < filled; cell++) {
                if (cells[cell] >>> 1 == cells[cell - 1] >>> 1) {
                    throw new IllegalArgumentException(
                            "row " + rows + " answers item " + (cells[cell] >>> 1) + " twice");
                }
            }
            if (rows + 1 == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[++rows] = filled;
            return this;
        }

        /** Adds a row written out: 1 right, 0 wrong, below 0 not answered. */
        public Builder row(int... answers) {
            if (answers.length != items) {
                throw new IllegalArgumentException(
                        "row " + rows + " has " + answers.length + " of " + items + " items");
            }
            for (int item = 0; item < items; item++) {
                if (answers[item] > 1) {
                    throw new IllegalArgumentException("row " + rows + ", item " + item + ": " + answers[item]);
                }
                if (answers[item] >= 0) {
                    answer(item, answers[item] == 1);
                }
            }
            return endRow();
        }

        public AnswerMatrix build() {
            return new AnswerMatrix(items, Arrays.copyOf(starts, rows + 1), Arrays.copyOf(cells, filled));
        }
    }
}
