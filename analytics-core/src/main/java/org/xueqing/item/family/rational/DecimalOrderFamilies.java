package org.xueqing.item.family.rational;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Relation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Ordering;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Which decimal is larger. */
final class DecimalOrderFamilies {

    private static final Lesson FIRST = Lesson.numbering(3);
    private static final Lesson IN_FULL = Lesson.numbering(5);

    static final List<ItemFamily> ALL = List.of(
            FIRST.family("K156", "DEC1-COMPARE", "一位小数的大小比较", 8, DecimalOrderFamilies::onePlace),
            IN_FULL.family("K230", "DEC-COMPARE", "小数的大小比较（位数不同）", 10, DecimalOrderFamilies::uneven),
            IN_FULL.family("K230", "DEC-ORDER", "小数的大小排列", 30, DecimalOrderFamilies::ordered));

    private DecimalOrderFamilies() {}

    /** The larger whole part has the smaller tenth. */
    private static Draft onePlace(Draw draw) {
        int small = draw.between(0, 11);
        int large = small + draw.between(1, 3);
        int tenth = draw.between(2, 9);
        Numeral first = Fractions.decimal(10L * small + tenth, 1);
        Numeral second = Fractions.decimal(10L * large + draw.between(1, tenth - 1), 1);
        return draw.isHeads() ? compared(first, second) : compared(second, first);
    }

    /** Equal whole parts; the longer one is smaller as often as not. */
    private static Draft uneven(Draw draw) {
        int ones = draw.between(0, 9);
        Numeral shorter = Fractions.decimal(10L * ones + draw.between(1, 9), 1);
        Numeral longer = draw.until(
                it -> Fractions.decimal(100L * ones + it.between(1, 99), 2),
                it -> it.text().charAt(it.text().length() - 1) != '0');
        return draw.isHeads() ? compared(shorter, longer) : compared(longer, shorter);
    }

    private static Draft compared(Numeral left, Numeral right) {
        String sign = Relation.between(left.value(), right.value()).sign();
        return Prompt.circle(left, right)
                .solved(
                        List.of("先比整数部分，整数部分相同再比十分位、百分位……", left.text() + sign + right.text()),
                        "从最高位比起。",
                        "先比整数部分；相同就比十分位，与小数有几位没有关系。");
    }

    private static Draft ordered(Draw draw) {
        int ones = draw.between(0, 9);
        List<Numeral> numbers = draw.until(it -> three(it, ones), DecimalOrderFamilies::differ);
        String ordered = numbers.stream()
                .sorted(Comparator.comparing(it -> it.value()))
                .map(Numeral::text)
                .collect(Collectors.joining("<"));
        return Prompt.of(new Ordering(numbers), "把下面的小数从小到大排列，填字母。（　　）")
                .options(numbers.stream().map(Numeral::text).toList())
                .solved(List.of("整数部分相同，比十分位；十分位相同，比百分位。", ordered), "都写成三位小数再比。", "先比十分位，十分位小的数就小。");
    }

    private static List<Numeral> three(Draw draw, int ones) {
        return draw.shuffled(List.of(
                Fractions.decimal(10L * ones + draw.between(1, 9), 1),
                Fractions.decimal(draw, 2, 100L * ones + 1, 100L * ones + 99),
                Fractions.decimal(draw, 2, 100L * ones + 1, 100L * ones + 99),
                Fractions.decimal(draw, 3, 1000L * ones + 1, 1000L * ones + 999)));
    }

    private static boolean differ(List<Numeral> numbers) {
        return numbers.stream().map(it -> it.value()).distinct().count() == numbers.size();
    }
}
