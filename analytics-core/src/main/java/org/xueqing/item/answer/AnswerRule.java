package org.xueqing.item.answer;

import java.util.Set;
import org.xueqing.number.Exact;

/**
 * The right answer of an item and the forms in which it counts.
 *
 * @param right what must be meant
 * @param notations in which a number may be written; anything else is refused with a request to write it otherwise
 * @param unit printed behind the blank, or to be written by the pupil; empty where there is none. A pupil may repeat it
 * @param demands beyond the value
 */
public record AnswerRule(Answer right, Set<Notation> notations, String unit, Set<Demand> demands) {

    /** What an answer must be beside equal in value. */
    public enum Demand {
        /** A fraction in lowest terms (约成最简分数). */
        LOWEST_TERMS,
        /** A ratio of whole numbers without common factor (化简比). */
        SIMPLEST_RATIO,
        /** As many decimals as the right answer is asked for: 3.50 for 保留两位小数. */
        EXACT_PLACES,
        /** The unit must be written by the pupil. */
        UNIT_WRITTEN,
        /** Letters without signs of multiplication, the number first, like terms together. */
        SIMPLEST_LETTERS
    }

    public AnswerRule {
        notations = Set.copyOf(notations);
        demands = Set.copyOf(demands);
    }

    /** Any notation, no unit. */
    public static AnswerRule of(Answer right) {
        return new AnswerRule(right, Set.of(Notation.values()), "", Set.of());
    }

    /** The right answer in a form that counts: 3/4 where only fractions do, though {@code right.text()} is 0.75. */
    public String text() {
        return demands.contains(Demand.UNIT_WRITTEN) ? text(right) + unit : text(right);
    }

    /** Any answer, right or wrong, as it would be written here. */
    public String text(Answer written) {
        return written instanceof Answer.Number it ? text(it.value()) : written.text();
    }

    private String text(Exact value) {
        if (value.isWhole() && notations.contains(Notation.WHOLE)) {
            return value.toString();
        }
        if (value.isDecimal() && notations.contains(Notation.DECIMAL)) {
            return value.toDecimal();
        }
        if (notations.contains(Notation.FRACTION)) {
            return value.numerator() + "/" + value.denominator();
        }
        if (notations.contains(Notation.MIXED)) {
            return mixed(value);
        }
        Exact percent = value.times(100);
        return percent.isDecimal() && notations.contains(Notation.PERCENT)
                ? percent.toDecimal() + "%"
                : Answer.of(value).text();
    }

    private static String mixed(Exact value) {
        Exact whole = value.absolute().floor();
        String part = value.absolute().minus(whole).toString();
        return (value.signum() < 0 ? "-" : "") + (whole.signum() == 0 ? part : whole + "又" + part);
    }

    public AnswerRule in(Notation... allowed) {
        return new AnswerRule(right, Set.of(allowed), unit, demands);
    }

    public AnswerRule withRight(Answer other) {
        return new AnswerRule(other, notations, unit, demands);
    }

    public AnswerRule withUnit(String printed) {
        return new AnswerRule(right, notations, printed, demands);
    }

    public AnswerRule demanding(Demand... further) {
        return new AnswerRule(right, notations, unit, Set.of(further));
    }
}
