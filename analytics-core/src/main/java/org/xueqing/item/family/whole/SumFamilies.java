package org.xueqing.item.family.whole;

import java.util.List;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.number.Digits;

/** Addition from 100 on, in the head and in columns. */
final class SumFamilies {

    private static final Lesson UP_TO_100 = Lesson.computing(1);
    private static final Lesson UP_TO_1000 = Lesson.computing(2);

    private static final Presentation COLUMNS =
            Presentation.columns(Operator.PLUS, ColumnSteps::sum, "相同数位对齐，从个位加起。", "哪一位相加满十，就向前一位进1，别忘了加上进来的1。");
    private static final Presentation HEAD =
            Presentation.head(Operator.PLUS, SumFamilies::tensThenOnes, "几个十和几个十相加，几个一和几个一相加。", "个位加个位，满十进1。");
    private static final Presentation EASY_HEAD =
            Presentation.head(Operator.PLUS, SumFamilies::tensThenOnes, "想：几个十和几个一？", "几个十和几个十相加，几个一和几个一相加。");
    private static final Presentation TENS = Presentation.head(
            Operator.PLUS,
            (a, b) -> List.of(a / 10 + "个十加" + b / 10 + "个十是" + (a + b) / 10 + "个十。"),
            "想：几个十加几个十？",
            "先算十位上的数相加，末尾写0。");

    static final List<ItemFamily> ALL = List.of(
            UP_TO_100.family("K041", "ADD-TENS", "整十数加整十数", 6, TENS.of(draw -> tens(draw.between(2, 9), draw))),
            UP_TO_100.family(
                    "K042",
                    "ADD-2D-TENS",
                    "两位数加整十数",
                    8,
                    EASY_HEAD.of(Pair.within(11, 79, 10, 80, (a, b) -> b % 10 == 0 && a % 10 > 0 && a + b < 100))),
            UP_TO_100.family(
                    "K042",
                    "ADD-2D-1D",
                    "两位数加一位数（不进位）",
                    8,
                    EASY_HEAD.of(Pair.within(21, 97, 2, 8, (a, b) -> a % 10 > 0 && a % 10 + b < 10))),
            UP_TO_100.family(
                    "K044",
                    "ADD-2D",
                    "两位数加两位数（不进位）",
                    15,
                    COLUMNS.of(Pair.within(
                            12, 87, (a, b) -> a + b < 100 && a % 10 > 0 && b % 10 > 0 && Digits.carries(a, b) == 0))),
            UP_TO_100.family(
                    "K050",
                    "ADD-2D-1D-CARRY",
                    "两位数加一位数（进位）",
                    10,
                    HEAD.of(Pair.within(13, 89, 2, 9, (a, b) -> a % 10 + b >= 10))),
            UP_TO_100.family(
                    "K052",
                    "ADD-2D-CARRY",
                    "两位数加两位数（进位）",
                    20,
                    COLUMNS.of(Pair.within(13, 79, (a, b) -> a + b < 100 && Digits.carries(a, b) == 1))),
            UP_TO_1000.family(
                    "K093",
                    "ADD-2D-HEAD",
                    "两位数加两位数口算",
                    12,
                    HEAD.of(Pair.within(
                            13, 79, (a, b) -> a + b < 100 && a % 10 > 0 && b % 10 > 0 && Digits.carries(a, b) == 1))),
            UP_TO_1000.family(
                    "K094",
                    "ADD-3D-CARRY",
                    "三位数加三位数（进位一次）",
                    25,
                    COLUMNS.of(Pair.within(115, 789, (a, b) -> a + b < 1000 && Digits.carries(a, b) == 1))),
            UP_TO_1000.family(
                    "K094",
                    "ADD-3D-CARRY-TWICE",
                    "三位数加三位数（连续进位）",
                    30,
                    COLUMNS.of(Pair.within(115, 889, (a, b) -> a + b < 1000 && Digits.carries(a, b) == 2))),
            UP_TO_1000.family(
                    "K094",
                    "ADD-3D-2D-CARRY",
                    "三位数加两位数（进位）",
                    25,
                    COLUMNS.of(Pair.within(115, 889, 25, 89, (a, b) -> Digits.carries(a, b) == 2 && a + b < 1000))));

    private SumFamilies() {}

    private static Pair tens(int first, Draw draw) {
        return new Pair(10L * first, 10L * draw.between(1, 10 - first));
    }

    private static List<String> tensThenOnes(long a, long b) {
        long ones = a % 10 + b % 10;
        return b % 10 == 0
                ? List.of(
                        a / 10 * 10 + "+" + b + "=" + (a / 10 * 10 + b),
                        (a / 10 * 10 + b) + "+" + a % 10 + "=" + (a + b))
                : List.of(a % 10 + "+" + b % 10 + "=" + ones, (a / 10 + b / 10) * 10 + "+" + ones + "=" + (a + b));
    }
}
