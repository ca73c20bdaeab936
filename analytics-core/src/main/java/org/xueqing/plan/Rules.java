package org.xueqing.plan;

import org.xueqing.item.choice.Choice;

/**
 * How lists are made up.
 *
 * @param days within which no item, and no item with the same numbers, is given again
 * @param requiredShare of the budget; the rest is optional
 * @param mostPerPoint lines of one list that are given for the same point
 */
public record Rules(int days, double requiredShare, int mostPerPoint) {

    public static final Rules USUAL = new Rules(Choice.USUAL_DAYS, 0.75, 2);

    public Rules {
        if (days < 1 || mostPerPoint < 1 || !(requiredShare > 0 && requiredShare <= 1)) {
            throw new IllegalArgumentException(
                    days + " days, " + mostPerPoint + " lines for a point, required " + requiredShare);
        }
    }

    public Rules withDays(int other) {
        return new Rules(other, requiredShare, mostPerPoint);
    }
}
