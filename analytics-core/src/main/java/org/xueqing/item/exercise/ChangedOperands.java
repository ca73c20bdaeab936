package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/**
 * A result that follows from a known one when operands grow or shrink: 24×15=360, so 24×150=3600; 48÷12=4, so 480÷120=4.
 *
 * @param known the known result
 * @param left times which the left operand became
 * @param right times which the right operand became
 */
public record ChangedOperands(Operator operator, Exact known, Exact left, Exact right) implements Exercise {

    @Override
    public Answer answer() {
        return Answer.of(operator.apply(known.times(left), right));
    }
}
