package org.xueqing.item.family.rational;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Rewriting;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Fractions, decimals and percentages written as one another. */
final class RewritingFamilies {

    private static final Lesson FIFTH = Lesson.numbering(5);
    private static final Lesson SIXTH = Lesson.numbering(6);

    static final List<ItemFamily> ALL = List.of(
            FIFTH.family("K271", "FRAC-TO-DEC", "分数化成小数", 20, RewritingFamilies::fractionToDecimal),
            FIFTH.family("K271", "DEC-TO-FRAC", "小数化成分数", 20, RewritingFamilies::decimalToFraction),
            SIXTH.family("K309", "DEC-TO-PCT", "小数化成百分数", 10, RewritingFamilies::decimalToPercent),
            SIXTH.family("K309", "PCT-TO-DEC", "百分数化成小数", 10, RewritingFamilies::percentToDecimal),
            SIXTH.family("K309", "FRAC-TO-PCT", "分数化成百分数", 20, RewritingFamilies::fractionToPercent));

    private RewritingFamilies() {}

    private static Numeral finite(Draw draw) {
        return draw.until(
                it -> Numeral.fraction(it.between(1, 24), it.oneOf(2, 4, 5, 8, 20, 25)),
                it -> it.numerator() < it.denominator() && Fractions.isReduced(it.numerator(), it.denominator()));
    }

    private static Draft fractionToDecimal(Draw draw) {
        Numeral given = finite(draw);
        return Prompt.of(new Rewriting(given, Notation.DECIMAL), "把%s化成小数：（　　）".formatted(given.text()))
                .in(Notation.DECIMAL)
                .solved(
                        List.of("用分子除以分母：%d÷%d=%s"
                                .formatted(
                                        given.numerator(),
                                        given.denominator(),
                                        given.value().toDecimal())),
                        "分数线相当于什么符号？",
                        "用分子除以分母，除到除尽为止。");
    }

    private static Draft decimalToFraction(Draw draw) {
        int places = draw.between(1, 2);
        Numeral given = Fractions.decimal(draw, places, 2, places == 1 ? 9 : 99);
        Exact power = Exact.decimal("1" + "0".repeat(places));
        return Prompt.of(new Rewriting(given, Notation.FRACTION), "把%s化成最简分数：（　　）".formatted(given.text()))
                .in(Notation.FRACTION)
                .demanding(Demand.LOWEST_TERMS)
                .solved(
                        List.of(
                                "%s写成%s/%s，再约分。"
                                        .formatted(given.text(), given.value().times(power), power),
                                given.text() + "=" + given.value()),
                        "几位小数就写成十分之几、百分之几。",
                        "先写成分母是%s的分数，再约分。".formatted(power));
    }

    private static Draft decimalToPercent(Draw draw) {
        int places = draw.between(1, 3);
        Numeral given = Fractions.decimal(draw, places, 2, places == 1 ? 19 : 999);
        return Prompt.of(new Rewriting(given, Notation.PERCENT), "把%s化成百分数：（　　）".formatted(given.text()))
                .in(Notation.PERCENT)
                .solved(
                        List.of(
                                "小数点向右移动两位，添上百分号。",
                                given.text() + "=" + given.value().times(100).toDecimal() + "%"),
                        "百分数的分母相当于多少？",
                        "把小数点向右移动两位，同时添上百分号。");
    }

    private static Draft percentToDecimal(Draw draw) {
        Numeral given = Numeral.percent(
                draw.isHeads()
                        ? Integer.toString(draw.between(1, 150))
                        : Fractions.decimal(draw, 1, 4, 999).text());
        return Prompt.of(new Rewriting(given, Notation.DECIMAL), "把%s化成小数：（　　）".formatted(given.text()))
                .inDecimals()
                .solved(
                        List.of(
                                "去掉百分号，小数点向左移动两位。",
                                given.text() + "=" + given.value().toDecimal()),
                        "去掉百分号，数会变大，怎么变回来？",
                        "去掉百分号，同时把小数点向左移动两位。");
    }

    private static Draft fractionToPercent(Draw draw) {
        Numeral given = finite(draw);
        return Prompt.of(new Rewriting(given, Notation.PERCENT), "把%s化成百分数：（　　）".formatted(given.text()))
                .in(Notation.PERCENT)
                .solved(
                        List.of(
                                "%s=%d÷%d=%s"
                                        .formatted(
                                                given.text(),
                                                given.numerator(),
                                                given.denominator(),
                                                given.value().toDecimal()),
                                "%s=%s%%"
                                        .formatted(
                                                given.value().toDecimal(),
                                                given.value().times(100).toDecimal())),
                        "先把分数化成小数。",
                        "分子除以分母得小数，再化成百分数。");
    }
}
