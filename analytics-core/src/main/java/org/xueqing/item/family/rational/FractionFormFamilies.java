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
import org.xueqing.number.Exact;

/** One number written in several ways: fractions, mixed numbers, quotients, common denominators. */
final class FractionFormFamilies {

    private static final Lesson LESSON = Lesson.numbering(5);
    private static final Lesson REASONING = Lesson.reasoning(5);

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K268", "FRAC-QUOTIENT", "用分数表示商", 10, FractionFormFamilies::quotient),
            LESSON.family("K268", "FRAC-LARGER-UNIT", "用分数表示单位换算", 25, FractionFormFamilies::largerUnit),
            LESSON.family("K270", "FRAC-TO-MIXED", "假分数化成带分数", 20, FractionFormFamilies::toMixed),
            LESSON.family("K270", "MIXED-TO-FRAC", "带分数化成假分数", 18, FractionFormFamilies::fromMixed),
            REASONING.family("K272", "FRAC-EQUAL", "分数的基本性质填空", 15, FractionFormFamilies::equalFraction),
            REASONING.family("K272", "FRAC-KEEP-SIZE", "分子增加，分母该加几", 35, FractionFormFamilies::keepSize),
            REASONING.family("K273", "FRAC-REDUCE", "约分", 20, FractionFormFamilies::reduce),
            REASONING.family("K274", "FRAC-COMMON", "通分", 40, FractionFormFamilies::common));

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

    private static Draft equalFraction(Draw draw) {
        Numeral given = Fractions.proper(draw, 2, 9);
        int times = draw.between(2, 8);
        long denominator = given.denominator() * times;
        Question asked = FractionQuestion.MISSING_NUMERATOR.about(given.numerator(), given.denominator(), denominator);
        return Prompt.of(asked, "%s=（　　）/%d".formatted(given.text(), denominator))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "分母%d×%d=%d，分母乘了%d。".formatted(given.denominator(), times, denominator, times),
                                "分子也乘%d：%d×%d=%d"
                                        .formatted(times, given.numerator(), times, given.numerator() * times)),
                        "分母是怎样变化的？",
                        "分母乘几，分子也乘几，分数的大小才不变。");
    }

    private static Draft keepSize(Draw draw) {
        Numeral given = draw.until(it -> Fractions.proper(it, 3, 9), it -> it.numerator() > 1);
        int times = draw.between(2, 5);
        long added = given.numerator() * (times - 1);
        Question asked = FractionQuestion.ADDED_TO_DENOMINATOR.about(given.numerator(), given.denominator(), added);
        String stem = "%s的分子加上%d，要使分数的大小不变，分母应加上（　　）。".formatted(given.text(), added);
        return Prompt.of(asked, stem)
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "分子%d+%d=%d，相当于乘%d。"
                                        .formatted(given.numerator(), added, given.numerator() * times, times),
                                "分母也乘%d：%d×%d=%d，%d−%d=%d"
                                        .formatted(
                                                times,
                                                given.denominator(),
                                                times,
                                                given.denominator() * times,
                                                given.denominator() * times,
                                                given.denominator(),
                                                given.denominator() * (times - 1))),
                        "分子加上以后是原来的几倍？",
                        "分母也要变成原来的同样多倍，再看它加了多少。");
    }

    private static Draft reduce(Draw draw) {
        Numeral lowest = draw.until(it -> Fractions.proper(it, 2, 12), it -> it.denominator() > 2);
        int times = draw.between(2, 9);
        Numeral given = Numeral.fraction(lowest.numerator() * times, lowest.denominator() * times);
        return Prompt.of(new Rewriting(given, Notation.FRACTION), "把%s约成最简分数：（　　）".formatted(given.text()))
                .in(Notation.FRACTION)
                .demanding(Demand.LOWEST_TERMS)
                .solved(
                        List.of(
                                "%d和%d的最大公因数是%d。".formatted(given.numerator(), given.denominator(), times),
                                "分子、分母同时除以%d：%s=%s".formatted(times, given.text(), lowest.text())),
                        "分子和分母有哪些公因数？",
                        "分子、分母要同时除以它们的最大公因数。");
    }

    private static Draft common(Draw draw) {
        List<Numeral> pair = draw.until(it -> Fractions.pair(it, 3, 12), FractionFormFamilies::shareAFactor);
        Numeral first = pair.get(0);
        Numeral second = pair.get(1);
        Question asked = FractionQuestion.COMMON_DENOMINATOR.about(
                first.numerator(), first.denominator(), second.numerator(), second.denominator());
        List<Exact> values = ((Answer.Parts) asked.answer()).values();
        String stem = "把%s和%s通分，最小的公分母是（　　），通分后两个分数的分子依次是（　　）、（　　）。".formatted(first.text(), second.text());
        return Prompt.of(asked, stem)
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "%d和%d的最小公倍数是%s。".formatted(first.denominator(), second.denominator(), values.get(0)),
                                "%s=%s/%s，%s=%s/%s"
                                        .formatted(
                                                first.text(),
                                                values.get(1),
                                                values.get(0),
                                                second.text(),
                                                values.get(2),
                                                values.get(0))),
                        "公分母用两个分母的最小公倍数。",
                        "分母乘了几，分子也要乘几。");
    }

    private static boolean shareAFactor(List<Numeral> pair) {
        long first = pair.get(0).denominator();
        long second = pair.get(1).denominator();
        return first != second && Fractions.common(first, second) > 1;
    }
}
