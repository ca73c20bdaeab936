package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.exercise.Expression.Numeral;

/** The same number in another notation, or a fraction in lowest terms: 3/8 as a decimal, 0.35 as a percentage. */
public record Rewriting(Numeral given, Notation notation) implements Exercise {

    @Override
    public Answer answer() {
        return Answer.of(given.value());
    }
}
