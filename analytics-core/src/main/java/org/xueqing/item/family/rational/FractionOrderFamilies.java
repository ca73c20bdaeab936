package org.xueqing.item.family.rational;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Relation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Ordering;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Which fraction is larger. */
final class FractionOrderFamilies {

    private static final Lesson SIMPLE = Lesson.numbering(3);
    private static final Lesson IN_FULL = Lesson.numbering(5);

    static final List<ItemFamily> ALL = List.of(
            SIMPLE.family("K130", "FRAC-COMPARE-UNIT", "几分之一的大小比较", 8, draw -> sameNumerator(draw, 1)),
            SIMPLE.family("K130", "FRAC-COMPARE-LIKE", "同分母分数的大小比较", 8, FractionOrderFamilies::sameDenominator),
            IN_FULL.family(
                    "K275", "FRAC-COMPARE-NUM", "同分子分数的大小比较", 10, draw -> sameNumerator(draw, draw.between(2, 9))),
            IN_FULL.family("K275", "FRAC-COMPARE-UNLIKE", "异分母分数的大小比较", 25, FractionOrderFamilies::unlike),
            IN_FULL.family("K275", "FRAC-ORDER", "分数的大小排列", 50, FractionOrderFamilies::ordered));

    private FractionOrderFamilies() {}

    private static Draft sameNumerator(Draw draw, int numerator) {
        List<Integer> denominators = draw.some(
                2, Stream.iterate(numerator + 1, it -> it + 1).limit(9).toList());
        return compared(
                Numeral.fraction(numerator, denominators.get(0)),
                Numeral.fraction(numerator, denominators.get(1)),
                "取的份数同样多，分的份数越多，每份越小。");
    }

    private static Draft sameDenominator(Draw draw) {
        int denominator = draw.between(4, 10);
        List<Integer> numerators = draw.some(
                2, Stream.iterate(1, it -> it + 1).limit(denominator - 1).toList());
        return compared(
                Numeral.fraction(numerators.get(0), denominator),
                Numeral.fraction(numerators.get(1), denominator),
                "每份同样大，取的份数越多，分数越大。");
    }

    private static Draft unlike(Draw draw) {
        List<Numeral> pair = draw.until(it -> Fractions.pair(it, 3, 12), it -> areUnlike(it.get(0), it.get(1)));
        return compared(pair.get(0), pair.get(1), "分子、分母都不相同，先通分再比较。");
    }

    private static boolean areUnlike(Numeral first, Numeral second) {
        return first.denominator() != second.denominator() && first.numerator() != second.numerator();
    }

    private static Draft compared(Numeral left, Numeral right, String reason) {
        String sign = Relation.between(left.value(), right.value()).sign();
        return Prompt.circle(left, right)
                .solved(List.of(reason, left.text() + sign + right.text()), "想一想每个分数各表示多大的一块。", reason);
    }

    private static Draft ordered(Draw draw) {
        List<Numeral> numbers = draw.until(
                it -> Stream.generate(() -> Fractions.proper(it, 2, 12))
                        .limit(4)
                        .toList(),
                FractionOrderFamilies::areAllUnlike);
        Ordering exercise = new Ordering(numbers);
        List<String> printed = numbers.stream().map(Numeral::text).toList();
        String ordered = numbers.stream()
                .sorted(java.util.Comparator.comparing(it -> it.value()))
                .map(Numeral::text)
                .reduce((one, other) -> one + "<" + other)
                .orElseThrow();
        return Prompt.of(exercise, "把下面的分数从小到大排列，填字母。（　　）")
                .options(printed)
                .solved(List.of("先通分，或都化成小数再比较。", ordered), "能一眼看出哪个比1/2大、哪个比1/2小吗？", "都和1/2比一比，再把同一边的通分比较。");
    }

    private static boolean areAllUnlike(List<Numeral> numbers) {
        for (int first = 0; first < numbers.size(); first++) {
            for (int second = first + 1; second < numbers.size(); second++) {
                if (!areUnlike(numbers.get(first), numbers.get(second))) {
                    return false;
                }
            }
        }
        return true;
    }
}
