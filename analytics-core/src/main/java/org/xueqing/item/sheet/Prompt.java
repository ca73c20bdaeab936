package org.xueqing.item.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Comparison;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.Expression;

/** An exercise as it is asked, before it is worked out: its words, its choices, and how the answer is to be written. */
public record Prompt(Exercise exercise, String stem, AnswerRule rule, List<String> options) {

    public static Prompt of(Exercise exercise, String stem) {
        return new Prompt(exercise, stem, AnswerRule.of(exercise.answer()), List.of());
    }

    /** An expression, an equals sign and a blank. */
    public static Prompt calculation(String instruction, Expression expression) {
        return of(new Calculation(expression), instruction + expression.text() + "=（　　）");
    }

    /** Two expressions and a circle for the sign. */
    public static Prompt circle(Expression left, Expression right) {
        return of(new Comparison(left, right), "在○里填“>”“<”或“=”：" + left.text() + "○" + right.text());
    }

    /** 3、6、12. */
    public static String listed(List<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    public Prompt in(Notation... notations) {
        return new Prompt(exercise, stem, rule.in(notations), options);
    }

    /** Fractions and whole numbers, before children are taught to reduce. */
    public Prompt inFractions() {
        return in(Notation.WHOLE, Notation.FRACTION);
    }

    /** Fractions in lowest terms, mixed numbers and whole numbers. */
    public Prompt inLowestTerms() {
        return in(Notation.WHOLE, Notation.FRACTION, Notation.MIXED).demanding(Demand.LOWEST_TERMS);
    }

    public Prompt inDecimals() {
        return in(Notation.WHOLE, Notation.DECIMAL);
    }

    public Prompt unit(String unit) {
        return new Prompt(exercise, stem, rule.withUnit(unit), options);
    }

    public Prompt demanding(Demand... demands) {
        return new Prompt(exercise, stem, rule.demanding(demands), options);
    }

    public Prompt options(List<String> printed) {
        return new Prompt(exercise, stem, rule, printed);
    }

    public Draft solved(List<String> solution, String... hints) {
        return Draft.of(exercise, stem, rule, solution, List.of(hints)).withOptions(options);
    }
}
