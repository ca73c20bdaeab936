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

/** Multiplying decimals, and moving the point. */
final class DecimalProductFamilies {

    private static final Lesson LESSON = Lesson.computing(5);

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K235", "DEC-TIMES-WHOLE", "小数乘整数", 25, DecimalProductFamilies::timesWhole),
            LESSON.family("K235", "DEC-TIMES-ZERO", "小数乘整数（积的末尾有0）", 25, DecimalProductFamilies::endingInZero),
            LESSON.family("K236", "DEC-POINT-RIGHT", "小数乘10、100、1000", 10, DecimalProductFamilies::pointRight),
            LESSON.family("K236", "DEC-POINT-LEFT", "小数除以10、100、1000", 10, DecimalProductFamilies::pointLeft),
            LESSON.family("K238", "DEC-TIMES-DEC", "小数乘小数", 35, DecimalProductFamilies::timesDecimal),
            LESSON.family("K238", "DEC-TIMES-SMALL", "小数乘小数（积的位数不够）", 25, DecimalProductFamilies::smallProduct),
            LESSON.family("K243", "DEC-GROUPS", "小数乘除混合（不能随意凑整）", 30, DecimalProductFamilies::groups),
            LESSON.family("K243", "DEC-DISTRIBUTE", "小数乘法分配律", 30, DecimalProductFamilies::distribute),
            LESSON.family("K243", "DEC-BY-BRACKET", "小数除以括号里的和", 40, DecimalProductFamilies::byBracket));

    private DecimalProductFamilies() {}

    private static Draft timesWhole(Draw draw) {
        Numeral factor = Fractions.decimal(draw, draw.between(1, 2), 12, 499);
        int whole = draw.until(it -> it.between(3, 48), it -> it % 10 != 0);
        return inColumns(factor.times(Numeral.of(whole)));
    }

    private static Draft endingInZero(Draw draw) {
        Numeral factor = draw.until(
                it -> Fractions.decimal(it, 2, 12, 495), it -> it.text().endsWith("5"));
        return inColumns(factor.times(Numeral.of(2L * draw.between(2, 24))));
    }

    private static Draft timesDecimal(Draw draw) {
        return inColumns(
                Fractions.decimal(draw, draw.between(1, 2), 12, 398).times(Fractions.decimal(draw, 1, 12, 98)));
    }

    private static Draft smallProduct(Draw draw) {
        return inColumns(Fractions.decimal(draw, 2, 2, 49).times(Fractions.decimal(draw, draw.between(1, 2), 2, 9)));
    }

    private static Draft inColumns(Expression.Operation product) {
        Numeral left = (Numeral) product.left();
        Numeral right = (Numeral) product.right();
        int places = left.places() + right.places();
        String whole = left.text().replace(".", "").replaceFirst("^0+", "") + "×"
                + right.text().replace(".", "").replaceFirst("^0+", "");
        return Prompt.calculation("列竖式计算：", product)
                .inDecimals()
                .solved(
                        List.of(
                                "先按整数乘法算%s。".formatted(whole),
                                "乘数一共有%d位小数，从积的右边起数出%d位，点上小数点。".formatted(places, places),
                                product.text() + "=" + product.value().toDecimal()),
                        "先按整数乘法算，再点小数点。",
                        "乘数里一共有%d位小数，积就从右边数出几位，位数不够用0补足。".formatted(places));
    }

    private static Draft pointRight(Draw draw) {
        int zeros = draw.between(1, 3);
        Numeral number = Fractions.decimal(draw, draw.between(1, 3), 2, 1999);
        return moved(number.times(power(zeros)), "右", zeros, "位数不够时在末尾添0。");
    }

    private static Draft pointLeft(Draw draw) {
        int zeros = draw.between(1, 3);
        Numeral number = draw.isHeads() ? Numeral.of(draw.between(3, 999)) : Fractions.decimal(draw, 1, 12, 1999);
        return moved(number.dividedBy(power(zeros)), "左", zeros, "位数不够时在前面用0补足。");
    }

    private static Draft moved(Expression expression, String direction, int places, String whereShort) {
        String rule = "小数点向%s移动%s位，%s".formatted(direction, org.xueqing.item.draw.Portions.count(places), whereShort);
        return Prompt.calculation("直接写出得数：", expression)
                .inDecimals()
                .solved(
                        List.of(
                                rule,
                                expression.text() + "=" + expression.value().toDecimal()),
                        "得数变大还是变小？小数点向哪边移？",
                        rule);
    }

    private static Numeral power(int zeros) {
        return Numeral.decimal("1" + "0".repeat(zeros));
    }

    private static Draft groups(Draw draw) {
        Numeral first = draw.oneOf(
                Numeral.decimal("2.5"),
                Numeral.decimal("1.25"),
                Numeral.decimal("0.25"),
                Numeral.decimal("0.5"),
                Numeral.decimal("1.5"));
        Numeral second = Numeral.decimal(draw.oneOf("4", "8", "0.4", "0.8", "2", "0.2"));
        Expression all = first.times(second).dividedBy(first).times(second);
        return Prompt.calculation("计算：", all)
                .inDecimals()
                .solved(
                        List.of(
                                "只有乘除法，从左往右算。",
                                "%s=%s".formatted(all.text(), all.value().toDecimal())),
                        "有几种运算？按什么顺序算？",
                        "同级运算从左往右，不能先算后面的%s×%s。".formatted(first.text(), second.text()));
    }

    private static Draft distribute(Draw draw) {
        Numeral factor = Numeral.decimal(draw.oneOf("1.25", "2.5", "0.25", "12.5"));
        int whole = draw.oneOf(4, 8, 10, 20, 40, 80);
        Numeral tail = Numeral.decimal(draw.oneOf("0.4", "0.8", "0.2", "0.04", "0.08"));
        Expression sum = draw.isHeads()
                ? Numeral.of(whole).plus(tail)
                : Numeral.of(whole).minus(tail);
        Expression all = sum.inBrackets().times(factor);
        String sign = sum.text().contains("+") ? "+" : "−";
        return Prompt.calculation("用简便方法计算：", all)
                .inDecimals()
                .solved(
                        List.of(
                                "%s=%d×%s%s%s×%s"
                                        .formatted(all.text(), whole, factor.text(), sign, tail.text(), factor.text()),
                                "=" + all.value().toDecimal()),
                        "可以用乘法分配律。",
                        "括号里的两个数都要乘%s。".formatted(factor.text()));
    }

    private static Draft byBracket(Draw draw) {
        List<Numeral> parts = draw.until(
                it -> List.of(Fractions.decimal(it, 1, 2, 9), Fractions.decimal(it, 1, 2, 9)),
                it -> !it.get(0).value().plus(it.get(1).value()).equals(org.xueqing.number.Exact.ONE)
                        && !it.get(0).equals(it.get(1)));
        Expression sum = parts.get(0).plus(parts.get(1));
        Numeral dividend = Numeral.decimal(sum.value().times(draw.between(2, 9)).toDecimal());
        Expression all = dividend.dividedBy(sum.inBrackets());
        return Prompt.calculation("计算：", all)
                .inDecimals()
                .solved(
                        List.of(
                                "先算括号里的：%s=%s".formatted(sum.text(), sum.value().toDecimal()),
                                "%s÷%s=%s"
                                        .formatted(
                                                dividend.text(),
                                                sum.value().toDecimal(),
                                                all.value().toDecimal())),
                        "先算什么？",
                        "除以一个和，要先算出括号里的和。");
    }
}
