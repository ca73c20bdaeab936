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

/** Expressions of three fractions, and the shorter ways through them. */
final class FractionMixedFamilies {

    private static final Lesson LESSON = Lesson.computing(6);

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K305", "FRAC-ADD-TIMES", "分数加减与乘法混合", 50, FractionMixedFamilies::productLast),
            LESSON.family("K305", "FRAC-ADD-BY", "分数加减与除法混合", 55, FractionMixedFamilies::quotientLast),
            LESSON.family("K306", "FRAC-DISTRIBUTE", "分数乘法分配律", 40, FractionMixedFamilies::distribute),
            LESSON.family("K306", "FRAC-BY-BRACKET", "除以括号里的和", 50, FractionMixedFamilies::byBracket));

    private FractionMixedFamilies() {}

    private static Draft productLast(Draw draw) {
        Numeral first = Fractions.proper(draw, 2, 8);
        Expression inner = Fractions.proper(draw, 2, 8).times(Fractions.proper(draw, 2, 8));
        Operator operator =
                first.value().compareTo(inner.value()) > 0 ? draw.oneOf(Operator.PLUS, Operator.MINUS) : Operator.PLUS;
        return ordered(first, operator, inner, "先算乘法");
    }

    private static Draft quotientLast(Draw draw) {
        Numeral first = Fractions.proper(draw, 2, 8);
        Expression inner = Fractions.proper(draw, 2, 8).dividedBy(Numeral.of(draw.between(2, 5)));
        Operator operator =
                first.value().compareTo(inner.value()) > 0 ? draw.oneOf(Operator.PLUS, Operator.MINUS) : Operator.PLUS;
        return ordered(first, operator, inner, "先算除法");
    }

    private static Draft ordered(Numeral first, Operator operator, Expression inner, String order) {
        Expression all = new Operation(operator, first, inner);
        return Prompt.calculation("计算：", all)
                .inLowestTerms()
                .solved(
                        List.of(
                                order
                                        + "：%s=%s%s%s"
                                                .formatted(all.text(), first.text(), operator.sign(), inner.value()),
                                "=" + all.value()),
                        "先看有哪几种运算，再定顺序。",
                        order + "，再算加减法。");
    }

    private static Draft distribute(Draw draw) {
        List<Numeral> pair = draw.until(
                it -> Fractions.pair(it, 2, 9),
                it -> it.get(0).denominator() != it.get(1).denominator()
                        && it.get(0).value().compareTo(it.get(1).value()) > 0);
        Operator operator = draw.oneOf(Operator.PLUS, Operator.MINUS);
        long common = pair.get(0).denominator() * pair.get(1).denominator();
        Numeral factor = Numeral.of(common * draw.between(1, 2));
        Expression all =
                new Operation(operator, pair.get(0), pair.get(1)).inBrackets().times(factor);
        return Prompt.calculation("用简便方法计算：", all)
                .inLowestTerms()
                .solved(
                        List.of(
                                "%s=%s×%s%s%s×%s"
                                        .formatted(
                                                all.text(),
                                                pair.get(0).text(),
                                                factor.text(),
                                                operator.sign(),
                                                pair.get(1).text(),
                                                factor.text()),
                                "=%s%s%s=%s"
                                        .formatted(
                                                pair.get(0).times(factor).value(),
                                                operator.sign(),
                                                pair.get(1).times(factor).value(),
                                                all.value())),
                        "括号外的数和两个分母都能约分，用什么运算律？",
                        "括号里的两个数都要乘括号外的数。");
    }

    private static Draft byBracket(Draw draw) {
        List<Numeral> pair = draw.until(
                it -> Fractions.pair(it, 2, 6),
                it -> it.get(0).denominator() != it.get(1).denominator());
        Expression sum = pair.get(0).plus(pair.get(1));
        Expression all = Fractions.proper(draw, 2, 9).dividedBy(sum.inBrackets());
        return Prompt.calculation("计算：", all)
                .inLowestTerms()
                .solved(
                        List.of("先算括号里的：%s=%s".formatted(sum.text(), sum.value()), all.text() + "=" + all.value()),
                        "除法没有这样的分配律，先算什么？",
                        "先算括号里的和，再用前面的数除以这个和。");
    }
}
