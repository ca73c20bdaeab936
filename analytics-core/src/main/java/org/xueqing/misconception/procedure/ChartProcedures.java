package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.ChartQuestion.*;
import static org.xueqing.misconception.procedure.Wrongly.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.item.answer.Answer;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong readings of charts and grids. */
final class ChartProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            answers("M-SCALE-ONE", Map.of(SCALE_VALUE, it -> read(it.get(0), it.get(1)), SCALE_DIFFERENCE, it -> read(
                            it.get(0), it.get(2))
                    .minus(read(it.get(1), it.get(2))))),
            answers(
                    "M-SCALE-BELOW",
                    Map.of(SCALE_VALUE, it -> below(it.get(0), it.get(1)), SCALE_DIFFERENCE, it -> below(
                                    it.get(0), it.get(2))
                            .minus(below(it.get(1), it.get(2))))),
            answers("M-CHART-SUM", Map.of(SCALE_DIFFERENCE, it -> it.get(0).plus(it.get(1)))),
            answers("M-MEAN-DIV", Map.of(MEAN_OF_FOUR, ChartProcedures::sum)),
            answers("M-MEAN-TWO", Map.of(MEAN_OF_FOUR, it -> sum(it).dividedBy(2))),
            answers("M-PIE-PERCENT", Map.of(SECTOR, it -> it.get(1))),
            answers("M-PIE-REST", Map.of(SECTOR, it -> it.get(0)
                    .minus(it.get(0).times(it.get(1)).dividedBy(100)))),
            answers("M-PAIR-SWAP", POSITION, it -> Optional.of(new Answer.Parts(List.of(it.get(1), it.get(0))))),
            answers(
                    "M-PAIR-ONE",
                    POSITION,
                    it -> Optional.of(new Answer.Parts(
                            List.of(it.get(0).plus(1), it.get(1).plus(1))))));

    private ChartProcedures() {}

    /** A line without number is one more than the numbered line below it. */
    private static Exact read(Exact value, Exact step) {
        Exact below = below(value, step);
        return below.equals(value) ? value : below.plus(1);
    }

    private static Exact below(Exact value, Exact step) {
        return value.dividedBy(step.times(2)).floor().times(step.times(2));
    }

    private static Exact sum(List<Exact> numbers) {
        return numbers.stream().reduce(Exact.ZERO, Exact::plus);
    }
}
