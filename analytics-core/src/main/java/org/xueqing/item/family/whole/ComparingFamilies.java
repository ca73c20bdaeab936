package org.xueqing.item.family.whole;

import java.util.List;
import java.util.function.Function;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Relation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Comparison;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;
import org.xueqing.number.Digits;

/** Which is larger: numbers, sums and differences. */
final class ComparingFamilies {

    static final List<ItemFamily> ALL = List.of(
            Lesson.numbering(1)
                    .family("K009", "COMPARE-10", "10以内数的大小", 5, numbers(Pair.within(0, 10, (a, b) -> a != b))),
            Lesson.numbering(1)
                    .family(
                            "K039",
                            "COMPARE-100",
                            "100以内数的大小",
                            6,
                            numbers(Pair.within(11, 99, (a, b) -> a / 10 != b / 10 && a % 10 != b % 10))),
            Lesson.numbering(2)
                    .family("K089", "COMPARE-10000", "万以内数的大小", 8, numbers(ComparingFamilies::withFourDigits)),
            Lesson.numbering(4).family("K193", "COMPARE-WAN", "多位数的大小", 12, numbers(ComparingFamilies::withManyDigits)),
            Lesson.computing(1)
                    .family(
                            "K029",
                            "COMPARE-SUM-20",
                            "20以内加法算式比大小",
                            12,
                            sums(Pair.within(4, 9, 6, 9, (a, b) -> a + b > 10))),
            Lesson.computing(1)
                    .family(
                            "K033",
                            "COMPARE-SUB-20",
                            "20以内减法算式比大小",
                            12,
                            differences(Pair.within(11, 18, 3, 9, (a, b) -> a % 10 < b))));

    private ComparingFamilies() {}

    private static Function<Draw, Draft> numbers(Function<Draw, Pair> pairs) {
        return pairs.andThen(
                pair -> circle(Expression.of(pair.first()), Expression.of(pair.second()), difference(pair)));
    }

    private static String difference(Pair pair) {
        if (pair.first() <= 10 && pair.second() <= 10) {
            return "从小到大数，后数到的数大。";
        }
        return Digits.count(pair.first()) != Digits.count(pair.second()) ? "位数多的数大。" : "位数相同，从最高位比起。";
    }

    /** Different lengths, so that the first digit misleads, or equal beginnings. */
    private static Pair withFourDigits(Draw draw) {
        if (draw.isHeads()) {
            Pair pair = Pair.within(789, 999, 1000, 3120, (a, b) -> true).apply(draw);
            return draw.isHeads() ? pair : new Pair(pair.second(), pair.first());
        }
        long head = draw.between(12, 98) * 100L;
        return Pair.within(11, 98, (a, b) -> a / 10 != b / 10 && a % 10 != b % 10)
                .andThen(it -> new Pair(head + it.first(), head + it.second()))
                .apply(draw);
    }

    private static Pair withManyDigits(Draw draw) {
        Pair pair = Pair.within(80_000, 99_990, 100_000, 400_000, (a, b) -> a % 10 == 0 && b % 10 == 0)
                .apply(draw);
        if (draw.isHeads()) {
            return draw.isHeads() ? pair : new Pair(pair.second(), pair.first());
        }
        long swapped = pair.first() / 1000 * 1000 + pair.first() % 1000 / 100 + pair.first() % 100 / 10 * 10;
        return new Pair(pair.first(), swapped == pair.first() ? swapped + 90 : swapped);
    }

    private static Function<Draw, Draft> sums(Function<Draw, Pair> pairs) {
        return draw -> {
            Pair pair = pairs.apply(draw);
            long other = pair.first() + pair.second() + draw.between(-1, 1);
            Expression sum = Expression.of(pair.first()).plus(Expression.of(pair.second()));
            return circle(sum, Expression.of(other), sum.text() + "=" + sum.value() + "。");
        };
    }

    private static Function<Draw, Draft> differences(Function<Draw, Pair> pairs) {
        return draw -> {
            Pair pair = pairs.apply(draw);
            long other = Math.max(0, pair.first() - pair.second() + draw.between(-1, 1));
            Expression difference = Expression.of(pair.first()).minus(Expression.of(pair.second()));
            return circle(difference, Expression.of(other), difference.text() + "=" + difference.value() + "。");
        };
    }

    private static Draft circle(Expression left, Expression right, String first) {
        Relation relation = Relation.between(left.value(), right.value());
        return Sheet.circle(
                new Comparison(left, right),
                List.of(first, left.text() + relation.sign() + right.text()),
                List.of("先想两边各是多少。", "开口对着大的数，尖尖对着小的数。"));
    }
}
