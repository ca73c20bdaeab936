package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/**
 * Two numbers rounded half up, then calculated with: 198+304≈500.
 *
 * @param leftUnit what the left number is rounded to: 1 leaves it
 * @param rightUnit what the right number is rounded to: 1 leaves it
 */
public record Estimate(Operator operator, long left, long right, long leftUnit, long rightUnit) implements Exercise {

    @Override
    public Answer answer() {
        Exact roundedLeft = Exact.of(nearest(left, leftUnit));
        return Answer.of(operator.apply(roundedLeft, Exact.of(nearest(right, rightUnit))));
    }

    /** Half up. */
    public static long nearest(long number, long unit) {
        return (number + unit / 2) / unit * unit;
    }
}
