package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/**
 * Two sides and one unknown of the first degree: 3x+5=20, 45÷□=9.
 *
 * @param solution the value of the unknown; checked
 */
public record Equation(Expression left, Expression right, Exact solution) implements Exercise {

    /** @throws IllegalArgumentException if the solution solves it not */
    public Equation {
        if (!left.value(solution).equals(right.value(solution))) {
            throw new IllegalArgumentException(solution + " does not solve " + left.text() + "=" + right.text());
        }
    }

    @Override
    public Answer answer() {
        return Answer.of(solution);
    }

    public String text() {
        return left.text() + "=" + right.text();
    }
}
