package org.xueqing.item.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.xueqing.number.Exact;
import org.xueqing.number.Polynomial;

/**
 * What a pupil's writing means. Two answers are the same answer when they are equal: 1/2, 0.5 and 50 % are, 6……5 and 6
 * are not.
 */
public sealed interface Answer {

    /** As a careful pupil writes it. */
    String text();

    static Answer of(long whole) {
        return new Number(Exact.of(whole));
    }

    static Answer of(Exact value) {
        return new Number(value);
    }

    /** A number, in whatever notation. */
    record Number(Exact value) implements Answer {
        @Override
        public String text() {
            return value.isDecimal() ? value.toDecimal() : value.toString();
        }
    }

    /** A decimal in the places written where these are asked: 3.50 is another answer than 3.5. */
    record Decimal(Exact value, int places) implements Answer {
        @Override
        public String text() {
            return value.toDecimal(places);
        }
    }

    /** A whole quotient and what is left over, 7……1. A remainder of zero is {@link Number} of the quotient. */
    record Remainder(Exact quotient, Exact rest) implements Answer {
        @Override
        public String text() {
            return quotient.toDecimal() + "……" + rest.toDecimal();
        }
    }

    /** A ratio in the two numbers written, 3:2; another value than 6:4. */
    record Ratio(Exact first, Exact second) implements Answer {
        @Override
        public String text() {
            return first.toDecimal() + ":" + second.toDecimal();
        }
    }

    /** Several numbers, each with its own unit or blank, such as 3 米 5 厘米 or 长 6、宽 4. */
    record Parts(List<Exact> values) implements Answer {
        public Parts {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return values.stream().map(value -> of(value).text()).collect(Collectors.joining("、"));
        }
    }

    /** One of &gt;, &lt; and =. */
    record Sign(Relation relation) implements Answer {
        @Override
        public String text() {
            return relation.sign();
        }
    }

    /** A time of day. @param minutesOfDay 0 to 1439 */
    record Clock(int minutesOfDay) implements Answer {
        @Override
        public String text() {
            return "%d:%02d".formatted(minutesOfDay / 60, minutesOfDay % 60);
        }
    }

    /** One of the printed options. @param number 0 for A */
    record Choice(int number) implements Answer {
        @Override
        public String text() {
            return String.valueOf((char) ('A' + number));
        }
    }

    /** The printed things put in order, by their letters, such as CABD. */
    record Order(List<Integer> numbers) implements Answer {
        public Order {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String text() {
            return numbers.stream().map(number -> new Choice(number).text()).collect(Collectors.joining());
        }
    }

    /** An expression with letters, such as 3a+2b. */
    record Letters(Polynomial value) implements Answer {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** A word or a few characters, such as 平年 or 三百零五万. */
    record Words(String text) implements Answer {}
}
