package org.xueqing.item.family.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.NumberQuestion;
import org.xueqing.item.exercise.RemainderDivision;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;

/** Division with remainder. */
final class RemainderFamilies {

    private static final Lesson GRADE_2 = Lesson.computing(2);
    private static final Lesson GRADE_4 = Lesson.computing(4);

    static final List<ItemFamily> ALL = List.of(
            Lesson.reasoning(2).family("K076", "REM-CIRCLES", "圈一圈，有余数的除法", 20, RemainderFamilies::circles),
            Lesson.reasoning(2).family("K077", "REM-LARGEST", "余数最大是几", 12, RemainderFamilies::largest),
            Lesson.reasoning(2).family("K077", "REM-DIVIDEND", "求被除数", 15, RemainderFamilies::dividend),
            GRADE_2.family(
                    "K078",
                    "REM-DIV",
                    "有余数的除法",
                    15,
                    written(
                            Pair.within(13, 79, 3, 9, (a, b) -> a % b > 0 && a / b < 10 && a / b > 1),
                            RemainderFamilies::fact)),
            Lesson.computing(3)
                    .family(
                            "K120",
                            "REM-DIV-3D",
                            "三位数除以一位数（有余数）",
                            35,
                            written(
                                    Pair.within(
                                            123, 989, 3, 9, (a, b) -> a % b > 0 && a / b % 10 > 0 && a / 10 % b > 0),
                                    ColumnSteps::quotient)),
            Lesson.computing(3)
                    .family(
                            "K121",
                            "REM-DIV-ZERO",
                            "商中间或末尾有0（有余数）",
                            35,
                            written(
                                    Pair.within(
                                            203,
                                            989,
                                            2,
                                            8,
                                            (a, b) -> a % b > 0
                                                    && a / b > 99
                                                    && (a / b % 10 == 0 ^ a / b / 10 % 10 == 0)),
                                    ColumnSteps::quotient)),
            GRADE_4.family(
                    "K164",
                    "REM-DIV-2D-UP",
                    "五入法试商",
                    40,
                    written(
                            Pair.within(
                                    125,
                                    780,
                                    26,
                                    89,
                                    (a, b) -> b % 10 > 4
                                            && a % b > 0
                                            && a / b < 10
                                            && a / b > 1
                                            && QuotientFamilies.trial(a, b) == a / b),
                            TrialSteps::of)),
            GRADE_4.family(
                    "K165",
                    "REM-DIV-2D-ADJUST",
                    "调商（有余数）",
                    50,
                    written(
                            Pair.within(
                                    125,
                                    680,
                                    14,
                                    79,
                                    (a, b) -> b % 10 > 0
                                            && a % b > 0
                                            && a / b < 10
                                            && a / b > 2
                                            && Math.abs(QuotientFamilies.trial(a, b) - a / b) == 1),
                            TrialSteps::of)),
            GRADE_4.family(
                    "K167",
                    "REM-DIV-END-ZEROS",
                    "被除数和除数末尾有0（有余数）",
                    40,
                    written(
                            Pair.within(13, 98, 3, 9, (a, b) -> a % b > 0 && a / b > 1)
                                    .andThen(it -> new Pair(it.first() * 10, it.second() * 10)),
                            RemainderFamilies::withoutZeros)));

    private RemainderFamilies() {}

    private static Function<Draw, Draft> written(
            Function<Draw, Pair> pairs, BiFunction<Long, Long, List<String>> steps) {
        return pairs.andThen(pair -> {
            String printed = pair.first() + "÷" + pair.second();
            return Sheet.blank(
                    new RemainderDivision(pair.first(), pair.second()),
                    "计算，写出商和余数：" + printed + "=" + Sheet.BLANK + "……" + Sheet.BLANK,
                    withLast(steps.apply(pair.first(), pair.second()), pair),
                    List.of("余数要比除数小。", "商乘除数再加余数，等于被除数吗？验算一下。"));
        });
    }

    private static List<String> withLast(List<String> steps, Pair pair) {
        List<String> all = new ArrayList<>(steps);
        all.add(pair.first() + "÷" + pair.second() + "=" + pair.first() / pair.second() + "……"
                + pair.first() % pair.second());
        return all;
    }

    private static List<String> fact(long dividend, long divisor) {
        long quotient = dividend / divisor;
        return List.of(
                "想：" + divisor + "×" + quotient + "=" + divisor * quotient + "，最接近" + dividend + "又不超过它。",
                dividend + "−" + divisor * quotient + "=" + dividend % divisor + "，余数" + dividend % divisor + "比"
                        + divisor + "小。");
    }

    private static List<String> withoutZeros(long dividend, long divisor) {
        return List.of(
                "想" + dividend / 10 + "÷" + divisor / 10 + "，商" + dividend / divisor + "，余下"
                        + dividend / 10 % (divisor / 10) + "个十。",
                "余数是" + dividend % divisor + "。");
    }

    private static Draft circles(Draw draw) {
        Pair pair = Pair.within(8, 26, 3, 7, (a, b) -> a % b > 0 && a > b).apply(draw);
        String thing = draw.oneOf("●", "▲", "★", "◆");
        return Sheet.blank(
                new RemainderDivision(pair.first(), pair.second()),
                "每" + pair.second() + "个圈一份：" + thing.repeat((int) pair.first()) + "，" + pair.first() + "÷"
                        + pair.second() + "=" + Sheet.BLANK + "（份）……" + Sheet.BLANK + "（个）",
                withLast(fact(pair.first(), pair.second()), pair),
                List.of("圈一圈，看能圈几份。", "圈完后剩下的不够一份，剩下的个数就是余数。"));
    }

    private static Draft largest(Draw draw) {
        int divisor = draw.between(3, 9);
        int quotient = draw.between(2, 9);
        return Sheet.blank(
                NumberQuestion.LARGEST_REMAINDER.about(divisor),
                "□÷" + divisor + "=" + quotient + "……△，△最大是" + Sheet.BLANK,
                List.of("余数要比除数小，除数是" + divisor + "。", "最大的余数是" + divisor + "−1=" + (divisor - 1)),
                List.of("余数和除数比，谁大？", "余数必须比除数小，最大比除数小1。"));
    }

    private static Draft dividend(Draw draw) {
        int divisor = draw.between(3, 9);
        int quotient = draw.between(3, 9);
        int rest = draw.between(1, divisor - 1);
        return Sheet.blank(
                NumberQuestion.DIVIDEND.about(divisor, quotient, rest),
                Sheet.BLANK + "÷" + divisor + "=" + quotient + "……" + rest,
                List.of("被除数=商×除数+余数", quotient + "×" + divisor + "+" + rest + "=" + (quotient * divisor + rest)),
                List.of("想：圈了几份，每份几个，还剩几个？", "商乘除数，再加余数。"));
    }
}
