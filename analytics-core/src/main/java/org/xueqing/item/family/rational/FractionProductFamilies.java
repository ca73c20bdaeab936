package org.xueqing.item.family.rational;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.FractionQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Multiplying and dividing fractions. */
final class FractionProductFamilies {

    private static final Lesson LESSON = Lesson.computing(6);
    private static final String INVERT = "除以一个数，等于乘它的倒数。";

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K292", "FRAC-TIMES-WHOLE", "分数乘整数", 20, FractionProductFamilies::timesWhole),
            LESSON.family("K294", "FRAC-TIMES-FRAC", "分数乘分数", 25, FractionProductFamilies::timesFraction),
            LESSON.family("K294", "FRAC-TIMES-LIKE", "同分母分数相乘", 22, FractionProductFamilies::timesLike),
            LESSON.family("K295", "FRAC-TIMES-CHAIN", "分数连乘", 45, FractionProductFamilies::chain),
            LESSON.family("K296", "FRAC-RECIPROCAL", "求分数的倒数", 10, FractionProductFamilies::reciprocal),
            LESSON.family("K296", "MIXED-RECIPROCAL", "求带分数的倒数", 18, FractionProductFamilies::mixedReciprocal),
            LESSON.family("K297", "FRAC-BY-WHOLE", "分数除以整数", 22, FractionProductFamilies::byWhole),
            LESSON.family("K298", "WHOLE-BY-FRAC", "整数除以分数", 22, FractionProductFamilies::wholeByFraction),
            LESSON.family("K298", "FRAC-BY-FRAC", "分数除以分数", 28, FractionProductFamilies::byFraction),
            LESSON.family("K300", "FRAC-BY-TIMES", "分数乘除混合", 45, FractionProductFamilies::byAndTimes));

    private FractionProductFamilies() {}

    private static Draft timesWhole(Draw draw) {
        Numeral fraction = Fractions.proper(draw, 3, 15);
        int whole = draw.between(2, 12);
        return product(fraction.times(Expression.of(whole)), "整数与分子相乘，分母不变。", "能约分的，先把整数和分母约分。");
    }

    private static Draft timesFraction(Draw draw) {
        List<Numeral> pair = draw.until(
                it -> Fractions.pair(it, 2, 12),
                it -> it.get(0).denominator() != it.get(1).denominator());
        return product(pair.get(0).times(pair.get(1)), "分子乘分子，分母乘分母。", "先看能不能交叉约分，再相乘。");
    }

    private static Draft timesLike(Draw draw) {
        Numeral first = Fractions.proper(draw, 3, 11);
        Numeral second = draw.until(
                it -> Numeral.fraction(it.between(1, (int) first.denominator() - 1), first.denominator()),
                it -> Fractions.isReduced(it.numerator(), it.denominator()));
        return product(first.times(second), "分母相同也要相乘。", "分子乘分子作分子，分母乘分母作分母。");
    }

    private static Draft chain(Draw draw) {
        Numeral first = Fractions.proper(draw, 2, 9);
        Numeral last = Fractions.proper(draw, 2, 9);
        return product(
                first.times(Expression.of(draw.between(2, 12))).times(last), "整数可以看作分母是1的分数。", "把所有的分子、分母放在一起约分，再相乘。");
    }

    private static Draft product(Expression product, String... hints) {
        return Prompt.calculation("计算：", product)
                .inLowestTerms()
                .solved(List.of("先约分，再相乘。", product.text() + "=" + product.value()), hints);
    }

    private static Draft reciprocal(Draw draw) {
        Numeral fraction = draw.until(it -> Fractions.proper(it, 3, 20), it -> it.numerator() > 1);
        return reciprocal(fraction, List.of("把分子和分母交换位置。"));
    }

    private static Draft mixedReciprocal(Draw draw) {
        Numeral part = Fractions.proper(draw, 2, 7);
        Numeral mixed = Numeral.mixed(draw.between(1, 5), part.numerator(), part.denominator());
        return reciprocal(mixed, List.of("先化成假分数：%s=%s".formatted(mixed.text(), mixed.value()), "再把分子和分母交换位置。"));
    }

    private static Draft reciprocal(Numeral number, List<String> steps) {
        Question asked = FractionQuestion.RECIPROCAL.about(List.of(number.value()));
        return Prompt.of(asked, "%s的倒数是（　　）。".formatted(number.text()))
                .inLowestTerms()
                .solved(
                        Stream.concat(
                                        steps.stream(),
                                        Stream.of("%s的倒数是%s。"
                                                .formatted(number.text(), Exact.ONE.dividedBy(number.value()))))
                                .toList(),
                        "乘积是多少的两个数互为倒数？",
                        "想：它乘几等于1？带分数要先化成假分数。");
    }

    private static Draft byWhole(Draw draw) {
        Numeral fraction = Fractions.proper(draw, 3, 12);
        return quotient(fraction, Expression.Numeral.of(draw.between(2, 10)));
    }

    private static Draft wholeByFraction(Draw draw) {
        return quotient(Numeral.of(draw.between(2, 20)), Fractions.proper(draw, 3, 10));
    }

    private static Draft byFraction(Draw draw) {
        List<Numeral> pair = Fractions.pair(draw, 3, 12);
        return quotient(pair.get(0), pair.get(1));
    }

    private static Draft quotient(Numeral dividend, Numeral divisor) {
        Expression quotient = dividend.dividedBy(divisor);
        return Prompt.calculation("计算：", quotient)
                .inLowestTerms()
                .solved(
                        List.of(
                                "%s=%s×%s"
                                        .formatted(
                                                quotient.text(), dividend.text(), Exact.ONE.dividedBy(divisor.value())),
                                "=" + quotient.value()),
                        INVERT,
                        "被除数不变，除号变乘号，除数变成它的倒数。");
    }

    private static Draft byAndTimes(Draw draw) {
        Numeral first = Fractions.proper(draw, 2, 9);
        Numeral second = Fractions.proper(draw, 2, 9);
        Numeral third =
                draw.until(it -> Fractions.proper(it, 2, 9), it -> !it.value().equals(second.value()));
        Expression all = first.dividedBy(second).times(third);
        return Prompt.calculation("计算：", all)
                .inLowestTerms()
                .solved(
                        List.of(
                                "%s=%s×%s×%s"
                                        .formatted(
                                                all.text(),
                                                first.text(),
                                                Exact.ONE.dividedBy(second.value()),
                                                third.text()),
                                "=" + all.value()),
                        "从左往右算，" + INVERT,
                        "只有除号后面的那个数变成倒数，后面的乘数不变。");
    }
}
