package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about lengths and areas of plane figures. Circles are reckoned with 3.14. */
public enum PlaneQuestion implements Question.Kind {
    /** How long a stick is that lies on a ruler from mark to mark (start, end). */
    LENGTH_BETWEEN(Formula.number(2, it -> it.get(1).minus(it.get(0)))),
    /** Perimeter of (length, width). */
    RECTANGLE_PERIMETER(Formula.number(2, it -> it.get(0).plus(it.get(1)).times(2))),
    /** Perimeter of (side). */
    SQUARE_PERIMETER(Formula.number(1, it -> it.get(0).times(4))),
    /** Perimeter of the rectangle of (count, side) squares in a row. */
    SQUARES_IN_A_ROW(Formula.number(2, it -> it.get(0).plus(1).times(2).times(it.get(1)))),
    /** Perimeter of what is left of (length, width) without its largest square, side by side with it. */
    REST_OF_RECTANGLE(Formula.number(2, it -> it.get(0).times(2))),
    /** Area of (length, width). */
    RECTANGLE_AREA(Formula.number(2, it -> it.get(0).times(it.get(1)))),
    /** Area of (side). */
    SQUARE_AREA(Formula.number(1, it -> it.get(0).times(it.get(0)))),
    /** Area of (base, height, other side). */
    PARALLELOGRAM_AREA(Formula.number(3, it -> it.get(0).times(it.get(1)))),
    /** Area of (base, height, another side). */
    TRIANGLE_AREA(Formula.number(3, it -> it.get(0).times(it.get(1)).dividedBy(2))),
    /** Area of (upper side, lower side, height). */
    TRAPEZOID_AREA(
            Formula.number(3, it -> it.get(0).plus(it.get(1)).times(it.get(2)).dividedBy(2))),
    /** Area of a rectangle with a triangle upon it: (width, height of the rectangle, height of the triangle). */
    HOUSE_AREA(Formula.number(
            3, it -> it.get(0).times(it.get(1)).plus(it.get(0).times(it.get(2)).dividedBy(2)))),
    /** Circumference of (radius). */
    CIRCUMFERENCE(Formula.number(1, it -> halfCircle(it.get(0)).times(2))),
    /** Perimeter of half a circle of (radius). */
    SEMICIRCLE_PERIMETER(
            Formula.number(1, it -> halfCircle(it.get(0)).plus(it.get(0).times(2)))),
    /** Area of (radius). */
    CIRCLE_AREA(Formula.number(1, it -> circle(it.get(0)))),
    /** Area of (diameter). */
    CIRCLE_AREA_BY_DIAMETER(Formula.number(1, it -> circle(it.get(0).dividedBy(2)))),
    /** Area between circles of (outer radius, inner radius). */
    RING_AREA(Formula.number(2, it -> circle(it.get(0)).minus(circle(it.get(1)))));

    /** As schools take it. */
    public static final Exact PI = Exact.of(314, 100);

    private final Formula formula;

    PlaneQuestion(Formula formula) {
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        return formula.solve(given);
    }

    /** The length of the bow. */
    private static Exact halfCircle(Exact radius) {
        return PI.times(radius);
    }

    private static Exact circle(Exact radius) {
        return PI.times(radius).times(radius);
    }
}
