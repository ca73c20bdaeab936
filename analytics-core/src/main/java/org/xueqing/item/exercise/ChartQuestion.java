package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about what charts show. */
public enum ChartQuestion implements Question.Kind {
    /** What is read at (value, step from line to line); every other line is numbered. */
    SCALE_VALUE(Formula.number(2, it -> it.get(0))),
    /** How much more the first of (larger, smaller, step from line to line) shows; every other line is numbered. */
    SCALE_DIFFERENCE(Formula.number(3, it -> it.get(0).minus(it.get(1)))),
    /** The mean of four numbers. */
    MEAN_OF_FOUR(
            Formula.number(4, it -> it.stream().reduce(Exact.ZERO, Exact::plus).dividedBy(4))),
    /** What a sector stands for of (total, percentage of the sector). */
    SECTOR(Formula.number(2, it -> it.get(0).times(it.get(1)).dividedBy(100))),
    /** Where a point lies at (column, row). */
    POSITION(new Formula(2, Answer.Parts::new));

    private final Formula formula;

    ChartQuestion(Formula formula) {
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        return formula.solve(given);
    }
}
