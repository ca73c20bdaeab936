package org.xueqing.item.family.rational;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Adding and subtracting fractions. */
final class FractionSumFamilies {

    private static final Lesson FIRST = Lesson.computing(3);
    private static final Lesson IN_FULL = Lesson.computing(5);

    static final List<ItemFamily> ALL = List.of(
            FIRST.family("K131", "FRAC-LIKE-ADD", "同分母分数加法（简单）", 12, draw -> like(draw, Operator.PLUS)),
            FIRST.family("K131", "FRAC-LIKE-SUB", "同分母分数减法（简单）", 12, draw -> like(draw, Operator.MINUS)),
            FIRST.family("K131", "FRAC-FROM-ONE", "1减几分之几", 15, FractionSumFamilies::fromOne),
            IN_FULL.family("K276", "FRAC-UNLIKE-ADD", "异分母分数加法", 35, draw -> unlike(draw, Operator.PLUS)),
            IN_FULL.family("K276", "FRAC-UNLIKE-SUB", "异分母分数减法", 35, draw -> unlike(draw, Operator.MINUS)),
            IN_FULL.family(
                    "K276", "FRAC-MULTIPLE-ADD", "异分母分数加法（分母成倍数）", 30, FractionSumFamilies::multipleDenominators),
            IN_FULL.family("K277", "FRAC-MINUS-BRACKET", "分数减法（带括号）", 50, FractionSumFamilies::minusBracket),
            IN_FULL.family("K277", "FRAC-SUB-TWICE", "分数连减的简便计算", 40, FractionSumFamilies::subtractTwice));

    private FractionSumFamilies() {}

    /** Sums and differences that need not be reduced, which is taught later. */
    private static Draft like(Draw draw, Operator operator) {
        record Numerators(int left, int right, int denominator) {
            int result(Operator operator) {
                return operator == Operator.PLUS ? left + right : left - right;
            }
        }
        Numerators it = draw.until(
                one -> new Numerators(one.between(1, 9), one.between(1, 9), one.between(3, 10)),
                one -> Math.max(one.left, one.right) < one.denominator
                        && one.result(operator) > 0
                        && one.result(operator) <= one.denominator
                        && (one.result(operator) == one.denominator
                                || Fractions.isReduced(one.result(operator), one.denominator)));
        int result = it.result(operator);
        Expression sum = new Operation(
                operator, Numeral.fraction(it.left, it.denominator), Numeral.fraction(it.right, it.denominator));
        String word = operator == Operator.PLUS ? "加" : "减";
        return Prompt.calculation("", sum)
                .inFractions()
                .solved(
                        List.of(
                                "%d个1/%d%s%d个1/%d是%d个1/%d。"
                                        .formatted(
                                                it.left,
                                                it.denominator,
                                                word,
                                                it.right,
                                                it.denominator,
                                                result,
                                                it.denominator),
                                "%s=%d/%d%s"
                                        .formatted(
                                                sum.text(),
                                                result,
                                                it.denominator,
                                                result == it.denominator ? "=1" : "")),
                        "想：是几个几分之一相%s？".formatted(word),
                        "分母不变，只把分子相%s。".formatted(word));
    }

    private static Draft fromOne(Draw draw) {
        Numeral part = Fractions.proper(draw, 3, 10);
        long denominator = part.denominator();
        long numerator = part.numerator();
        Expression difference = Expression.of(1).minus(part);
        return Prompt.calculation("", difference)
                .inFractions()
                .solved(
                        List.of(
                                "1=%d/%d".formatted(denominator, denominator),
                                "%d/%d−%d/%d=%d/%d"
                                        .formatted(
                                                denominator,
                                                denominator,
                                                numerator,
                                                denominator,
                                                denominator - numerator,
                                                denominator)),
                        "1可以看作分母相同的几分之几？",
                        "把1写成%d/%d再减。".formatted(denominator, denominator));
    }

    private static Draft unlike(Draw draw, Operator operator) {
        List<Numeral> pair = draw.until(
                it -> Fractions.pair(it, 2, 12),
                it -> it.get(0).denominator() != it.get(1).denominator()
                        && common(it.get(0), it.get(1)) <= 60
                        && it.get(0).value().compareTo(it.get(1).value()) > 0);
        return extended(operator, pair.get(0), pair.get(1));
    }

    private static Draft multipleDenominators(Draw draw) {
        Numeral first = Fractions.proper(draw, 2, 8);
        long denominator = first.denominator() * draw.between(2, 4);
        Numeral second = draw.until(
                it -> Numeral.fraction(it.between(1, denominator - 1), denominator),
                it -> Fractions.isReduced(it.numerator(), denominator));
        return extended(Operator.PLUS, first, second);
    }

    private static Draft extended(Operator operator, Numeral first, Numeral second) {
        Expression sum = new Operation(operator, first, second);
        long denominator = common(first, second);
        long left = first.value().times(denominator).toLong();
        long right = second.value().times(denominator).toLong();
        return Prompt.calculation("计算：", sum)
                .inLowestTerms()
                .solved(
                        List.of(
                                "先通分：%s=%d/%d%s%d/%d"
                                        .formatted(sum.text(), left, denominator, operator.sign(), right, denominator),
                                "=" + sum.value()),
                        "分母不同，分数单位不同，要先通分。",
                        "用%d作公分母，通分后再算分子。".formatted(denominator));
    }

    private static long common(Numeral first, Numeral second) {
        return first.denominator() * second.denominator() / Fractions.common(first.denominator(), second.denominator());
    }

    private static Draft minusBracket(Draw draw) {
        Numeral second = Fractions.proper(draw, 2, 6);
        Numeral third = draw.until(it -> Fractions.proper(it, 2, 6), it -> it.denominator() != second.denominator());
        Operator inner = draw.oneOf(Operator.PLUS, Operator.MINUS);
        boolean isFirstLarger = second.value().compareTo(third.value()) > 0;
        Operation bracket = inner == Operator.PLUS || isFirstLarger
                ? new Operation(inner, second, third)
                : new Operation(inner, third, second);
        int whole = inner == Operator.PLUS ? 2 : 1;
        Expression all = Expression.of(whole).minus(bracket.inBrackets());
        return Prompt.calculation("计算：", all)
                .inLowestTerms()
                .solved(
                        List.of("%s=%d−%s".formatted(all.text(), whole, bracket.value()), "=" + all.value()),
                        "有括号，先算括号里的。",
                        "去掉减号后面的括号时，括号里的运算符号要变。");
    }

    private static Draft subtractTwice(Draw draw) {
        Numeral second = Fractions.proper(draw, 3, 11);
        Numeral third = Numeral.fraction(second.denominator() - second.numerator(), second.denominator());
        Exact rest = Fractions.proper(draw, 2, 9).value();
        Numeral first = Numeral.fraction(
                rest.plus(1).numerator().longValueExact(), rest.denominator().longValueExact());
        Expression all = first.minus(second).minus(third);
        return Prompt.calculation("用简便方法计算：", all)
                .inLowestTerms()
                .solved(
                        List.of(
                                "%s=%s−(%s+%s)".formatted(all.text(), first.text(), second.text(), third.text()),
                                "=%s−1=%s".formatted(first.text(), all.value())),
                        "后面两个减数合起来是多少？",
                        "连续减去两个数，可以减去这两个数的和。");
    }
}
