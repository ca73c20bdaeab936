package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.NumberLineQuestion.DECIMAL_ON_LINE;
import static org.xueqing.item.exercise.NumberLineQuestion.FRACTION_ON_LINE;
import static org.xueqing.item.exercise.NumberLineQuestion.NEGATIVE_ON_LINE;
import static org.xueqing.misconception.procedure.Wrongly.answers;

import java.util.List;
import java.util.Map;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong ways to read a number line. */
final class NumberLineProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            answers(
                    "M-LINE-MARKS",
                    Map.of(
                            FRACTION_ON_LINE,
                                    it -> it.get(3).plus(1).dividedBy(it.get(2).plus(1)),
                            DECIMAL_ON_LINE,
                                    it -> it.get(0)
                                            .plus(part(it).times(it.get(3).plus(1))))),
            answers(
                    "M-LINE-WHOLE",
                    Map.of(
                            FRACTION_ON_LINE, it -> it.get(3),
                            DECIMAL_ON_LINE, it -> it.get(0).plus(whole(it).times(it.get(3))))),
            answers("M-LINE-SIGN", Map.of(NEGATIVE_ON_LINE, it -> it.get(1).minus(it.get(3)))),
            answers("M-LINE-NEGREV", Map.of(NEGATIVE_ON_LINE, it -> Exact.of(-1).minus(it.get(3)))));

    private NumberLineProcedures() {}

    private static Exact whole(List<Exact> line) {
        return line.get(1).minus(line.get(0));
    }

    private static Exact part(List<Exact> line) {
        return whole(line).dividedBy(line.get(2));
    }
}
