package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.Relation;

/** Two expressions with a circle between them for &gt;, &lt; or =. */
public record Comparison(Expression left, Expression right) implements Exercise {

    @Override
    public Answer answer() {
        return new Answer.Sign(Relation.between(left.value(), right.value()));
    }
}
