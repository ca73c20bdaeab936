package org.xueqing.item.exercise;

import java.util.List;
import java.util.function.ToLongFunction;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about whole numbers themselves: order, digits, remainders, what is near. */
public enum NumberQuestion implements Question.Kind {
    /** How many things there are: as many. */
    COUNTED(1, it -> it.get(0)),
    /** The place from the left of what stands at a place from the right: count, place from the right. */
    PLACE_FROM_THE_OTHER_END(2, it -> it.get(0) - it.get(1) + 1),
    /** How many stand in a row: in front of one child, behind it. */
    ROW_AROUND_ONE(2, it -> it.get(0) + it.get(1) + 1),
    /** The number after the last of a row: first, step, count of those printed. */
    NEXT_IN_ROW(3, it -> it.get(0) + it.get(1) * it.get(2)),
    /** How many tens, hundreds … are in a number: number, place value. */
    UNITS_IN(2, it -> it.get(0) / it.get(1)),
    /** The largest remainder: divisor. */
    LARGEST_REMAINDER(1, it -> it.get(0) - 1),
    /** What was divided: divisor, quotient, remainder. */
    DIVIDEND(3, it -> it.get(0) * it.get(1) + it.get(2)),
    /** A number written with another unit of counting: number, unit (10 000 or 100 000 000). */
    REWRITTEN(2, it -> it.get(0) / it.get(1)),
    /** Rounded half up and written with that unit: number, unit. */
    ROUNDED(2, it -> (it.get(0) + it.get(1) / 2) / it.get(1)),
    /** Rounded half up to that unit, written out: number, unit. */
    NEAREST(2, it -> (it.get(0) + it.get(1) / 2) / it.get(1) * it.get(1));

    private final int count;
    private final ToLongFunction<List<Long>> formula;

    NumberQuestion(int count, ToLongFunction<List<Long>> formula) {
        this.count = count;
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        if (given.size() != count) {
            throw new IllegalArgumentException(name() + " takes " + count + " numbers, not " + given);
        }
        return Answer.of(formula.applyAsLong(given.stream().map(Exact::toLong).toList()));
    }
}
