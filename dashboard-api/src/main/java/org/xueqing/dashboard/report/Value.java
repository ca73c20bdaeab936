package org.xueqing.dashboard.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What stands in a cell of a report. A number is rounded once, here, so no form can round it otherwise. */
public sealed interface Value {

    /** As the page and the PDF write it. */
    String text();

    record Words(String text) implements Value {}

    /** A number; its unit stands in the heading. */
    record Number(BigDecimal number) implements Value {

        public Number {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    /** Why there is no number. */
    record Unknown(String text) implements Value {}

    static Value of(String text) {
        return new Words(text);
    }

    static Value of(long count) {
        return new Number(BigDecimal.valueOf(count));
    }

    static Value of(double value, int digits) {
        return new Number(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
    }

    /** In whole percent. */
    static Value percent(double share) {
        return of(100 * share, 0);
    }

    default boolean isNumber() {
        return this instanceof Number;
    }
}
