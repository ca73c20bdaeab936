package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about the places of decimals, and about numbers below zero. */
public enum DecimalQuestion implements Question.Kind {
    /** (yuan, jiao) in yuan. */
    YUAN(Formula.number(2, it -> it.get(0).plus(it.get(1).dividedBy(10)))),
    /** How many of a unit (number, unit) holds. */
    COUNT_OF_UNIT(Formula.number(2, it -> it.get(0).dividedBy(it.get(1)))),
    /** The number of so many (ones, tenths, hundredths, thousandths). */
    COMPOSED(Formula.number(4, DecimalQuestion::composed)),
    /** The unit of the digit so many places behind the point. */
    UNIT_OF_PLACE(Formula.number(1, it -> Exact.ONE.dividedBy(power(it.get(0).toLong())))),
    /** (number, unit) with 万 or 亿 as its unit. */
    IN_UNIT(Formula.number(2, it -> it.get(0).dividedBy(it.get(1)))),
    /** The digit at (dividend, divisor, place) behind the point of a quotient. */
    DIGIT_OF_QUOTIENT(Formula.number(3, DecimalQuestion::digit)),
    /** What is written for a quantity of the opposite meaning. */
    OPPOSITE(Formula.number(1, it -> it.get(0).negated())),
    /** Where (start, change) leads. */
    CHANGED(Formula.number(2, it -> it.get(0).plus(it.get(1)))),
    /** How far apart (higher, lower) are. */
    GAP(Formula.number(2, it -> it.get(0).minus(it.get(1))));

    private final Formula formula;

    DecimalQuestion(Formula formula) {
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        return formula.solve(given);
    }

    private static Exact power(long exponent) {
        return Exact.decimal("1e" + exponent);
    }

    private static Exact composed(List<Exact> digits) {
        Exact number = Exact.ZERO;
        for (int place = 0; place < digits.size(); place++) {
            number = number.plus(digits.get(place).dividedBy(power(place)));
        }
        return number;
    }

    private static Exact digit(List<Exact> it) {
        Exact shifted = it.get(0).times(power(it.get(2).toLong())).dividedBy(it.get(1));
        return shifted.floor().minus(shifted.dividedBy(10).floor().times(10));
    }
}
