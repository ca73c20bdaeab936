package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;

/** An expression whose value is asked: 72−38. */
public record Calculation(Expression expression) implements Exercise {

    @Override
    public Answer answer() {
        return Answer.of(expression.value());
    }
}
