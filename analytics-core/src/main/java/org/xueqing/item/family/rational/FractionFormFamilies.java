package org.xueqing.item.family.rational;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.FractionQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.Rewriting;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Fractions as quotients, in larger units, and as mixed numbers. */
final class FractionFormFamilies {

    private static final Lesson LESSON = Lesson.numbering(5);

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K268", "FRAC-QUOTIENT", "用分数表示商", 10, FractionFormFamilies::quotient),
            LESSON.family("K268", "FRAC-LARGER-UNIT", "用分数表示单位换算", 25, FractionFormFamilies::largerUnit),
            LESSON.family("K270", "FRAC-TO-MIXED", "假分数化成带分数", 20, FractionFormFamilies::toMixed),
            LESSON.family("K270", "MIXED-TO-FRAC", "带分数化成假分数", 18, FractionFormFamilies::fromMixed));

    private FractionFormFamilies() {}

    private static Draft quotient(Draw draw) {
        int dividend = draw.between(1, 20);
        int divisor = draw.until(it -> it.between(2, 25), it -> it != dividend && Fractions.isReduced(dividend, it));
        Expression quotient = Expression.of(dividend).dividedBy(Expression.of(divisor));
        return Prompt.of(new Calculation(quotient), "用分数表示商：%s=（　　）".formatted(quotient.text()))
                .inLowestTerms()
                .solved(
                        List.of("被除数作分子，除数作分母。", "%s=%d/%d".formatted(quotient.text(), dividend, divisor)),
                        "被除数相当于分数的哪一部分？",
                        "被除数÷除数=被除数/除数。");
    }

    private record UnitRate(String small, String large, int rate) {}

    private static Draft largerUnit(Draw draw) {
        UnitRate units = draw.oneOf(
                new UnitRate("分", "时", 60),
                new UnitRate("时", "日", 24),
                new UnitRate("厘米", "米", 100),
                new UnitRate("克", "千克", 1000),
                new UnitRate("平方分米", "平方米", 100));
        int small = draw.between(1, units.rate - 1);
        Question asked = FractionQuestion.IN_LARGER_UNIT.about(small, units.rate);
        String stem = "%d%s=（　　）%s（填最简分数）".formatted(small, units.small, units.large);
        return Prompt.of(asked, stem)
                .inLowestTerms()
                .unit(units.large)
                .solved(
                        List.of(
                                "1%s=%d%s，%d÷%d=%d/%d。"
                                        .formatted(
                                                units.large,
                                                units.rate,
                                                units.small,
                                                small,
                                                units.rate,
                                                small,
                                                units.rate),
                                "%d%s=%s%s"
                                        .formatted(
                                                small,
                                                units.small,
                                                asked.answer().text().contains("/")
                                                        ? asked.answer().text()
                                                        : fraction(asked.answer()),
                                                units.large)),
                        "1%s等于多少%s？".formatted(units.large, units.small),
                        "低级单位的数除以进率，商写成分数，再约分。");
    }

    private static String fraction(Answer answer) {
        return ((Answer.Number) answer).value().toString();
    }

    private static Draft toMixed(Draw draw) {
        int denominator = draw.between(2, 9);
        int whole = draw.until(it -> it.between(2, 9), it -> it != denominator);
        int rest = draw.until(
                it -> it.between(1, denominator), it -> it < denominator && Fractions.isReduced(it, denominator));
        Numeral improper = Numeral.fraction((long) whole * denominator + rest, denominator);
        return Prompt.of(new Rewriting(improper, Notation.MIXED), "把%s化成带分数：（　　）".formatted(improper.text()))
                .in(Notation.MIXED)
                .demanding(Demand.LOWEST_TERMS)
                .solved(
                        List.of(
                                "%d÷%d=%d……%d".formatted(improper.numerator(), denominator, whole, rest),
                                "%s=%d又%d/%d".formatted(improper.text(), whole, rest, denominator)),
                        "用分子除以分母。",
                        "商是整数部分，余数是分子，分母不变。");
    }

    private static Draft fromMixed(Draw draw) {
        Numeral part = Fractions.proper(draw, 3, 9);
        int whole = draw.between(2, 8);
        Numeral mixed = Numeral.mixed(whole, part.numerator(), part.denominator());
        return Prompt.of(new Rewriting(mixed, Notation.FRACTION), "把%s化成假分数：（　　）".formatted(mixed.text()))
                .in(Notation.FRACTION)
                .solved(
                        List.of(
                                "%d×%d+%d=%d"
                                        .formatted(
                                                whole,
                                                part.denominator(),
                                                part.numerator(),
                                                whole * part.denominator() + part.numerator()),
                                "%s=%s".formatted(mixed.text(), mixed.value())),
                        "整数部分能化成几个几分之一？",
                        "整数乘分母，再加上原来的分子，分母不变。");
    }
}
