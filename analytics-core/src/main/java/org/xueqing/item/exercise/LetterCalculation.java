package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;
import org.xueqing.number.Polynomial;

/** One operation on expressions with letters: 3a and 2 added, a multiplied by a. */
public record LetterCalculation(Operator operator, Polynomial left, Polynomial right) implements Exercise {

    @Override
    public Answer answer() {
        return new Answer.Letters(
                switch (operator) {
                    case PLUS -> left.plus(right);
                    case MINUS -> left.minus(right);
                    case TIMES -> left.times(right);
                    case DIVIDED_BY -> left.dividedBy(right);
                });
    }
}
