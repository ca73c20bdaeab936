package org.xueqing.prediction.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * How much righter an item is answered than the pupil's {@link Ability} lets expect: as such, after a right or wrong answer on its
 * points, and after a right or wrong answer to another item one, two … answers before. In logits; each backed off to the
 * one before it. Items that practise one idea one after the other carry what was understood, or was not.
 */
public final class Carryover implements Serializable {

    /** Answers back that are told apart. */
    public static final int LAGS = Contexts.LAGS;

    private static final double ITEM_MASS = 2;
    private static final double POINT_MASS = 5;
    private static final double PAIR_MASS = 1.5;

    private final Surprises table;

    private Carryover(Surprises table) {
        this.table = table;
    }

    /** @param contexts that hold all of the pupils' answers */
    static Carryover of(List<NumberedPupil> pupils, Contexts contexts, Easiness easiness) {
        Carryover carryover = new Carryover(new Surprises(contexts.keys()));
        pupils.forEach(pupil -> carryover.add(pupil, new Ability(easiness)));
        return carryover;
    }

    /** The item itself. */
    public double ofItem(int item) {
        return item < 0 ? 0 : table.shrunk(Contexts.item(item), 0, ITEM_MASS);
    }

    public double ofItem(int item, LastOutcome last) {
        return item < 0 ? 0 : table.shrunk(Contexts.itemAfterLast(item, last), ofItem(item), ITEM_MASS);
    }

    public double ofPoints(int points, LastOutcome last) {
        return points < 0 ? 0 : table.shrunk(Contexts.pointsAfterLast(points, last), 0, POINT_MASS);
    }

    /** By what was answered so many answers back. */
    public double ofItem(int item, Trail trail, int back, double towards) {
        return isKnown(item, trail.item(back))
                ? table.shrunk(Contexts.itemAfterItem(item, trail, back), towards, PAIR_MASS)
                : towards;
    }

    /** By an item that was answered anywhere in the trail. */
    public double ofItemAfterAny(int item, Trail trail, int back, double towards) {
        return isKnown(item, trail.item(back))
                ? table.shrunk(Contexts.itemAfterAny(item, trail, back), towards, PAIR_MASS)
                : towards;
    }

    /** By the last answer, where it was on other points. */
    public double ofPoints(int points, Trail trail) {
        return trail.length() > 0 && points != trail.points(1) && isKnown(points, trail.points(1))
                ? table.shrunk(Contexts.pointsAfterPoints(points, trail), 0, POINT_MASS)
                : 0;
    }

    private void add(NumberedPupil pupil, Ability ability) {
        for (int i = 0; i < pupil.answers(); i++) {
            int item = pupil.items()[i];
            int points = pupil.points()[i];
            double expected = Logits.probability(ability.expectedLogitHere(item, points));
            double surprise = (pupil.correct()[i] ? 1 : 0) - expected;
            table.add(pupil.contexts()[i], (float) surprise, (float) (expected * (1 - expected)));
            ability.tell(item, points, pupil.correct()[i]);
        }
    }

    private static boolean isKnown(int one, int other) {
        return one >= 0 && other >= 0;
    }

    void write(DataOutput out) throws IOException {
        table.write(out);
    }

    static Carryover read(DataInput in) throws IOException {
        return new Carryover(Surprises.read(in));
    }
}
