package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about percentages, as schools and shops ask them. Percentages are given and answered in hundredths: 25. */
public enum QuotaQuestion implements Question.Kind {
    /** What percentage (part, whole) is. */
    PERCENTAGE(Formula.number(2, it -> percent(it.get(0), it.get(1)))),
    /** What percentage of the mixture (first, second) the first is. */
    PERCENTAGE_OF_MIXTURE(Formula.number(2, it -> percent(it.get(0), it.get(0).plus(it.get(1))))),
    /** By what percentage the first of (larger, smaller) is more than the second. */
    PERCENT_MORE(Formula.number(2, it -> percent(it.get(0).minus(it.get(1)), it.get(1)))),
    /** By what percentage the first of (smaller, larger) is less than the second. */
    PERCENT_LESS(Formula.number(2, it -> percent(it.get(1).minus(it.get(0)), it.get(1)))),
    /** Interest of (principal, yearly percentage, years). */
    INTEREST(Formula.number(3, it -> of(it.get(1), it.get(0)).times(it.get(2)))),
    /** Tax on (income, percentage). */
    TAX(Formula.number(2, it -> of(it.get(1), it.get(0)))),
    /** What (price, percentage of it that is paid) costs. */
    REDUCED_PRICE(Formula.number(2, it -> of(it.get(1), it.get(0)))),
    /** What was saved at (price, percentage of it that is paid). */
    SAVED(Formula.number(2, it -> it.get(0).minus(of(it.get(1), it.get(0))))),
    /** What it cost before, of (paid, percentage of it that is paid). */
    FULL_PRICE(Formula.number(2, it -> it.get(0).times(100).dividedBy(it.get(1)))),
    /** The base of (amount, percentage that the amount is more than the base). */
    BASE_OF_MORE(
            Formula.number(2, it -> it.get(0).times(100).dividedBy(it.get(1).plus(100)))),
    /** The base of (amount, percentage that the amount is less than the base). */
    BASE_OF_LESS(Formula.number(
            2, it -> it.get(0).times(100).dividedBy(it.get(1).negated().plus(100))));

    private final Formula formula;

    QuotaQuestion(Formula formula) {
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        return formula.solve(given);
    }

    private static Exact percent(Exact part, Exact whole) {
        return part.times(100).dividedBy(whole);
    }

    private static Exact of(Exact percentage, Exact whole) {
        return whole.times(percentage).dividedBy(100);
    }
}
