package org.xueqing.prediction;

import org.xueqing.prediction.encoding.Carryover;
import org.xueqing.prediction.encoding.LastOutcome;
import org.xueqing.prediction.encoding.Trail;

/** What one pupil did just before, and what others who had done the same did next. */
final class JustBefore {

    private static final Feature[] SINGLE = {Feature.CARRY_1, Feature.CARRY_2, Feature.CARRY_3};
    private static final double FADING = 0.8;

    private final Carryover carryover;
    private final Trail trail = new Trail();

    JustBefore(Carryover carryover) {
        this.carryover = carryover;
    }

    void add(int item, int points, boolean isCorrect) {
        trail.add(item, points, isCorrect);
    }

    /** @param last what became of the last answer on the same points */
    void describe(int item, int points, LastOutcome last, double[] values) {
        double here = carryover.ofItem(item, last);
        values[Feature.ITEM_CARRY.ordinal()] = carryover.ofItem(item);
        values[Feature.CARRY_AFTER_POINT.ordinal()] = here;
        values[Feature.POINT_CARRY.ordinal()] = carryover.ofPoints(points, last);
        values[Feature.CARRY_FROM_POINT.ordinal()] = carryover.ofPoints(points, trail);
        describeSingle(item, here, values);
        describeAny(item, carryover.ofItem(item), values);
    }

    private void describeSingle(int item, double here, double[] values) {
        double sum = 0;
        for (int back = 1; back <= Carryover.LAGS; back++) {
            double carried = back > trail.length() ? here : carryover.ofItem(item, trail, back, here);
            sum += carried - here;
            if (back <= SINGLE.length) {
                values[SINGLE[back - 1].ordinal()] = carried;
            }
        }
        values[Feature.CARRY_SUM.ordinal()] = sum;
    }

    private void describeAny(int item, double usual, double[] values) {
        double sum = 0;
        double fading = 0;
        double weight = 1;
        for (int back = 1; back <= trail.length(); back++) {
            double carried = carryover.ofItemAfterAny(item, trail, back, usual) - usual;
            sum += carried;
            fading += weight * carried;
            weight *= FADING;
        }
        values[Feature.CARRY_TRAIL.ordinal()] = sum;
        values[Feature.CARRY_TRAIL_FADING.ordinal()] = fading;
    }
}
