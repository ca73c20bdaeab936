package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** The value of an expression with a letter where the letter stands for a number. */
public record Substitution(Expression expression, Exact letter) implements Exercise {

    @Override
    public Answer answer() {
        return Answer.of(expression.value(letter));
    }
}
