package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about ratios and proportions. */
public enum RatioQuestion implements Question.Kind {
    /** The ratio of the first quantity to the second. */
    RATIO(new Formula(2, it -> Formula.ratio(it.get(0), it.get(1)))),
    /** The value of a ratio (比值). */
    VALUE(Formula.number(2, it -> it.get(0).dividedBy(it.get(1)))),
    /** A ratio of whole numbers without common factor (化简比). */
    SIMPLEST(new Formula(2, RatioQuestion::simplest)),
    /** The first share of (total, first, second). */
    FIRST_SHARE(Formula.number(
            3, it -> it.get(0).times(it.get(1)).dividedBy(it.get(1).plus(it.get(2))))),
    /** The third share of (total, first, second, third). */
    THIRD_SHARE(Formula.number(
            4,
            it -> it.get(0).times(it.get(3)).dividedBy(it.get(1).plus(it.get(2)).plus(it.get(3))))),
    /** The total of (first share, first, second). */
    TOTAL_OF_SHARES(
            Formula.number(3, it -> it.get(0).times(it.get(1).plus(it.get(2))).dividedBy(it.get(1)))),
    /** a:b where (first)a=(second)b. */
    FROM_EQUAL_PRODUCTS(new Formula(2, it -> simplest(List.of(it.get(1), it.get(0))))),
    /** x in x:b=c:d, of (b, c, d). */
    FIRST_TERM(Formula.number(3, it -> it.get(0).times(it.get(1)).dividedBy(it.get(2)))),
    /** x in a:b=x:d, of (a, b, d). */
    THIRD_TERM(Formula.number(3, it -> it.get(0).times(it.get(2)).dividedBy(it.get(1)))),
    /** The scale of a map of (centimetres on it, kilometres in nature). */
    SCALE(new Formula(2, it -> simplest(List.of(it.get(0), it.get(1).times(100_000))))),
    /** Kilometres of (centimetres on the map, denominator of its scale). */
    KILOMETRES(Formula.number(2, it -> it.get(0).times(it.get(1)).dividedBy(100_000))),
    /** Centimetres on the map of (kilometres, denominator of its scale). */
    CENTIMETRES(Formula.number(2, it -> it.get(0).times(100_000).dividedBy(it.get(1)))),
    /** What belongs to c when b belongs to a and both grow alike (正比例), of (a, b, c). */
    DIRECT(Formula.number(3, it -> it.get(1).times(it.get(2)).dividedBy(it.get(0)))),
    /** What belongs to c when b belongs to a and the product stays (反比例), of (a, b, c). */
    INVERSE(Formula.number(3, it -> it.get(0).times(it.get(1)).dividedBy(it.get(2))));

    private final Formula formula;

    RatioQuestion(Formula formula) {
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        return formula.solve(given);
    }

    private static Answer simplest(List<Exact> it) {
        Exact value = it.get(0).dividedBy(it.get(1));
        return Formula.ratio(
                new Exact(value.numerator(), java.math.BigInteger.ONE),
                new Exact(value.denominator(), java.math.BigInteger.ONE));
    }
}
