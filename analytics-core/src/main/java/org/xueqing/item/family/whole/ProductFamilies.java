package org.xueqing.item.family.whole;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.number.Digits;

/** Multiplication in the head and in columns, grades 3 and 4. */
final class ProductFamilies {

    private static final Lesson GRADE_3 = Lesson.computing(3);

    private static final Lesson GRADE_4 = Lesson.computing(4);

    private static final Presentation HEAD =
            Presentation.head(Operator.TIMES, ProductFamilies::withoutZeros, "先不看末尾的0。", "0前面的数相乘，再看一共有几个0，就在末尾添几个0。");

    private static final Presentation COLUMNS = Presentation.columns(
            Operator.TIMES, ColumnSteps::product, "从个位乘起，每一位都要乘。", "哪一位乘得的积满几十，就向前一位进几，先乘再加进上来的数。");

    private static final Presentation ROWS = Presentation.columns(
            Operator.TIMES, ColumnSteps::rows, "先用个位上的数去乘，再用十位上的数去乘。", "十位上的数乘得的积，末位要和十位对齐，最后把两次的积加起来。");

    private static final Presentation TRAILING = Presentation.columns(
            Operator.TIMES, ProductFamilies::withoutZeros, "先把0前面的数相乘。", "数一数两个乘数末尾一共有几个0，积的末尾就添几个0。");

    static final List<ItemFamily> ALL =
            Stream.of(byOneDigit(), byTwoDigits()).flatMap(List::stream).toList();

    private ProductFamilies() {}

    private static List<ItemFamily> byOneDigit() {
        return List.of(
                GRADE_3.family(
                        "K104",
                        "MUL-TENS-1D",
                        "整十、整百数乘一位数口算",
                        7,
                        HEAD.of(draw ->
                                new Pair(draw.between(2, 9) * (draw.isHeads() ? 10L : 100L), draw.between(2, 9)))),
                GRADE_3.family(
                        "K107",
                        "MUL-1D",
                        "两、三位数乘一位数（不进位）",
                        15,
                        COLUMNS.of(Pair.within(
                                12,
                                434,
                                2,
                                4,
                                (a, b) ->
                                        carriesTimes(a, b) == 0 && !Digits.of(a).contains(0) && top(a) * b < 10))),
                GRADE_3.family(
                        "K108",
                        "MUL-2D-1D-CARRY",
                        "两位数乘一位数（进位）",
                        18,
                        COLUMNS.of(Pair.within(12, 98, 2, 9, (a, b) -> a % 10 > 0 && carriesTimes(a, b) == 1))),
                GRADE_3.family(
                        "K108",
                        "MUL-3D-1D-CARRY",
                        "三位数乘一位数（连续进位）",
                        28,
                        COLUMNS.of(Pair.within(
                                123, 989, 3, 9, (a, b) -> !Digits.of(a).contains(0) && carriesTimes(a, b) == 2))),
                GRADE_3.family(
                        "K109",
                        "MUL-INNER-ZERO",
                        "乘数中间有0的乘法",
                        22,
                        COLUMNS.of(Pair.within(
                                102, 909, 2, 9, (a, b) -> a / 10 % 10 == 0 && a % 10 > 0 && a % 10 * b > 9))),
                GRADE_3.family(
                        "K109",
                        "MUL-END-ZERO",
                        "乘数末尾有0的乘法",
                        22,
                        TRAILING.of(Pair.within(
                                120, 980, 3, 9, (a, b) -> a % 10 == 0 && a % 100 > 10 && a / 10 % 10 * b > 9))));
    }

    private static List<ItemFamily> byTwoDigits() {
        return List.of(
                GRADE_3.family(
                        "K132",
                        "MUL-TENS-2D",
                        "两位数乘整十数口算",
                        10,
                        HEAD.of(Pair.within(
                                11, 43, 20, 90, (a, b) -> b % 10 == 0 && a % 10 > 0 && carriesTimes(a, b / 10) == 0))),
                GRADE_3.family(
                        "K133",
                        "MUL-2D-2D",
                        "两位数乘两位数（不进位）",
                        35,
                        ROWS.of(Pair.within(
                                12,
                                43,
                                12,
                                34,
                                (a, b) -> a % 10 > 0
                                        && a % 11 > 0
                                        && b % 10 > 0
                                        && carriesTimes(a, b % 10) == 0
                                        && carriesTimes(a, b / 10) == 0
                                        && top(a) * (b % 10) < 10
                                        && top(a) * (b / 10) < 10))),
                GRADE_3.family(
                        "K134",
                        "MUL-2D-2D-CARRY",
                        "两位数乘两位数（进位）",
                        45,
                        ROWS.of(Pair.within(
                                13,
                                89,
                                13,
                                89,
                                (a, b) -> a % 10 > 1
                                        && b % 10 > 1
                                        && carriesTimes(a, b % 10) + carriesTimes(a, b / 10) >= 1))),
                GRADE_3.family(
                        "K135",
                        "MUL-2D-END-ZERO",
                        "乘数末尾有0的两位数乘法",
                        20,
                        TRAILING.of(Pair.within(
                                12,
                                98,
                                20,
                                90,
                                (a, b) -> b % 10 == 0
                                        && (a % 10 == 5 || a % 10 == 0 || a % 5 > 2)
                                        && a % 10 * (b / 10) != 1))),
                GRADE_4.family(
                        "K195",
                        "MUL-3D-2D",
                        "三位数乘两位数",
                        60,
                        ROWS.of(Pair.within(
                                112, 689, 12, 79, (a, b) -> !Digits.of(a).contains(0) && b % 10 > 1 && b > 20))),
                GRADE_4.family(
                        "K199",
                        "MUL-3D-END-ZERO",
                        "乘数末尾有0的三位数乘法",
                        30,
                        TRAILING.of(Pair.within(
                                120,
                                980,
                                12,
                                90,
                                (a, b) -> a % 10 == 0
                                        && a % 100 > 0
                                        && b > 20
                                        && a / 10 * (b % 10 == 0 ? b / 10 : b) % 5 == 0))));
    }

    private static long top(long number) {
        return Digits.at(number, Digits.count(number) - 1);
    }

    /** How many columns below the highest pass something on. */
    static int carriesTimes(long factor, long digit) {
        long carry = 0;
        int carries = 0;
        for (int column = 0; column < Digits.count(factor) - 1; column++) {
            carry = (Digits.at(factor, column) * digit + carry) / 10;
            carries += carry > 0 ? 1 : 0;
        }
        return carries;
    }

    private static List<String> withoutZeros(long a, long b) {
        long first = stripped(a);
        long second = stripped(b);
        int zeros = Digits.count(a) - Digits.count(first) + Digits.count(b) - Digits.count(second);
        return List.of(first + "×" + second + "=" + first * second, "末尾添" + zeros + "个0。");
    }

    private static long stripped(long number) {
        return number % 10 == 0 ? stripped(number / 10) : number;
    }
}
