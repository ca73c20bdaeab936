package org.xueqing.prediction.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much righter an item is answered than the pupil's {@link Ability} lets expect: as such, after a right or wrong answer on its
 * points, and after a right or wrong answer to another item one, two … answers before. In logits; each backed off to the
 * one before it. Items that practise one idea one after the other carry what was understood, or was not.
 */
public final class Carryover implements Serializable {

    /** Answers back that are told apart. */
    public static final int LAGS = 5;

    private static final double ITEM_MASS = 2;
    private static final double POINT_MASS = 5;
    private static final double PAIR_MASS = 1.5;

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

    private final Surprises table;

    private Carryover(Surprises table) {
        this.table = table;
    }

    static Carryover of(List<NumberedPupil> pupils, Easiness easiness) {
        Carryover carryover = new Carryover(new Surprises());
        pupils.forEach(pupil -> carryover.add(pupil, new Ability(easiness)));
        return carryover;
    }

    /** The item itself. */
    public double ofItem(int item) {
        return item < 0 ? 0 : table.shrunk(key(About.ITEM, 0, item, 0), 0, ITEM_MASS);
    }

    public double ofItem(int item, LastOutcome last) {
        return item < 0
                ? 0
                : table.shrunk(key(About.ITEM_AFTER_LAST, 0, item, last.ordinal()), ofItem(item), ITEM_MASS);
    }

    public double ofPoints(int points, LastOutcome last) {
        return points < 0 ? 0 : table.shrunk(key(About.POINTS_AFTER_LAST, 0, points, last.ordinal()), 0, POINT_MASS);
    }

    /** By what was answered so many answers back. */
    public double ofItem(int item, Trail trail, int back, double towards) {
        return isKnown(item, trail.item(back))
                ? table.shrunk(
                        key(About.ITEM_AFTER_ITEM, back, item, outcome(trail.item(back), trail.isCorrect(back))),
                        towards,
                        PAIR_MASS)
                : towards;
    }

    /** By an item that was answered anywhere in the trail. */
    public double ofItemAfterAny(int item, Trail trail, int back, double towards) {
        return isKnown(item, trail.item(back))
                ? table.shrunk(
                        key(About.ITEM_AFTER_ANY, 0, item, outcome(trail.item(back), trail.isCorrect(back))),
                        towards,
                        PAIR_MASS)
                : towards;
    }

    /** By the last answer, where it was on other points. */
    public double ofPoints(int points, Trail trail) {
        return trail.length() > 0 && points != trail.points(1) && isKnown(points, trail.points(1))
                ? table.shrunk(
                        key(About.POINTS_AFTER_POINTS, 0, points, outcome(trail.points(1), trail.isCorrect(1))),
                        0,
                        POINT_MASS)
                : 0;
    }

    private void add(NumberedPupil pupil, Ability ability) {
        Trail trail = new Trail();
        Map<Integer, LastOutcome> lasts = new HashMap<>();
        for (int i = 0; i < pupil.answers(); i++) {
            int item = pupil.items()[i];
            int points = pupil.points()[i];
            boolean isCorrect = pupil.correct()[i];
            double expected = Logits.probability(ability.expectedLogitHere(item, points));
            LastOutcome last = lasts.getOrDefault(points, LastOutcome.NONE);
            add(item, points, last, trail, (isCorrect ? 1 : 0) - expected, expected * (1 - expected));
            ability.tell(item, points, isCorrect);
            trail.add(item, points, isCorrect);
            lasts.put(points, LastOutcome.of(isCorrect));
        }
    }

    private void add(int item, int points, LastOutcome last, Trail trail, double surprise, double weight) {
        table.add(key(About.ITEM, 0, item, 0), surprise, weight);
        table.add(key(About.ITEM_AFTER_LAST, 0, item, last.ordinal()), surprise, weight);
        table.add(key(About.POINTS_AFTER_LAST, 0, points, last.ordinal()), surprise, weight);
        if (trail.length() > 0 && trail.points(1) != points) {
            int from = outcome(trail.points(1), trail.isCorrect(1));
            table.add(key(About.POINTS_AFTER_POINTS, 0, points, from), surprise, weight);
        }
        for (int back = 1; back <= trail.length(); back++) {
            int from = outcome(trail.item(back), trail.isCorrect(back));
            table.add(key(About.ITEM_AFTER_ANY, 0, item, from), surprise, weight);
            if (back <= LAGS) {
                table.add(key(About.ITEM_AFTER_ITEM, back, item, from), surprise, weight);
            }
        }
    }

    private static boolean isKnown(int one, int other) {
        return one >= 0 && other >= 0;
    }

    private static int outcome(int number, boolean isCorrect) {
        return 2 * number + (isCorrect ? 1 : 0);
    }

    private static long key(About about, int back, int of, int after) {
        return ((((long) about.ordinal() + back) << NUMBER_BITS | of) << NUMBER_BITS) | after;
    }

    void write(DataOutput out) throws IOException {
        table.write(out);
    }

    static Carryover read(DataInput in) throws IOException {
        return new Carryover(Surprises.read(in));
    }
}
