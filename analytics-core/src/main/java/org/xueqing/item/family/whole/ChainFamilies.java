package org.xueqing.item.family.whole;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;
import org.xueqing.item.sheet.WorkedOut;

/** Several operations in a row, and the first products among sums, grades 1 and 2. */
final class ChainFamilies {

    static final List<ItemFamily> ALL = lowerGrades();

    private ChainFamilies() {}

    private static List<ItemFamily> lowerGrades() {
        Lesson grade1 = Lesson.computing(1);
        Lesson grade2 = Lesson.computing(2);
        String fromLeft = "从左往右，一步一步算。";
        return List.of(
                grade1.family(
                        "K021",
                        "CHAIN-10-ADD",
                        "连加（10以内）",
                        8,
                        head(draw -> n(draw, 1, 5).plus(n(draw, 1, 4)).plus(n(draw, 1, 4)), 10, it -> true, fromLeft)),
                grade1.family(
                        "K021",
                        "CHAIN-10-SUB",
                        "连减（10以内）",
                        8,
                        head(
                                draw -> n(draw, 6, 10).minus(n(draw, 1, 4)).minus(n(draw, 1, 4)),
                                10,
                                it -> true,
                                fromLeft)),
                grade1.family(
                        "K021",
                        "CHAIN-10-MIXED",
                        "加减混合（10以内）",
                        8,
                        head(
                                draw -> draw.isHeads()
                                        ? n(draw, 2, 9).plus(n(draw, 1, 5)).minus(n(draw, 1, 6))
                                        : n(draw, 4, 10).minus(n(draw, 2, 6)).plus(n(draw, 1, 6)),
                                10,
                                it -> true,
                                fromLeft)),
                grade2.family(
                        "K054",
                        "CHAIN-100-ADD",
                        "连加（100以内）",
                        25,
                        head(
                                draw -> n(draw, 12, 48).plus(n(draw, 13, 39)).plus(n(draw, 11, 29)),
                                100,
                                it -> true,
                                fromLeft)),
                grade2.family(
                        "K054",
                        "CHAIN-100-SUB",
                        "连减（100以内）",
                        25,
                        head(
                                draw -> n(draw, 71, 98).minus(n(draw, 13, 39)).minus(n(draw, 11, 29)),
                                100,
                                it -> true,
                                fromLeft)),
                grade2.family(
                        "K055",
                        "CHAIN-100-MIXED",
                        "加减混合（100以内）",
                        25,
                        head(
                                draw -> n(draw, 52, 96).minus(n(draw, 13, 38)).plus(n(draw, 11, 39)),
                                100,
                                it -> true,
                                fromLeft)),
                grade2.family(
                        "K062",
                        "MUL-ADD",
                        "乘加",
                        12,
                        head(
                                draw -> draw.isHeads()
                                        ? n(draw, 2, 9).plus(n(draw, 2, 5).times(n(draw, 2, 5)))
                                        : n(draw, 2, 5).times(n(draw, 2, 5)).plus(n(draw, 2, 9)),
                                100,
                                it -> true,
                                "先算乘法，再算加法。")),
                grade2.family(
                        "K062",
                        "MUL-SUB",
                        "乘减",
                        12,
                        head(
                                draw -> n(draw, 2, 5).times(n(draw, 3, 5)).minus(n(draw, 2, 4)),
                                100,
                                it -> true,
                                "先算乘法，再算减法。")),
                grade2.family(
                        "K073",
                        "CHAIN-MUL-DIV",
                        "连乘、连除和乘除混合",
                        15,
                        head(ChainFamilies::timesAndDivided, 81, it -> true, fromLeft)));
    }

    static Expression n(Draw draw, int least, int most) {
        return Expression.of(draw.between(least, most));
    }

    private static Function<Draw, Draft> head(
            Function<Draw, Expression> drawing, long largest, Predicate<Expression> wanted, String hint) {
        return expressions("", drawing, largest, wanted, hint);
    }

    static Function<Draw, Draft> expressions(
            String prompt,
            Function<Draw, Expression> drawing,
            long largest,
            Predicate<Expression> wanted,
            String hint) {
        return draw -> {
            Expression expression = draw.until(
                    drawing,
                    it -> WorkedOut.staysWithin(it, largest)
                            && wanted.test(it)
                            && it.value().signum() > 0);
            return Sheet.calculation(
                    prompt, expression, WorkedOut.of(expression).lines(), List.of("先算哪一步？", hint));
        };
    }

    private static Expression timesAndDivided(Draw draw) {
        return switch (draw.between(1, 3)) {
            case 1 -> n(draw, 2, 4).times(n(draw, 2, 4)).times(n(draw, 2, 9));
            case 2 -> n(draw, 12, 72).dividedBy(n(draw, 2, 9)).dividedBy(n(draw, 2, 4));
            default -> n(draw, 12, 72).dividedBy(n(draw, 2, 9)).times(n(draw, 2, 9));
        };
    }
}
