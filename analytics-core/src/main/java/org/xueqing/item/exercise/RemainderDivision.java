package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** A division of whole numbers that leaves a remainder: 29÷4=7……1. */
public record RemainderDivision(long dividend, long divisor) implements Exercise {

    @Override
    public Answer answer() {
        return answer(dividend / divisor, dividend % divisor);
    }

    /** What a pupil writes who finds this quotient and this remainder. */
    public static Answer answer(long quotient, long rest) {
        return rest == 0 ? Answer.of(quotient) : new Answer.Remainder(Exact.of(quotient), Exact.of(rest));
    }
}
