package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;

/** What must be done on the right side when this was done on the left; one of the printed operations. */
public record BalancingStep(Operator given, Operator onLeft, List<Operator> options) implements Exercise {

    public BalancingStep {
        options = List.copyOf(options);
    }

    @Override
    public Answer answer() {
        return choice(onLeft);
    }

    public Answer choice(Operator operator) {
        return new Answer.Choice(options.indexOf(operator));
    }
}
