package org.xueqing.item.family.whole;

import java.util.List;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.number.Digits;

/** Subtraction from 100 on, in the head and in columns. */
final class DifferenceFamilies {

    private static final Lesson UP_TO_100 = Lesson.computing(1);
    private static final Lesson UP_TO_1000 = Lesson.computing(2);

    private static final Presentation COLUMNS =
            Presentation.columns(Operator.MINUS, ColumnSteps::difference, "相同数位对齐，从个位减起。", "不够减就从前一位退1当10，前一位别忘了少1。");
    private static final Presentation ACROSS_ZERO = Presentation.columns(
            Operator.MINUS, ColumnSteps::difference, "个位不够减，十位是0，该向哪一位退1？", "百位退1，十位上是10个十，再退1给个位，十位剩9。");
    private static final Presentation HEAD =
            Presentation.head(Operator.MINUS, DifferenceFamilies::onesThenTens, "先看个位够不够减。", "个位不够减时从十位退1当10，十位少1。");
    private static final Presentation EASY_HEAD =
            Presentation.head(Operator.MINUS, DifferenceFamilies::onesThenTens, "想：几个十和几个一？", "几个十减几个十，几个一减几个一。");
    private static final Presentation TENS = Presentation.head(
            Operator.MINUS,
            (a, b) -> List.of(a / 10 + "个十减" + b / 10 + "个十是" + (a - b) / 10 + "个十。"),
            "想：几个十减几个十？",
            "先算十位上的数相减，末尾写0。");

    static final List<ItemFamily> ALL = List.of(
            UP_TO_100.family("K041", "SUB-TENS", "整十数减整十数", 6, TENS.of(DifferenceFamilies::tens)),
            UP_TO_100.family(
                    "K043",
                    "SUB-2D-TENS",
                    "两位数减整十数",
                    8,
                    EASY_HEAD.of(Pair.within(31, 99, 10, 80, (a, b) -> b % 10 == 0 && a % 10 > 0 && a - b > 10))),
            UP_TO_100.family(
                    "K043",
                    "SUB-2D-1D",
                    "两位数减一位数（不退位）",
                    8,
                    EASY_HEAD.of(Pair.within(23, 99, 2, 8, (a, b) -> a % 10 > b))),
            UP_TO_100.family(
                    "K045",
                    "SUB-2D",
                    "两位数减两位数（不退位）",
                    15,
                    COLUMNS.of(Pair.within(34, 99, 12, 87, (a, b) -> a - b > 10 && b % 10 > 0 && a % 10 > b % 10))),
            UP_TO_100.family(
                    "K051",
                    "SUB-2D-1D-BORROW",
                    "两位数减一位数（退位）",
                    10,
                    HEAD.of(Pair.within(21, 98, 2, 9, (a, b) -> a % 10 < b))),
            UP_TO_100.family(
                    "K053",
                    "SUB-2D-BORROW",
                    "两位数减两位数（退位）",
                    25,
                    COLUMNS.of(Pair.within(31, 98, 12, 89, (a, b) -> a - b > 1 && Digits.borrows(a, b) == 1))),
            UP_TO_1000.family(
                    "K093",
                    "SUB-2D-HEAD",
                    "两位数减两位数口算",
                    12,
                    HEAD.of(Pair.within(
                            31, 98, 12, 79, (a, b) -> a - b > 10 && b % 10 > 0 && Digits.borrows(a, b) == 1))),
            UP_TO_1000.family(
                    "K095",
                    "SUB-3D-2D-BORROW",
                    "三位数减两位数（退位）",
                    25,
                    COLUMNS.of(Pair.within(
                            231, 989, 15, 89, (a, b) -> Digits.borrows(a, b) == 1 && a % 10 < b % 10 && hasNoZero(a)))),
            UP_TO_1000.family(
                    "K095",
                    "SUB-3D-BORROW",
                    "三位数减三位数（退位一次）",
                    28,
                    COLUMNS.of(Pair.within(
                            211, 989, 112, 789, (a, b) -> a - b > 20 && Digits.borrows(a, b) == 1 && hasNoZero(a)))),
            UP_TO_1000.family(
                    "K095",
                    "SUB-3D-BORROW-TWICE",
                    "三位数减三位数（连续退位）",
                    32,
                    COLUMNS.of(Pair.within(
                            311, 988, 112, 789, (a, b) -> a - b > 20 && Digits.borrows(a, b) == 2 && hasNoZero(a)))),
            UP_TO_1000.family(
                    "K096",
                    "SUB-ACROSS-ZERO",
                    "隔位退位（被减数中间有0）",
                    35,
                    ACROSS_ZERO.of(Pair.within(
                            201,
                            908,
                            112,
                            789,
                            (a, b) -> a - b > 20
                                    && a / 10 % 10 == 0
                                    && a % 10 > 0
                                    && a % 10 < b % 10
                                    && b / 10 % 10 > 0))),
            UP_TO_1000.family(
                    "K096",
                    "SUB-FROM-HUNDREDS",
                    "整百数减三位数",
                    35,
                    ACROSS_ZERO.of(
                            Pair.within(300, 900, 112, 789, (a, b) -> a - b > 20 && a % 100 == 0 && hasNoZero(b)))));

    private DifferenceFamilies() {}

    private static boolean hasNoZero(long number) {
        return !Digits.of(number).contains(0);
    }

    private static Pair tens(Draw draw) {
        int first = draw.between(3, 9);
        return new Pair(10L * first, 10L * draw.between(1, first - 1));
    }

    private static List<String> onesThenTens(long a, long b) {
        if (b % 10 == 0) {
            return List.of(
                    a / 10 * 10 + "−" + b + "=" + (a / 10 * 10 - b), (a / 10 * 10 - b) + "+" + a % 10 + "=" + (a - b));
        }
        long tens = b / 10 * 10;
        long left = a - tens;
        return tens == 0
                ? ColumnSteps.difference(a, b)
                : List.of(a + "−" + tens + "=" + left, left + "−" + b % 10 + "=" + (a - b));
    }
}
