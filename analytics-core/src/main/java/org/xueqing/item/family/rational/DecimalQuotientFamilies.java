package org.xueqing.item.family.rational;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Dividing decimals. */
final class DecimalQuotientFamilies {

    private static final Lesson LESSON = Lesson.computing(5);

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K237", "DEC-BY-WHOLE", "小数除以整数", 30, DecimalQuotientFamilies::byWhole),
            LESSON.family("K237", "DEC-BY-ZERO", "小数除以整数（商中间有0）", 30, DecimalQuotientFamilies::zeroInQuotient),
            LESSON.family("K240", "DEC-BY-DEC", "除数是小数的除法", 35, DecimalQuotientFamilies::byDecimal),
            LESSON.family("K240", "WHOLE-BY-DEC", "整数除以小数", 30, DecimalQuotientFamilies::wholeByDecimal));

    private DecimalQuotientFamilies() {}

    private static Draft byWhole(Draw draw) {
        Numeral quotient = Fractions.decimal(draw, draw.between(1, 2), 12, 399);
        int divisor = draw.between(3, 18);
        return divided(quotient, divisor);
    }

    private static Draft zeroInQuotient(Draw draw) {
        Numeral quotient = Fractions.decimal(100L * draw.between(1, 9) + draw.between(1, 9), 2);
        return divided(quotient, draw.between(2, 12));
    }

    private static Draft divided(Numeral quotient, int divisor) {
        Numeral dividend = Numeral.decimal(padded(quotient.value().times(divisor), quotient.places()));
        Expression expression = dividend.dividedBy(Numeral.of(divisor));
        return Prompt.calculation("列竖式计算：", expression)
                .inDecimals()
                .solved(
                        List.of("按整数除法算，商的小数点和被除数的小数点对齐。", expression.text() + "=" + quotient.text()),
                        "商的小数点点在哪里？",
                        "商的小数点和被除数的小数点对齐，哪一位不够商1就写0。");
    }

    /** At least one place, so that a decimal is divided. */
    private static String padded(Exact value, int places) {
        String shortest = value.toDecimal();
        return shortest.contains(".") ? shortest : value.toDecimal(places);
    }

    private static Draft byDecimal(Draw draw) {
        Numeral divisor = Fractions.decimal(draw, draw.between(1, 2), 2, 96);
        Numeral quotient = draw.isHeads() ? Numeral.of(draw.between(2, 40)) : Fractions.decimal(draw, 1, 11, 99);
        Numeral dividend =
                Numeral.decimal(divisor.value().times(quotient.value()).toDecimal());
        return byDecimal(dividend, divisor);
    }

    private static Draft wholeByDecimal(Draw draw) {
        Numeral divisor = Numeral.decimal(
                draw.oneOf("0.2", "0.4", "0.5", "0.8", "1.2", "1.5", "1.6", "2.4", "2.5", "0.25", "0.75"));
        Numeral dividend = draw.until(
                it -> Numeral.of(it.between(2, 60)),
                it -> it.value().dividedBy(divisor.value()).times(10).isWhole());
        return byDecimal(dividend, divisor);
    }

    private static Draft byDecimal(Numeral dividend, Numeral divisor) {
        Expression expression = dividend.dividedBy(divisor);
        Exact power = Exact.decimal("1" + "0".repeat(divisor.places()));
        return Prompt.calculation("列竖式计算：", expression)
                .inDecimals()
                .solved(
                        List.of(
                                "除数和被除数同时乘%s：%s÷%s"
                                        .formatted(
                                                power,
                                                dividend.value().times(power).toDecimal(),
                                                divisor.value().times(power).toDecimal()),
                                expression.text() + "=" + expression.value().toDecimal()),
                        "先把除数变成整数。",
                        "除数的小数点向右移几位，被除数的小数点也向右移几位。");
    }
}
