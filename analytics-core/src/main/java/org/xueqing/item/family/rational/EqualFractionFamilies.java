package org.xueqing.item.family.rational;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.FractionQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.Rewriting;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Equal fractions: the basic property, reducing, and common denominators. */
final class EqualFractionFamilies {

    private static final Lesson REASONING = Lesson.reasoning(5);

    static final List<ItemFamily> ALL = List.of(
            REASONING.family("K272", "FRAC-EQUAL", "分数的基本性质填空", 15, EqualFractionFamilies::equalFraction),
            REASONING.family("K272", "FRAC-KEEP-SIZE", "分子增加，分母该加几", 35, EqualFractionFamilies::keepSize),
            REASONING.family("K273", "FRAC-REDUCE", "约分", 20, EqualFractionFamilies::reduce),
            REASONING.family("K274", "FRAC-COMMON", "通分", 40, EqualFractionFamilies::common));

    private EqualFractionFamilies() {}

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
        List<Numeral> pair = draw.until(it -> Fractions.pair(it, 3, 12), EqualFractionFamilies::shareAFactor);
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
