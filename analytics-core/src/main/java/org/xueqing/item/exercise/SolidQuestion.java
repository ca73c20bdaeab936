package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about surfaces and volumes. Circles are reckoned with 3.14. */
public enum SolidQuestion implements Question.Kind {
    /** Surface of (length, width, height). */
    CUBOID_SURFACE(
            Formula.number(3, it -> faces(it.get(0), it.get(1), it.get(2)).times(2))),
    /** Surface of (edge). */
    CUBE_SURFACE(Formula.number(1, it -> it.get(0).times(it.get(0)).times(6))),
    /** Volume of (length, width, height). */
    CUBOID_VOLUME(Formula.number(3, it -> it.get(0).times(it.get(1)).times(it.get(2)))),
    /** Volume of (edge). */
    CUBE_VOLUME(Formula.number(1, it -> it.get(0).times(it.get(0)).times(it.get(0)))),
    /** Volume of (radius, height). */
    CYLINDER_VOLUME(Formula.number(2, it -> circle(it.get(0)).times(it.get(1)))),
    /** Volume of (area of the base, height). */
    CONE_VOLUME(Formula.number(2, it -> it.get(0).times(it.get(1)).dividedBy(3))),
    /** Volume of (radius, height). */
    CONE_VOLUME_BY_RADIUS(
            Formula.number(2, it -> circle(it.get(0)).times(it.get(1)).dividedBy(3)));

    private final Formula formula;

    SolidQuestion(Formula formula) {
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        return formula.solve(given);
    }

    private static Exact faces(Exact length, Exact width, Exact height) {
        return length.times(width).plus(length.times(height)).plus(width.times(height));
    }

    private static Exact circle(Exact radius) {
        return PlaneQuestion.PI.times(radius).times(radius);
    }
}
