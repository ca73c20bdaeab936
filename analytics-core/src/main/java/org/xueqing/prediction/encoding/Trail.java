package org.xueqing.prediction.encoding;

/** The last items and points that a pupil answered, with outcomes: the newest is one answer back. */
public final class Trail {

    /** How far back anything is remembered. */
    public static final int LENGTH = 20;

    private final int[] items = new int[LENGTH];
    private final int[] points = new int[LENGTH];
    private final boolean[] correct = new boolean[LENGTH];
    private int answers;

    public void add(int item, int onPoints, boolean isCorrect) {
        int at = answers++ % LENGTH;
        items[at] = item;
        points[at] = onPoints;
        correct[at] = isCorrect;
    }

    /** Answers that are remembered, 0 to {@link #LENGTH}. */
    public int length() {
        return Math.min(answers, LENGTH);
    }

    int item(int back) {
        return items[at(back)];
    }

    int points(int back) {
        return points[at(back)];
    }

    boolean isCorrect(int back) {
        return correct[at(back)];
    }

    private int at(int back) {
        return (answers - back) % LENGTH;
    }
}
