package org.xueqing.item.family.whole;

import java.util.List;
import java.util.function.Function;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;

/** Addition and subtraction within 20, in the head. */
final class WithinTwentyFamilies {

    private static final Lesson UP_TO_20 = Lesson.computing(1);

    private static final Presentation JOINING = Presentation.head(
            Operator.PLUS, (a, b) -> List.of(a + "和" + b + "合成" + (a + b) + "。"), "想分与合。", "把两个数合起来是几？");
    private static final Presentation TAKING = Presentation.head(
            Operator.MINUS, (a, b) -> List.of(a + "可以分成" + b + "和" + (a - b) + "。"), "想分与合。", "去掉减数，另一份是几？");
    private static final Presentation MAKING_TEN =
            Presentation.head(Operator.PLUS, WithinTwentyFamilies::makingTen, "先凑成10。", "把小数分成两份，一份和大数凑成10，别忘了加剩下的。");
    private static final Presentation BREAKING_TEN =
            Presentation.head(Operator.MINUS, WithinTwentyFamilies::breakingTen, "个位不够减。", "先用10减，再加上个位上的数；也可以想加算减。");
    private static final Presentation TEENS_PLUS =
            Presentation.head(Operator.PLUS, WithinTwentyFamilies::teensPlus, "先算个位上的数。", "十位不变，个位上的数相加。");
    private static final Presentation TEENS_MINUS =
            Presentation.head(Operator.MINUS, WithinTwentyFamilies::teensMinus, "先算个位上的数。", "个位上的数够减，十位不变。");

    static final List<ItemFamily> ALL = List.of(
            UP_TO_20.family("K015", "ADD-5", "得数在5以内的加法", 5, JOINING.of(Pair.within(1, 4, (a, b) -> a + b <= 5))),
            UP_TO_20.family("K016", "SUB-5", "5以内的减法", 5, TAKING.of(Pair.within(1, 5, (a, b) -> a > b))),
            UP_TO_20.family("K017", "ADD-ZERO", "有关0的加法", 4, JOINING.of(Pair.within(0, 9, (a, b) -> a == 0 ^ b == 0))),
            UP_TO_20.family(
                    "K017", "SUB-ZERO", "有关0的减法", 4, TAKING.of(Pair.within(1, 9, 0, 9, (a, b) -> b == 0 || a == b))),
            UP_TO_20.family(
                    "K018", "ADD-9", "得数是6~9的加法", 5, JOINING.of(Pair.within(1, 8, (a, b) -> a + b >= 6 && a + b <= 9))),
            UP_TO_20.family("K018", "SUB-9", "6~9减几", 5, TAKING.of(Pair.within(6, 9, 1, 8, (a, b) -> a > b))),
            UP_TO_20.family("K019", "ADD-10", "得数是10的加法", 5, JOINING.of(Pair.within(1, 9, (a, b) -> a + b == 10))),
            UP_TO_20.family("K019", "SUB-10", "10减几", 5, TAKING.of(Pair.within(10, 10, 1, 9, (a, b) -> true))),
            UP_TO_20.family(
                    "K025", "TEN-PLUS", "10加几", 4, TEENS_PLUS.of(Pair.within(1, 10, (a, b) -> a == 10 ^ b == 10))),
            UP_TO_20.family(
                    "K025",
                    "TEEN-TO-TEN",
                    "十几减几得10、十几减10",
                    5,
                    TEENS_MINUS.of(Pair.within(11, 19, 1, 10, (a, b) -> b == 10 || a - b == 10))),
            UP_TO_20.family(
                    "K026",
                    "ADD-TEENS",
                    "十几加几（不进位）",
                    6,
                    TEENS_PLUS.of(Pair.within(11, 18, 1, 8, (a, b) -> a + b < 20))),
            UP_TO_20.family(
                    "K026",
                    "SUB-TEENS",
                    "十几减几（不退位）",
                    6,
                    TEENS_MINUS.of(Pair.within(12, 19, 1, 8, (a, b) -> a % 10 > b))),
            UP_TO_20.family(
                    "K027", "ADD-9-TO-TEN", "9加几", 6, MAKING_TEN.of(Pair.within(2, 9, (a, b) -> a == 9 || b == 9))),
            UP_TO_20.family(
                    "K028",
                    "ADD-8-7",
                    "8、7加几",
                    7,
                    MAKING_TEN.of(Pair.within(3, 8, (a, b) -> a + b > 10 && Math.max(a, b) >= 7))),
            UP_TO_20.family(
                    "K029", "ADD-6-2", "6、5、4、3、2加几", 7, MAKING_TEN.of(Pair.within(2, 6, 2, 9, (a, b) -> a + b > 10))),
            UP_TO_20.family("K031", "SUB-TEEN-9", "十几减9", 7, teensTaking(9, 9)),
            UP_TO_20.family("K032", "SUB-TEEN-8-7", "十几减8、7", 7, teensTaking(7, 8)),
            UP_TO_20.family("K033", "SUB-TEEN-6-2", "十几减6、5、4、3、2", 7, teensTaking(2, 6)));

    private WithinTwentyFamilies() {}

    private static Function<Draw, Draft> teensTaking(int least, int most) {
        return BREAKING_TEN.of(Pair.within(11, 18, least, most, (a, b) -> a % 10 < b));
    }

    private static List<String> makingTen(long a, long b) {
        long large = Math.max(a, b);
        long small = Math.min(a, b);
        long toTen = 10 - large;
        return small == toTen
                ? List.of(large + "加" + small + "正好凑成10。")
                : List.of(
                        small + "分成" + toTen + "和" + (small - toTen) + "，" + large + "+" + toTen + "=10。",
                        "10+" + (small - toTen) + "=" + (a + b) + "。");
    }

    private static List<String> breakingTen(long a, long b) {
        return List.of(
                a + "分成10和" + a % 10 + "，10−" + b + "=" + (10 - b) + "。",
                (10 - b) + "+" + a % 10 + "=" + (a - b) + "。");
    }

    private static List<String> teensPlus(long a, long b) {
        return List.of("1个十和" + (a + b - 10) + "个一合起来是" + (a + b) + "。");
    }

    private static List<String> teensMinus(long a, long b) {
        return List.of("1个十和" + a % 10 + "个一，去掉" + (b == 10 ? "1个十" : b + "个一") + "，是" + (a - b) + "。");
    }
}
