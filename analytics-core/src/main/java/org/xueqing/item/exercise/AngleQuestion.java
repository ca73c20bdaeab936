package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about angles, in degrees. */
public enum AngleQuestion implements Question.Kind {
    /** What the protractor shows for (angle). */
    PROTRACTOR(Formula.number(1, it -> it.get(0))),
    /** The third angle of a triangle with (one, another). */
    THIRD_ANGLE(Formula.number(2, it -> Exact.of(180).minus(it.get(0)).minus(it.get(1)))),
    /** The angles at the base of an isosceles triangle with (angle at the top). */
    BASE_ANGLE(Formula.number(1, it -> Exact.of(180).minus(it.get(0)).dividedBy(2))),
    /** The angle at the top of an isosceles triangle with (angle at the base). */
    TOP_ANGLE(Formula.number(1, it -> Exact.of(180).minus(it.get(0).times(2)))),
    /** The sum of the angles of a polygon of (sides). */
    POLYGON_ANGLES(Formula.number(1, it -> it.get(0).minus(2).times(180)));

    private final Formula formula;

    AngleQuestion(Formula formula) {
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        return formula.solve(given);
    }
}
