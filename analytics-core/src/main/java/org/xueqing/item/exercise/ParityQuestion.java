package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;

/** Whether the sum or product of so many odd and even numbers is odd (A) or even (B). */
public record ParityQuestion(Operator operator, int odds, int evens) implements Exercise {

    public static final Answer ODD = new Answer.Choice(0);
    public static final Answer EVEN = new Answer.Choice(1);

    @Override
    public Answer answer() {
        boolean isOdd = operator == Operator.PLUS ? odds % 2 == 1 : evens == 0;
        return isOdd ? ODD : EVEN;
    }
}
