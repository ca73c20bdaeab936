package org.xueqing.item.exercise;

import java.util.List;
import java.util.function.Function;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** How a kind of question is answered from so many given numbers. */
record Formula(int count, Function<List<Exact>, Answer> answer) {

    static Formula number(int count, Function<List<Exact>, Exact> value) {
        return new Formula(count, value.andThen(Answer::of));
    }

    static Answer ratio(Exact first, Exact second) {
        return new Answer.Ratio(first, second);
    }

    /** @throws IllegalArgumentException if another number of numbers is given */
    Answer solve(List<Exact> given) {
        if (given.size() != count) {
            throw new IllegalArgumentException(count + " numbers are asked for: " + given);
        }
        return answer.apply(given);
    }
}
