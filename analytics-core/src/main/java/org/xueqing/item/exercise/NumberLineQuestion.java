package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Which number a point of a number line stands for: (left label, right label, equal parts between them, parts up to the point). */
public enum NumberLineQuestion implements Question.Kind {
    /** A fraction of the way from 0 to 1. */
    FRACTION_ON_LINE,
    /** A decimal between two labels whose distance is cut into ten. */
    DECIMAL_ON_LINE,
    /** A negative number left of 0, on a line with as many whole numbers on each side. */
    NEGATIVE_ON_LINE;

    private static final int GIVEN = 4;

    private final Formula place = Formula.number(GIVEN, NumberLineQuestion::place);

    @Override
    public Answer solve(List<Exact> given) {
        return place.solve(given);
    }

    private static Exact place(List<Exact> given) {
        Exact whole = given.get(1).minus(given.get(0));
        return given.get(0).plus(whole.times(given.get(3)).dividedBy(given.get(2)));
    }
}
