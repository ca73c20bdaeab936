package org.xueqing.prediction.encoding;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * What an answer was to, and after what: the item as such, the item or points after a right or wrong answer on its points, after a
 * right or wrong answer to other points or to another item one, two … answers before. Each such context has a number; whoever sums
 * up over many pupils many times looks for it once.
 */
final class Contexts implements Serializable {

    /** Answers back that are told apart. */
    static final int LAGS = 5;

    /** What a key is about; the place in the enumeration is part of the key. */
    private enum About {
        ITEM,
        ITEM_AFTER_LAST,
        POINTS_AFTER_LAST,
        POINTS_AFTER_POINTS,
        ITEM_AFTER_ANY,
        /** And one more for each lag; so this stays the last. */
        ITEM_AFTER_ITEM
    }

    private static final int NUMBER_BITS = 28;

    private final Keys keys = new Keys();

    Keys keys() {
        return keys;
    }

    /** For each answer of a pupil the numbers of all its contexts. */
    int[][] of(int[] items, int[] points, boolean[] correct) {
        int[][] numbers = new int[items.length][];
        Trail trail = new Trail();
        Map<Integer, LastOutcome> lasts = new HashMap<>();
        for (int i = 0; i < items.length; i++) {
            numbers[i] = of(items[i], points[i], lasts.getOrDefault(points[i], LastOutcome.NONE), trail);
            trail.add(items[i], points[i], correct[i]);
            lasts.put(points[i], LastOutcome.of(correct[i]));
        }
        return numbers;
    }

    private int[] of(int item, int points, LastOutcome last, Trail trail) {
        boolean isElsewhere = trail.length() > 0 && trail.points(1) != points;
        int lags = Math.min(trail.length(), LAGS);
        int[] numbers = new int[3 + (isElsewhere ? 1 : 0) + trail.length() + lags];
        int at = 0;
        numbers[at++] = keys.number(item(item));
        numbers[at++] = keys.number(itemAfterLast(item, last));
        numbers[at++] = keys.number(pointsAfterLast(points, last));
        if (isElsewhere) {
            numbers[at++] = keys.number(pointsAfterPoints(points, trail));
        }
        for (int back = 1; back <= trail.length(); back++) {
            numbers[at++] = keys.number(itemAfterAny(item, trail, back));
        }
        for (int back = 1; back <= lags; back++) {
            numbers[at++] = keys.number(itemAfterItem(item, trail, back));
        }
        return numbers;
    }

    static long item(int item) {
        return key(About.ITEM, 0, item, 0);
    }

    static long itemAfterLast(int item, LastOutcome last) {
        return key(About.ITEM_AFTER_LAST, 0, item, last.ordinal());
    }

    static long pointsAfterLast(int points, LastOutcome last) {
        return key(About.POINTS_AFTER_LAST, 0, points, last.ordinal());
    }

    static long pointsAfterPoints(int points, Trail trail) {
        return key(About.POINTS_AFTER_POINTS, 0, points, outcome(trail.points(1), trail.isCorrect(1)));
    }

    static long itemAfterAny(int item, Trail trail, int back) {
        return key(About.ITEM_AFTER_ANY, 0, item, outcome(trail.item(back), trail.isCorrect(back)));
    }

    static long itemAfterItem(int item, Trail trail, int back) {
        return key(About.ITEM_AFTER_ITEM, back, item, outcome(trail.item(back), trail.isCorrect(back)));
    }

    private static int outcome(int number, boolean isCorrect) {
        return 2 * number + (isCorrect ? 1 : 0);
    }

    private static long key(About about, int back, int of, int after) {
        return ((((long) about.ordinal() + back) << NUMBER_BITS | of) << NUMBER_BITS) | after;
    }
}
