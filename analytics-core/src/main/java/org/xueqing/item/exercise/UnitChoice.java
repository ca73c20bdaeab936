package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;

/**
 * A quantity of everyday life whose unit is to be chosen: 一支铅笔长18（　　）.
 *
 * @param offered units of one dimension
 * @param fitting the sensible one
 */
public record UnitChoice(List<MeasureUnit> offered, MeasureUnit fitting) implements Exercise {

    public UnitChoice {
        offered = List.copyOf(offered);
    }

    /** The option of a unit. */
    public Answer choice(MeasureUnit unit) {
        return new Answer.Choice(offered.indexOf(unit));
    }

    @Override
    public Answer answer() {
        return choice(fitting);
    }
}
