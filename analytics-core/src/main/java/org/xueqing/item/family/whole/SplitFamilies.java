package org.xueqing.item.family.whole;

import java.util.List;
import java.util.function.Function;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Equation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Unknown;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;
import org.xueqing.number.Exact;

/** Parts and wholes: splitting numbers, and the missing number of a sum or a difference. */
final class SplitFamilies {

    private static final Unknown MISSING = new Unknown(Sheet.BLANK);

    static final List<ItemFamily> ALL = List.of(
            Lesson.numbering(1).family("K012", "SPLIT-5", "2~5的分与合", 6, split(3, 5)),
            Lesson.numbering(1).family("K013", "SPLIT-9", "6~9的分与合", 6, split(6, 9)),
            Lesson.numbering(1).family("K014", "SPLIT-10", "10的分与合", 6, split(10, 10)),
            Lesson.reasoning(1).family("K020", "MISSING-ADDEND", "求未知加数", 8, missingAddend(5, 10)),
            Lesson.reasoning(2).family("K097", "CHECK-SUM", "求未知加数（加法验算）", 25, missingAddend(300, 990)),
            Lesson.reasoning(2)
                    .family(
                            "K097",
                            "CHECK-MINUEND",
                            "求被减数（减法验算）",
                            25,
                            Pair.within(112, 480, (b, c) -> b != c).andThen(SplitFamilies::minuend)),
            Lesson.reasoning(2)
                    .family(
                            "K097",
                            "CHECK-SUBTRAHEND",
                            "求减数（减法验算）",
                            25,
                            Pair.within(112, 480, (b, c) -> b != c).andThen(SplitFamilies::subtrahend)));

    private SplitFamilies() {}

    private static Function<Draw, Draft> split(int least, int most) {
        return draw -> {
            Pair pair = Pair.within(least, most, 1, 9, (whole, part) -> part < whole)
                    .apply(draw);
            long whole = pair.first();
            long part = pair.second();
            String stem = draw.isHeads()
                    ? whole + "可以分成" + part + "和" + Sheet.BLANK
                    : part + "和" + Sheet.BLANK + "合成" + whole;
            return Sheet.blank(
                    new Equation(Expression.of(part).plus(MISSING), Expression.of(whole), Exact.of(whole - part)),
                    stem,
                    List.of(whole + "可以分成" + part + "和" + (whole - part) + "。"),
                    List.of("摆一摆、数一数。", "从" + part + "接着数到" + whole + "，数了几个？"));
        };
    }

    private static Function<Draw, Draft> missingAddend(int least, int most) {
        return draw -> {
            Pair pair = Pair.within(least, most, most / 5, most - 1, (whole, part) -> part < whole && 2 * part != whole)
                    .apply(draw);
            Expression known = Expression.of(pair.second());
            Expression sum = draw.isHeads() ? known.plus(MISSING) : MISSING.plus(known);
            Exact missing = Exact.of(pair.first() - pair.second());
            return equation(
                    new Equation(sum, Expression.of(pair.first()), missing),
                    pair.first() + "−" + pair.second() + "=" + missing,
                    "和减去一个加数，得另一个加数。");
        };
    }

    private static Draft minuend(Pair pair) {
        Expression difference = MISSING.minus(Expression.of(pair.first()));
        Exact whole = Exact.of(pair.first() + pair.second());
        return equation(
                new Equation(difference, Expression.of(pair.second()), whole),
                pair.second() + "+" + pair.first() + "=" + whole,
                "差加减数，得被减数。");
    }

    private static Draft subtrahend(Pair pair) {
        long whole = pair.first() + pair.second();
        Expression difference = Expression.of(whole).minus(MISSING);
        return equation(
                new Equation(difference, Expression.of(pair.second()), Exact.of(pair.first())),
                whole + "−" + pair.second() + "=" + pair.first(),
                "被减数减去差，得减数。");
    }

    private static Draft equation(Equation equation, String computed, String rule) {
        return Sheet.blank(equation, equation.text(), List.of(rule, computed), List.of("谁是整体，谁是部分？", rule));
    }
}
