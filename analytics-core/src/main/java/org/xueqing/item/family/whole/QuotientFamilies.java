package org.xueqing.item.family.whole;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.number.Digits;

/** Division without remainder, in the head and in columns, grades 3 and 4. */
final class QuotientFamilies {

    private static final Lesson GRADE_3 = Lesson.computing(3);
    private static final Lesson GRADE_4 = Lesson.computing(4);

    private static final Presentation HEAD = Presentation.head(
            Operator.DIVIDED_BY, QuotientFamilies::asUnits, "把被除数看成几个十或几个百。", "先用口诀算0前面的数，再看商是几个十、几个百还是几个一。");
    private static final Presentation COLUMNS = Presentation.columns(
            Operator.DIVIDED_BY, ColumnSteps::quotient, "从被除数的最高位除起。", "除到哪一位，商就写在那一位上面；余下的数和下一位合起来接着除。");
    private static final Presentation ZEROS =
            Presentation.columns(Operator.DIVIDED_BY, ColumnSteps::quotient, "除到哪一位，就在哪一位上面写商。", "哪一位不够商1，就在那一位上写0占位。");
    private static final Presentation TRIAL = Presentation.columns(
            Operator.DIVIDED_BY, TrialSteps::of, "把除数看成接近的整十数试商。", "试商后要乘一乘：积比被除数大就调小，余数不比除数小就调大。");

    static final List<ItemFamily> ALL =
            Stream.of(byOneDigit(), byTwoDigits()).flatMap(List::stream).toList();

    private QuotientFamilies() {}

    private static List<ItemFamily> byOneDigit() {
        return List.of(
                GRADE_3.family(
                        "K118",
                        "DIV-TENS-1D",
                        "整十、整百数除以一位数口算",
                        8,
                        HEAD.of(draw -> tensShared(draw.between(2, 9), draw.between(2, 9), draw.isHeads() ? 10 : 100))),
                GRADE_3.family(
                        "K119",
                        "DIV-1D-EVEN",
                        "两、三位数除以一位数（每一位都能整除）",
                        20,
                        COLUMNS.of(whole(12, 434, 2, 4, (quotient, divisor) -> Digits.of(quotient).stream()
                                .allMatch(digit -> digit > 0 && digit * divisor < 10)))),
                GRADE_3.family(
                        "K120",
                        "DIV-1D-REGROUP",
                        "两位数除以一位数（首位有余数）",
                        25,
                        COLUMNS.of(whole(
                                12,
                                48,
                                2,
                                8,
                                (quotient, divisor) ->
                                        quotient * divisor < 100 && quotient % 10 > 0 && quotient % 10 * divisor > 9))),
                GRADE_3.family(
                        "K120",
                        "DIV-3D-SHORT",
                        "三位数除以一位数（首位不够除）",
                        30,
                        COLUMNS.of(whole(
                                23,
                                98,
                                3,
                                9,
                                (quotient, divisor) -> quotient * divisor > 99
                                        && quotient * divisor / 100 < divisor
                                        && quotient % 10 > 0))),
                GRADE_3.family(
                        "K121",
                        "DIV-INNER-ZERO",
                        "商中间有0的除法",
                        30,
                        ZEROS.of(whole(
                                102,
                                309,
                                2,
                                9,
                                (quotient, divisor) ->
                                        quotient / 10 % 10 == 0 && quotient % 10 > 0 && quotient * divisor < 1000))),
                GRADE_3.family(
                        "K121",
                        "DIV-END-ZERO",
                        "商末尾有0的除法",
                        28,
                        ZEROS.of(whole(
                                120,
                                490,
                                2,
                                8,
                                (quotient, divisor) ->
                                        quotient % 10 == 0 && quotient % 100 > 0 && quotient * divisor < 1000))));
    }

    private static List<ItemFamily> byTwoDigits() {
        return List.of(
                GRADE_4.family(
                        "K162",
                        "DIV-TENS-HEAD",
                        "整十数除以整十数口算",
                        9,
                        HEAD.of(quotientsOf(2, 9, 2, 9)
                                .andThen(pair -> new Pair(10 * pair.first(), 10 * pair.second())))),
                GRADE_4.family(
                        "K163",
                        "DIV-2D-DOWN",
                        "四舍法试商",
                        40,
                        TRIAL.of(whole(
                                3,
                                9,
                                21,
                                94,
                                (quotient, divisor) -> rounds(divisor, 1, 4)
                                        && quotient * divisor > 99
                                        && trial(quotient * divisor, divisor) == quotient))),
                GRADE_4.family(
                        "K165",
                        "DIV-2D-ADJUST-UP",
                        "试商小了要调大",
                        50,
                        TRIAL.of(whole(
                                4,
                                9,
                                16,
                                69,
                                (quotient, divisor) -> rounds(divisor, 5, 9)
                                        && quotient * divisor > 99
                                        && trial(quotient * divisor, divisor) == quotient - 1))),
                GRADE_4.family(
                        "K165",
                        "DIV-2D-ADJUST-DOWN",
                        "试商大了要调小",
                        50,
                        TRIAL.of(whole(
                                4,
                                8,
                                12,
                                64,
                                (quotient, divisor) -> rounds(divisor, 1, 4)
                                        && quotient * divisor > 49
                                        && trial(quotient * divisor, divisor) == quotient + 1))));
    }

    static Function<Draw, Pair> quotientsOf(int leastDivisor, int mostDivisor, int least, int most) {
        return draw -> {
            long divisor = draw.between(leastDivisor, mostDivisor);
            return new Pair(divisor * draw.between(least, most), divisor);
        };
    }

    private static Pair tensShared(long quotient, long divisor, long unit) {
        return new Pair(quotient * divisor * unit, divisor);
    }

    /** Quotient and divisor satisfy the condition; what is divided is their product. */
    private static Function<Draw, Pair> whole(
            long leastQuotient, long mostQuotient, long leastDivisor, long mostDivisor, Pair.Condition condition) {
        return Pair.within(leastQuotient, mostQuotient, leastDivisor, mostDivisor, condition)
                .andThen(pair -> new Pair(pair.first() * pair.second(), pair.second()));
    }

    private static boolean rounds(long divisor, int least, int most) {
        return divisor % 10 >= least && divisor % 10 <= most;
    }

    /** What rounding the divisor to tens suggests. */
    static long trial(long dividend, long divisor) {
        return Math.min(9, dividend / ((divisor + 5) / 10 * 10));
    }

    private static List<String> asUnits(long dividend, long divisor) {
        if (divisor % 10 == 0) {
            return List.of(dividend / 10 + "个十里面有" + dividend / divisor + "个" + divisor / 10 + "个十。");
        }
        long unit = dividend % 100 == 0 && dividend / 100 % divisor == 0 ? 100 : 10;
        String name = unit == 100 ? "百" : "十";
        return List.of(
                dividend / unit + "个" + name + "除以" + divisor + "，得" + dividend / unit / divisor + "个" + name + "。");
    }
}
