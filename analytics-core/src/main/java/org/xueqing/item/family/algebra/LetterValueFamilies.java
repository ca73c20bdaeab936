package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.Set;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Expression.Squared;
import org.xueqing.item.exercise.Expression.Unknown;
import org.xueqing.item.exercise.LetterCalculation;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.Substitution;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;
import org.xueqing.number.Polynomial;

/** The value of expressions with letters, and their simplest form. */
final class LetterValueFamilies {

    private static final Lesson VALUE = new Lesson(5, CognitiveLevel.MASTER, Set.of("符号意识", "运算能力"));

    static final List<ItemFamily> ALL = List.of(
            VALUE.family("K248", "LETTER-VALUE", "求含有字母的式子的值", 20, LetterValueFamilies::value),
            VALUE.family("K248", "LETTER-SQUARE-VALUE", "求平方的值", 15, LetterValueFamilies::squareValue),
            VALUE.family("K249", "LETTER-LIKE-ADD", "化简：加法", 12, LetterValueFamilies::likeSum),
            VALUE.family("K249", "LETTER-LIKE-SUB", "化简：减法", 12, LetterValueFamilies::likeDifference),
            VALUE.family("K249", "LETTER-SQUARE", "化简：相同字母相乘", 10, LetterValueFamilies::square));

    private LetterValueFamilies() {}

    private static Draft value(Draw draw) {
        String letter = draw.oneOf(LetterFamilies.LETTERS);
        int value = draw.between(2, 12);
        Operator operator = draw.oneOf(Operator.PLUS, Operator.MINUS);
        int factor = draw.between(2, 9);
        int number = draw.between(1, operator == Operator.PLUS ? 20 : factor * value - 1);
        Expression expression =
                new Operation(operator, Expression.of(factor).times(new Unknown(letter)), Expression.of(number));
        return substituted(expression, letter, value, "%d×%d%s%d".formatted(factor, value, operator.sign(), number));
    }

    private static Draft squareValue(Draw draw) {
        String letter = draw.oneOf(LetterFamilies.LETTERS);
        int value = draw.between(3, 12);
        Expression square = new Squared(new Unknown(letter));
        int number = draw.between(0, 9);
        return number == 0
                ? substituted(square, letter, value, "%d×%d".formatted(value, value))
                : substituted(
                        square.plus(Expression.of(number)), letter, value, "%d×%d+%d".formatted(value, value, number));
    }

    private static Draft substituted(Expression expression, String letter, int value, String written) {
        Substitution asked = new Substitution(expression, Exact.of(value));
        return Prompt.of(asked, "当%s=%d时，%s=（　　）".formatted(letter, value, expression.text()))
                .inDecimals()
                .solved(
                        List.of(
                                "把%s=%d代入：%s".formatted(letter, value, written),
                                "=" + asked.answer().text()),
                        "字母和数之间省略了什么符号？",
                        "写成" + written + "再算。");
    }

    private static Draft likeSum(Draw draw) {
        String letter = draw.oneOf(LetterFamilies.LETTERS);
        int first = draw.between(1, 12);
        int second = draw.between(2, 9);
        return like(Operator.PLUS, letter, first, second);
    }

    private static Draft likeDifference(Draw draw) {
        String letter = draw.oneOf(LetterFamilies.LETTERS);
        return like(Operator.MINUS, letter, draw.between(3, 19), 1);
    }

    private static Draft like(Operator operator, String letter, int first, int second) {
        Polynomial left = Polynomial.of(first).times(LetterFamilies.letter(letter));
        Polynomial right = Polynomial.of(second).times(LetterFamilies.letter(letter));
        int result = operator == Operator.PLUS ? first + second : first - second;
        return LetterFamilies.written(
                new LetterCalculation(operator, left, right),
                "化简：%s%s%s=（　　）".formatted(left, operator.sign(), right),
                "%d个%s%s%d个%s是%d个%s。"
                        .formatted(
                                first, letter, operator == Operator.PLUS ? "加" : "减", second, letter, result, letter),
                "想：几个%s和几个%s？".formatted(letter, letter),
                "%s就是1个%s，只算有几个%s，字母不变。".formatted(letter, letter, letter));
    }

    private static Draft square(Draw draw) {
        String letter = draw.oneOf(
                "a", "b", "c", "d", "e", "f", "g", "h", "k", "m", "n", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y",
                "z");
        return LetterFamilies.written(
                new LetterCalculation(Operator.TIMES, LetterFamilies.letter(letter), LetterFamilies.letter(letter)),
                "化简：%s×%s=（　　）".formatted(letter, letter),
                "两个%s相乘，读作%s的平方。".formatted(letter, letter),
                "是两个%s相加，还是相乘？".formatted(letter),
                "相乘的个数写在字母的右上角。");
    }
}
