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

/** Adding and subtracting decimals. */
final class DecimalSumFamilies {

    private static final Lesson FIRST = Lesson.computing(3);
    private static final Lesson IN_FULL = Lesson.computing(5);
    private static final String POINTS = "小数点对齐，也就是相同数位对齐。";

    static final List<ItemFamily> ALL = List.of(
            FIRST.family("K157", "DEC1-ADD-CARRY", "一位小数加法（进位）", 20, DecimalSumFamilies::oneplaceSum),
            FIRST.family("K157", "DEC1-SUB-BORROW", "一位小数减法（退位）", 22, DecimalSumFamilies::onePlaceDifference),
            FIRST.family("K157", "DEC1-FROM-WHOLE", "整数减一位小数", 22, DecimalSumFamilies::fromWhole),
            IN_FULL.family("K233", "DEC-ADD-UNEVEN", "小数加法（位数不同）", 25, DecimalSumFamilies::unevenSum),
            IN_FULL.family("K233", "DEC-SUB-UNEVEN", "小数减法（被减数位数少）", 30, DecimalSumFamilies::unevenDifference),
            IN_FULL.family("K234", "DEC-SUB-TWICE", "小数连减的简便计算", 30, DecimalSumFamilies::subtractTwice),
            IN_FULL.family("K234", "DEC-MINUS-BRACKET", "小数减法去括号", 30, DecimalSumFamilies::minusBracket));

    private DecimalSumFamilies() {}

    private static Draft oneplaceSum(Draw draw) {
        List<Numeral> pair = draw.until(
                it -> List.of(Fractions.decimal(it, 1, 11, 99), Fractions.decimal(it, 1, 4, 99)),
                it -> tenths(it.get(0)) + tenths(it.get(1)) > 10);
        return inColumns(pair.get(0).plus(pair.get(1)), "十分位满十，要向个位进1。");
    }

    private static Draft onePlaceDifference(Draw draw) {
        List<Numeral> pair = draw.until(
                it -> List.of(Fractions.decimal(it, 1, 21, 99), Fractions.decimal(it, 1, 4, 89)),
                it -> it.get(0).value().compareTo(it.get(1).value().plus(1)) > 0
                        && tenths(it.get(0)) < tenths(it.get(1)));
        return inColumns(pair.get(0).minus(pair.get(1)), "十分位不够减，从个位退1当10。");
    }

    private static Draft fromWhole(Draw draw) {
        int whole = draw.between(3, 20);
        Numeral taken = Fractions.decimal(draw, 1, 3, 10L * whole - 11);
        return inColumns(Numeral.of(whole).minus(taken), "整数的十分位上是0，要从个位退1。");
    }

    private static long tenths(Numeral number) {
        return number.value().times(10).toLong() % 10;
    }

    private static Draft unevenSum(Draw draw) {
        boolean isShorterFirst = draw.isHeads();
        Numeral shorter = Fractions.decimal(draw, 1, 11, 199);
        Numeral longer = Fractions.decimal(draw, 2, 21, 1999);
        return inColumns(isShorterFirst ? shorter.plus(longer) : longer.plus(shorter), "末尾不一定对齐，小数点一定对齐。");
    }

    private static Draft unevenDifference(Draw draw) {
        Numeral first = draw.isHeads() ? Numeral.of(draw.between(4, 30)) : Fractions.decimal(draw, 1, 31, 299);
        Numeral second = draw.until(
                it -> Fractions.decimal(it, 2, 21, 2999), it -> it.value().compareTo(first.value()) < 0);
        return inColumns(first.minus(second), "被减数的末尾可以添0，再减。");
    }

    private static Draft inColumns(Expression expression, String point) {
        return Prompt.calculation("列竖式计算：", expression)
                .inDecimals()
                .solved(
                        List.of(
                                POINTS,
                                point,
                                expression.text() + "=" + expression.value().toDecimal()),
                        "列竖式时什么要对齐？",
                        POINTS + point);
    }

    private static Draft subtractTwice(Draw draw) {
        Numeral second = Fractions.decimal(draw, 1, 12, 98);
        long whole = second.value().floor().toLong() + draw.between(2, 9);
        Numeral third = Fractions.decimal(10 * whole - second.value().times(10).toLong(), 1);
        Numeral first = Fractions.decimal(draw, draw.between(1, 2), 1, 99);
        Numeral large = Numeral.decimal(
                first.value().plus(whole).plus(draw.between(1, 9)).toDecimal());
        Expression all = large.minus(second).minus(third);
        return Prompt.calculation("用简便方法计算：", all)
                .inDecimals()
                .solved(
                        List.of(
                                "%s=%s−(%s+%s)".formatted(all.text(), large.text(), second.text(), third.text()),
                                "=%s−%d=%s"
                                        .formatted(
                                                large.text(), whole, all.value().toDecimal())),
                        "两个减数合起来是多少？",
                        "连续减去两个数，可以减去这两个数的和。");
    }

    private static Draft minusBracket(Draw draw) {
        int left = draw.between(2, 15);
        Numeral tail = Fractions.decimal(draw, draw.between(1, 2), 2, 89);
        Numeral first = Numeral.decimal(tail.value().plus(left).toDecimal());
        Numeral other = draw.until(
                it -> Fractions.decimal(it, 1, 2, 99),
                it -> it.value().compareTo(org.xueqing.number.Exact.of(left)) < 0
                        && !it.value().equals(tail.value()));
        Expression all = first.minus(tail.plus(other).inBrackets());
        return Prompt.calculation("用简便方法计算：", all)
                .inDecimals()
                .solved(
                        List.of(
                                "%s=%s−%s−%s".formatted(all.text(), first.text(), tail.text(), other.text()),
                                "=%d−%s=%s"
                                        .formatted(
                                                left, other.text(), all.value().toDecimal())),
                        "先减去括号里的哪个数比较简便？",
                        "减去两个数的和，等于连续减去这两个数，都用减号。");
    }
}
