package org.xueqing.item.family.whole;

import java.util.List;
import java.util.function.Function;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Estimate;
import org.xueqing.item.exercise.NumberQuestion;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;

/** Approximations, estimates, and large numbers written with 万 and 亿. */
final class RoundingFamilies {

    private static final long WAN = 10_000;
    private static final long YI = 100_000_000;

    static final List<ItemFamily> ALL = List.of(
            Lesson.numbering(2).family("K090", "NEAR-HUNDRED", "接近几百、几千", 10, RoundingFamilies::near),
            Lesson.numbering(2)
                    .family(
                            "K098",
                            "ESTIMATE-SUM",
                            "加法估算",
                            15,
                            estimate(Operator.PLUS, near(200, 700), near(200, 290), 100, 100)),
            Lesson.numbering(2)
                    .family(
                            "K098",
                            "ESTIMATE-DIFF",
                            "减法估算",
                            15,
                            estimate(Operator.MINUS, near(500, 900), near(200, 400), 100, 100)),
            Lesson.numbering(3)
                    .family(
                            "K110",
                            "ESTIMATE-PRODUCT",
                            "两、三位数乘一位数估算",
                            12,
                            estimate(Operator.TIMES, near(200, 900), draw -> (long) draw.between(3, 9), 100, 1)),
            Lesson.numbering(3)
                    .family(
                            "K136",
                            "ESTIMATE-2D-2D",
                            "两位数乘两位数估算",
                            15,
                            estimate(Operator.TIMES, RoundingFamilies::nearTens, RoundingFamilies::nearTens, 10, 10)),
            Lesson.numbering(4).family("K193", "REWRITE-WAN", "改写成用“万”作单位的数", 12, rewritten(WAN, "万", 12, 9800)),
            Lesson.numbering(4).family("K193", "REWRITE-YI", "改写成用“亿”作单位的数", 15, rewritten(YI, "亿", 3, 980)),
            Lesson.numbering(4).family("K194", "ROUND-WAN", "省略万后面的尾数", 15, rounded(WAN, "万", "千", 12, 980)),
            Lesson.numbering(4).family("K194", "ROUND-YI", "省略亿后面的尾数", 18, rounded(YI, "亿", "千万", 3, 98)));

    private RoundingFamilies() {}

    private static Draft near(Draw draw) {
        boolean isHundred = draw.isHeads();
        long unit = isHundred ? 100 : 1000;
        long number = isHundred ? nearMultiple(draw, 200, 900, 100) : nearMultiple(draw, 2000, 9000, 1000);
        long nearest = Estimate.nearest(number, unit);
        return Sheet.blank(
                NumberQuestion.NEAREST.about(number, unit),
                number + "接近整" + (isHundred ? "百" : "千") + "数" + Sheet.BLANK,
                List.of(
                        number + "在" + number / unit * unit + "和" + (number / unit + 1) * unit + "之间。",
                        "它离" + nearest + "更近。"),
                List.of("它在哪两个整" + (isHundred ? "百" : "千") + "数之间？", "比一比，它离哪一个更近。"));
    }

    private static Function<Draw, Long> near(long least, long most) {
        return draw -> nearMultiple(draw, least, most, 100);
    }

    /** A little below, or sometimes above, a multiple. */
    private static long nearMultiple(Draw draw, long least, long most, long unit) {
        long multiple = draw.between(least / unit, most / unit) * unit;
        long most1 = unit / 20;
        return draw.between(1, 3) > 1 ? multiple - draw.between(1L, most1) : multiple + draw.between(1L, most1);
    }

    private static long nearTens(Draw draw) {
        long ten = 10L * draw.between(2, 8);
        return draw.between(1, 3) > 1 ? ten - draw.between(1, 2) : ten + draw.between(1, 2);
    }

    private static Function<Draw, Draft> estimate(
            Operator operator, Function<Draw, Long> left, Function<Draw, Long> right, long leftUnit, long rightUnit) {
        return draw -> {
            Estimate estimate = new Estimate(operator, left.apply(draw), right.apply(draw), leftUnit, rightUnit);
            String printed = estimate.left() + operator.sign() + estimate.right();
            long a = Estimate.nearest(estimate.left(), leftUnit);
            long b = Estimate.nearest(estimate.right(), rightUnit);
            return Sheet.blank(
                    estimate,
                    (rightUnit == 1 ? "把第一个数" : "把各数") + "看成接近的整" + (leftUnit == 100 ? "百" : "十") + "数估一估：" + printed
                            + "≈" + Sheet.BLANK,
                    List.of(
                            "看成" + a + operator.sign() + b + "。",
                            printed + "≈" + estimate.answer().text()),
                    List.of("每个数接近多少？", "先看成整" + (leftUnit == 100 ? "百" : "十") + "数，再口算。"));
        };
    }

    private static Function<Draw, Draft> rewritten(long unit, String name, int least, int most) {
        return draw -> {
            long units = draw.isHeads() ? 10L * draw.between(least / 10 + 1, most / 10) : draw.between(least, most);
            return Sheet.blank(
                    NumberQuestion.REWRITTEN.about(units * unit, unit),
                    units * unit + "=" + Sheet.BLANK + name,
                    List.of("从个位起四位一级，找到" + name + "位。", "去掉" + name + "位后面的0，写上“" + name + "”：" + units + name),
                    List.of("先分级，找到" + name + "位。", name + "位后面有" + (unit == WAN ? 4 : 8) + "个0。"));
        };
    }

    /** Sixty in a hundred are rounded up; a 4 is followed by what would tempt to round it up first. */
    private static Function<Draw, Draft> rounded(long unit, String name, String next, int least, int most) {
        return draw -> {
            int digit = draw.between(1, 10) > 4 ? draw.between(5, 9) : draw.oneOf(2, 3, 4, 4, 4);
            Pair rest = new Pair(draw.between(digit == 4 ? 5 : 1, 9), draw.between(0, 9));
            long tail = digit * 100L + rest.first() * 10 + rest.second();
            long number = draw.between(least, most) * unit + tail * (unit / 1000);
            long result = (number + unit / 2) / unit;
            return Sheet.blank(
                    NumberQuestion.ROUNDED.about(number, unit),
                    "省略" + name + "后面的尾数：" + number + "≈" + Sheet.BLANK + name,
                    List.of(
                            next + "位上是" + digit + "，" + (digit > 4 ? "满5，向前一位进1。" : "不满5，直接舍去。"),
                            number + "≈" + result + name),
                    List.of("看" + name + "位后面的第一位，是什么位？", "只看" + next + "位：满5进1，不满5舍去。"));
        };
    }
}
