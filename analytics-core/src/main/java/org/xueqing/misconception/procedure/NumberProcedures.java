package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.NumberQuestion.DIVIDEND;
import static org.xueqing.item.exercise.NumberQuestion.LARGEST_REMAINDER;

import java.util.List;
import org.xueqing.misconception.BuggyProcedure;

/** Wrong ideas of numbers, their digits and their order. */
final class NumberProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            Recognised.question("M-REM-EQUAL", LARGEST_REMAINDER, it -> it.get(0)),
            Recognised.question("M-REM-NINE", LARGEST_REMAINDER, it -> 9),
            Recognised.question("M-DIVIDEND-NOREM", DIVIDEND, it -> it.get(0) * it.get(1)),
            Recognised.question("M-DIVIDEND-REMFIRST", DIVIDEND, it -> it.get(0) * (it.get(1) + it.get(2))));

    private NumberProcedures() {}
}
