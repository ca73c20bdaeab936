package org.xueqing.item.family.whole;

import static org.xueqing.item.family.whole.ChainFamilies.expressions;
import static org.xueqing.item.family.whole.ChainFamilies.n;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.sheet.Lesson;

/** Two and three steps with precedence and brackets, grades 3 and 4. */
final class MixedFamilies {

    private static final String STAGED = "脱式计算：";

    static final List<ItemFamily> ALL =
            Stream.of(twoSteps(), threeSteps()).flatMap(List::stream).toList();

    private MixedFamilies() {}

    private static List<ItemFamily> twoSteps() {
        Lesson grade3 = Lesson.computing(3);
        String bindsFirst = "有乘、除法又有加、减法，先算乘、除法。";
        String bracketsFirst = "有小括号，先算小括号里面的。";
        return List.of(
                grade3.family(
                        "K140",
                        "MIXED-ADD-MUL",
                        "加减与乘的两步混合运算",
                        25,
                        staged(
                                draw -> draw.isHeads()
                                        ? n(draw, 20, 95).plus(n(draw, 5, 24).times(n(draw, 3, 9)))
                                        : n(draw, 120, 300).minus(n(draw, 5, 24).times(n(draw, 3, 9))),
                                2000,
                                it -> true,
                                bindsFirst)),
                grade3.family(
                        "K140",
                        "MIXED-ADD-DIV",
                        "加减与除的两步混合运算",
                        25,
                        staged(
                                draw -> draw.isHeads()
                                        ? n(draw, 20, 95).plus(n(draw, 24, 96).dividedBy(n(draw, 3, 8)))
                                        : n(draw, 30, 98).minus(n(draw, 24, 96).dividedBy(n(draw, 3, 8))),
                                2000,
                                leftToRightIsWhole(),
                                bindsFirst)),
                grade3.family(
                        "K140",
                        "MIXED-DIV-MUL",
                        "乘除两步混合运算",
                        20,
                        staged(
                                draw -> n(draw, 24, 180)
                                        .dividedBy(n(draw, 4, 12))
                                        .times(n(draw, 2, 6)),
                                2000,
                                it -> dividesTheProduct(it),
                                "只有乘、除法，从左往右算。")),
                grade3.family(
                        "K141",
                        "BRACKET-TIMES",
                        "含小括号的乘加、乘减运算",
                        25,
                        staged(
                                draw -> draw.isHeads()
                                        ? n(draw, 12, 48)
                                                .plus(n(draw, 5, 39))
                                                .inBrackets()
                                                .times(n(draw, 3, 9))
                                        : n(draw, 3, 19)
                                                .times(n(draw, 42, 98)
                                                        .minus(n(draw, 13, 40))
                                                        .inBrackets()),
                                2000,
                                it -> true,
                                bracketsFirst)),
                grade3.family(
                        "K141",
                        "BRACKET-DIV",
                        "含小括号的除加、除减运算",
                        25,
                        staged(
                                draw -> n(draw, 80, 300)
                                        .minus(n(draw, 24, 72))
                                        .inBrackets()
                                        .dividedBy(n(draw, 3, 8)),
                                2000,
                                it -> droppedBracketsAreWhole(it),
                                bracketsFirst)),
                grade3.family(
                        "K141",
                        "BRACKET-MINUS",
                        "从一个数里减去两个数的和或差",
                        22,
                        staged(
                                draw -> draw.isHeads()
                                        ? n(draw, 300, 900)
                                                .minus(n(draw, 51, 148)
                                                        .plus(n(draw, 32, 97))
                                                        .inBrackets())
                                        : n(draw, 300, 900)
                                                .minus(n(draw, 151, 248)
                                                        .minus(n(draw, 32, 97))
                                                        .inBrackets()),
                                2000,
                                it -> true,
                                bracketsFirst)));
    }

    private static List<ItemFamily> threeSteps() {
        Lesson grade4 = Lesson.computing(4);
        return List.of(
                grade4.family(
                        "K179",
                        "THREE-STEPS",
                        "不含括号的三步混合运算",
                        50,
                        staged(MixedFamilies::threeSteps, 10_000, it -> true, "先算乘、除法，再算加、减法。")),
                grade4.family(
                        "K180",
                        "THREE-STEPS-BRACKET",
                        "含小括号的三步混合运算",
                        50,
                        staged(MixedFamilies::bracketAmongThree, 10_000, it -> true, "先算小括号里面的，再算乘、除法，最后算加、减法。")),
                grade4.family(
                        "K181",
                        "SQUARE-BRACKET",
                        "含中括号的混合运算",
                        55,
                        staged(MixedFamilies::bracketInBracket, 10_000, it -> true, "先算小括号里面的，再算中括号里面的。")));
    }

    private static Function<Draw, Draft> staged(
            Function<Draw, Expression> drawing, long largest, Predicate<Expression> wanted, String hint) {
        return expressions(STAGED, drawing, largest, wanted, hint);
    }

    private static Expression threeSteps(Draw draw) {
        return switch (draw.between(1, 3)) {
            case 1 -> n(draw, 12, 45).times(n(draw, 3, 9)).plus(n(draw, 72, 240).dividedBy(n(draw, 4, 16)));
            case 2 ->
                n(draw, 150, 400).minus(n(draw, 11, 25).times(n(draw, 4, 12))).plus(n(draw, 15, 80));
            default ->
                n(draw, 100, 300)
                        .plus(n(draw, 96, 360).dividedBy(n(draw, 4, 18)).times(n(draw, 3, 9)));
        };
    }

    private static Expression bracketAmongThree(Draw draw) {
        return draw.isHeads()
                ? n(draw, 200, 600)
                        .minus(n(draw, 12, 38).plus(n(draw, 7, 19)).inBrackets().times(n(draw, 3, 9)))
                : n(draw, 120, 480)
                        .dividedBy(n(draw, 12, 30).minus(n(draw, 4, 18)).inBrackets())
                        .plus(n(draw, 24, 96));
    }

    private static Expression bracketInBracket(Draw draw) {
        return draw.isHeads()
                ? n(draw, 120, 960)
                        .dividedBy(n(draw, 60, 120)
                                .minus(n(draw, 12, 40).plus(n(draw, 8, 30)).inBrackets())
                                .inBrackets())
                : n(draw, 3, 12)
                        .times(n(draw, 90, 200)
                                .minus(n(draw, 12, 40).plus(n(draw, 8, 30)).inBrackets())
                                .inBrackets());
    }

    /** 20+48÷4 also read from the left gives a whole number, so that children who do so can go on. */
    private static Predicate<Expression> leftToRightIsWhole() {
        return it -> it instanceof Expression.Operation sum
                && sum.right() instanceof Expression.Operation quotient
                && sum.operator()
                        .apply(sum.left().value(), quotient.left().value())
                        .dividedBy(quotient.right().value())
                        .isWhole();
    }

    private static boolean dividesTheProduct(Expression expression) {
        return expression instanceof Expression.Operation product
                && product.left() instanceof Expression.Operation quotient
                && quotient.left()
                        .value()
                        .dividedBy(
                                quotient.right().value().times(product.right().value()))
                        .isWhole();
    }

    private static boolean droppedBracketsAreWhole(Expression expression) {
        return expression instanceof Expression.Operation quotient
                && quotient.left() instanceof Expression.Bracketed bracketed
                && bracketed.inner() instanceof Expression.Operation difference
                && difference
                        .right()
                        .value()
                        .dividedBy(quotient.right().value())
                        .isWhole();
    }
}
