package org.xueqing.item.family.rational;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.draw.Portions;
import org.xueqing.item.exercise.DecimalQuestion;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.InPlaces;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Rounded products and quotients, and decimals that recur. */
final class RoundedResultFamilies {

    private static final Lesson LESSON = Lesson.computing(5);

    private static final Lesson NUMBERS = Lesson.numbering(5);

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K239", "DEC-PRODUCT-ROUND", "积的近似值", 45, RoundedResultFamilies::roundedProduct),
            LESSON.family("K241", "DEC-QUOTIENT-ROUND", "商的近似值", 50, RoundedResultFamilies::roundedQuotient),
            NUMBERS.family("K242", "DEC-CYCLE-COMPARE", "循环小数的大小比较", 15, RoundedResultFamilies::recurring),
            NUMBERS.family("K242", "DEC-CYCLE-DIGIT", "循环小数第几位上的数字", 40, RoundedResultFamilies::digit));

    private RoundedResultFamilies() {}

    private static Draft roundedProduct(Draw draw) {
        return rounded(
                Fractions.decimal(draw, 2, 11, 499).times(Fractions.decimal(draw, draw.between(1, 2), 11, 99)),
                draw.between(1, 2));
    }

    private static Draft roundedQuotient(Draw draw) {
        int places = draw.between(1, 2);
        boolean isUp = draw.between(1, 3) > 1;
        Expression quotient = draw.until(
                it -> Fractions.decimal(it, 1, 11, 499)
                        .dividedBy(Numeral.decimal(it.oneOf("3", "6", "7", "9", "11", "1.3", "0.7", "0.9", "2.3"))),
                it -> !it.value().times(1000).isWhole()
                        && isUp == Exact.decimal(it.value().toDecimal(places)).compareTo(it.value()) > 0);
        return rounded(quotient, places);
    }

    private static Draft rounded(Expression expression, int places) {
        String keep = Portions.count(places);
        String exact = expression.value().isDecimal()
                ? expression.value().toDecimal()
                : expression.value().toDecimal(places + 2) + "…";
        String result = expression.value().toDecimal(places);
        return Prompt.of(new InPlaces(expression, places), "%s≈（　　）（得数保留%s位小数）".formatted(expression.text(), keep))
                .inDecimals()
                .solved(
                        List.of(
                                "%s，看第%s位小数，四舍五入。".formatted(exact, Portions.numeral(places + 1)),
                                "%s≈%s".formatted(expression.text(), result)),
                        "先算到第%s位小数。".formatted(Portions.numeral(places + 1)),
                        "看第%s位小数，四舍五入；末尾的0不能去掉。".formatted(Portions.numeral(places + 1)));
    }

    private static Draft recurring(Draw draw) {
        int period = draw.until(it -> it.between(12, 98), it -> it % 11 != 0 && it % 10 != 0);
        String twice = "0." + period + period;
        Numeral cycle = new Numeral(Exact.of(period, 99), Notation.DECIMAL, twice + "…");
        Numeral finite = draw.isHeads() ? Numeral.decimal(twice) : Fractions.decimal(10L * period + period / 10 + 1, 3);
        boolean isFirst = draw.isHeads();
        Numeral left = isFirst ? cycle : finite;
        Numeral right = isFirst ? finite : cycle;
        return Prompt.circle(left, right)
                .solved(
                        List.of(
                                "%s后面的数字还在重复出现。".formatted(cycle.text()),
                                left.text() + (left.value().compareTo(right.value()) > 0 ? ">" : "<") + right.text()),
                        "把循环小数多写几位再比。",
                        "从高位起一位一位地比，没有数字的数位看作0。");
    }

    private static Draft digit(Draw draw) {
        int divisor = draw.oneOf(7, 11, 13, 27, 37);
        int dividend = draw.between(1, divisor - 1);
        int place = draw.between(10, 60);
        Question asked = DecimalQuestion.DIGIT_OF_QUOTIENT.about(dividend, divisor, place);
        String decimals = Exact.of(dividend, divisor).toDecimal(20);
        String shown = decimals.substring(0, 14) + "…";
        int period = divisor == 7 || divisor == 13 ? 6 : divisor == 11 ? 2 : 3;
        return Prompt.of(asked, "%d÷%d的商是循环小数，商的小数部分第%d位上的数字是（　　）。".formatted(dividend, divisor, place))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "%d÷%d=%s，每%d位重复一次。".formatted(dividend, divisor, shown, period),
                                place % period == 0
                                        ? "%d÷%d=%d，没有余数，是循环节的最后一个数字：%s"
                                                .formatted(
                                                        place,
                                                        period,
                                                        place / period,
                                                        asked.answer().text())
                                        : "%d÷%d=%d……%d，是循环节的第%d个数字：%s"
                                                .formatted(
                                                        place,
                                                        period,
                                                        place / period,
                                                        place % period,
                                                        place % period,
                                                        asked.answer().text())),
                        "先算出商，找出循环节有几个数字。",
                        "用%d除以循环节的数字个数，看余数；没有余数就是循环节的最后一个数字。".formatted(place));
    }
}
