package org.xueqing.misconception.procedure;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.CalendarQuestion;
import org.xueqing.item.exercise.Comparison;
import org.xueqing.item.exercise.Equation;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Unknown;
import org.xueqing.item.exercise.NumberQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.RemainderDivision;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.number.Exact;

/**
 * Exercises written as in the tables of tests: 72−38, 29÷4……, 3+□=8, 7○9, HOW_MANY_MORE 15 9. Precedence and brackets
 * are read as printed.
 */
final class Printed {

    private static final long LARGEST_UNKNOWN = 10_000;

    private final String text;
    private int at;

    private Printed(String text) {
        this.text = text;
    }

    static Exercise exercise(String text) {
        if (text.contains("○")) {
            String[] sides = text.split("○");
            return new Comparison(expression(sides[0]), expression(sides[1]));
        }
        if (text.endsWith("……")) {
            String[] operands = text.substring(0, text.length() - 2).split("÷");
            return new RemainderDivision(Long.parseLong(operands[0]), Long.parseLong(operands[1]));
        }
        if (text.contains("□")) {
            return equation(expression(text.split("=")[0]), expression(text.split("=")[1]));
        }
        return Character.isLetter(text.charAt(0)) ? question(text.split(" ")) : new Calculation(expression(text));
    }

    private static Equation equation(Expression left, Expression right) {
        Exact solution = LongStream.rangeClosed(0, LARGEST_UNKNOWN)
                .mapToObj(Exact::of)
                .filter(it -> left.value(it).equals(right.value(it)))
                .findFirst()
                .orElseThrow();
        return new Equation(left, right, solution);
    }

    private static Question question(String[] words) {
        long[] given = Arrays.stream(words).skip(1).mapToLong(Long::parseLong).toArray();
        return Stream.<Question.Kind[]>of(NumberQuestion.values(), StoryQuestion.values(), CalendarQuestion.values())
                .flatMap(Arrays::stream)
                .filter(kind -> kind.name().equals(words[0]))
                .findFirst()
                .orElseThrow()
                .about(given);
    }

    static Expression expression(String text) {
        return new Printed(text).sum();
    }

    private Expression sum() {
        Expression value = product();
        while (isAt("+") || isAt("−")) {
            value = text.charAt(at++) == '+' ? value.plus(product()) : value.minus(product());
        }
        return value;
    }

    private Expression product() {
        Expression value = operand();
        while (isAt("×") || isAt("÷")) {
            value = text.charAt(at++) == '×' ? value.times(operand()) : value.dividedBy(operand());
        }
        return value;
    }

    private Expression operand() {
        if (isAt("(") || isAt("[")) {
            at++;
            Expression inner = sum();
            at++;
            return inner.inBrackets();
        }
        if (isAt("□")) {
            at++;
            return new Unknown("□");
        }
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return Expression.of(Long.parseLong(text.substring(start, at)));
    }

    private boolean isAt(String sign) {
        return text.startsWith(sign, at);
    }
}
