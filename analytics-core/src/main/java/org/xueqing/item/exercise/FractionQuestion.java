package org.xueqing.item.exercise;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about fractions of a whole, of a set, and of a quantity. */
public enum FractionQuestion implements Question.Kind {
    /** What fraction (taken, parts) is of one whole cut into equal parts. */
    PART_OF_WHOLE(Formula.number(2, it -> it.get(0).dividedBy(it.get(1)))),
    /** What fraction of the set (things, parts, taken) some equal parts are. */
    PART_OF_SET(Formula.number(3, it -> it.get(2).dividedBy(it.get(1)))),
    /** How much (whole, numerator, denominator) of a quantity is. */
    FRACTION_OF(Formula.number(3, FractionQuestion::part)),
    /** How much one of (length, parts) equal parts is, with its unit. */
    QUANTITY_OF_PART(Formula.number(2, it -> it.get(0).dividedBy(it.get(1)))),
    /** What share of the whole one of (length, parts) equal parts is. */
    SHARE_OF_PART(Formula.number(2, it -> Exact.ONE.dividedBy(it.get(1)))),
    /** What fraction the first quantity is of the second. */
    FRACTION_OF_OTHER(Formula.number(2, it -> it.get(0).dividedBy(it.get(1)))),
    /** (small units, rate) as a fraction of the large unit. */
    IN_LARGER_UNIT(Formula.number(2, it -> it.get(0).dividedBy(it.get(1)))),
    /** The numerator over (numerator, denominator, new denominator). */
    MISSING_NUMERATOR(Formula.number(3, it -> it.get(0).times(it.get(2)).dividedBy(it.get(1)))),
    /** What must be added to the denominator of (numerator, denominator, added to the numerator). */
    ADDED_TO_DENOMINATOR(Formula.number(3, it -> it.get(2).times(it.get(1)).dividedBy(it.get(0)))),
    /** Least common denominator and both numerators of (a, b, c, d) for a/b and c/d. */
    COMMON_DENOMINATOR(new Formula(4, FractionQuestion::extended)),
    /** The number whose product with the given one is 1. */
    RECIPROCAL(Formula.number(1, it -> Exact.ONE.dividedBy(it.get(0)))),
    /** The whole of which (part, numerator, denominator) is the part. */
    WHOLE_OF(Formula.number(3, it -> it.get(0).times(it.get(2)).dividedBy(it.get(1)))),
    /** What is left of (whole, numerator, denominator). */
    LEFT_OF(Formula.number(3, it -> it.get(0).minus(part(it)))),
    /** A quantity that is by a fraction more than (base, numerator, denominator). */
    MORE_BY(Formula.number(3, it -> it.get(0).plus(part(it)))),
    /** What small units (filled, exchanged, total) hold: some small ones and one large one that equals several small. */
    SMALL_CUP(Formula.number(3, it -> it.get(2).dividedBy(it.get(0).plus(it.get(1)))));

    private final Formula formula;

    FractionQuestion(Formula formula) {
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        return formula.solve(given);
    }

    private static Exact part(List<Exact> it) {
        return it.get(0).times(it.get(1)).dividedBy(it.get(2));
    }

    private static Answer extended(List<Exact> it) {
        BigInteger first = it.get(1).numerator();
        BigInteger second = it.get(3).numerator();
        Exact common = new Exact(first.multiply(second).divide(first.gcd(second)), BigInteger.ONE);
        Function<Integer, Exact> numerator = at -> common.times(it.get(at)).dividedBy(it.get(at + 1));
        return new Answer.Parts(List.of(common, numerator.apply(0), numerator.apply(2)));
    }
}
