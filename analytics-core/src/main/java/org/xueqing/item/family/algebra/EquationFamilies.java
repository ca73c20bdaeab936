package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.Set;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.BalancingStep;
import org.xueqing.item.exercise.Equation;
import org.xueqing.item.exercise.EquationSelection;
import org.xueqing.item.exercise.EquationSelection.Form;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Expression.Unknown;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Equations of the first degree. */
final class EquationFamilies {

    private static final Expression X = new Unknown("x");
    private static final Lesson MEANING = new Lesson(5, CognitiveLevel.UNDERSTAND, Set.of("符号意识", "推理意识"));
    private static final Lesson SOLVING = new Lesson(5, CognitiveLevel.MASTER, Set.of("运算能力", "符号意识"));

    static final List<ItemFamily> ALL = List.of(
            MEANING.family("K251", "EQUATION-WHICH", "哪个是方程", 12, EquationFamilies::which),
            MEANING.family("K252", "EQUATION-BALANCE", "等式的性质", 15, EquationFamilies::balance),
            SOLVING.family("K253", "EQUATION-PLUS", "解方程：x+a=b", 20, draw -> oneStep(draw, Operator.PLUS)),
            SOLVING.family("K253", "EQUATION-MINUS", "解方程：x−a=b", 20, draw -> oneStep(draw, Operator.MINUS)),
            SOLVING.family("K253", "EQUATION-TIMES", "解方程：ax=b", 20, EquationFamilies::times),
            SOLVING.family("K253", "EQUATION-DIVIDE", "解方程：x÷a=b", 20, EquationFamilies::divided),
            SOLVING.family("K253", "EQUATION-FROM", "解方程：a−x=b", 25, EquationFamilies::subtrahend),
            SOLVING.family("K253", "EQUATION-BY", "解方程：a÷x=b", 25, EquationFamilies::divisor),
            SOLVING.family("K255", "EQUATION-TWO-STEPS", "解方程：ax±b=c", 35, EquationFamilies::twoSteps),
            SOLVING.family("K255", "EQUATION-TWO-X", "解方程：ax±bx=c", 35, EquationFamilies::twoLetters));

    private EquationFamilies() {}

    private static Draft which(Draw draw) {
        int number = draw.between(3, 20);
        int factor = draw.between(2, 9);
        List<Form> forms = draw.shuffled(List.of(Form.values()));
        int solution = draw.between(2, 12);
        List<String> printed = forms.stream()
                .map(form -> switch (form) {
                    case EQUATION -> "%dx+%d=%d".formatted(factor, number, factor * solution + number);
                    case EQUALITY -> "%d+%d=%d".formatted(number, factor, number + factor);
                    case EXPRESSION -> "%dx−%d".formatted(factor, number);
                    case INEQUALITY -> "x+%d>%d".formatted(factor, number);
                })
                .toList();
        EquationSelection asked = new EquationSelection(forms);
        return Prompt.of(asked, "下面的式子中，（　　）是方程。")
                .options(printed)
                .solved(
                        List.of("方程是含有未知数的等式。", "%s含有未知数x，又是等式。".formatted(printed.get(forms.indexOf(Form.EQUATION)))),
                        "方程要满足哪两个条件？",
                        "要有未知数，还要有等号。");
    }

    private static Draft balance(Draw draw) {
        Operator given = draw.oneOf(Operator.values());
        int number = draw.between(2, 20);
        int solution = draw.between(2, 12);
        Operator onLeft = inverse(given);
        Operation left = new Operation(given, X, Expression.of(number));
        int multiple = given == Operator.DIVIDED_BY
                ? number * solution
                : given == Operator.MINUS ? number + solution : solution;
        String right = left.value(org.xueqing.number.Exact.of(multiple)).toDecimal();
        List<Operator> options = draw.shuffled(List.of(Operator.values()));
        BalancingStep asked = new BalancingStep(given, onLeft, options);
        String stem = "解方程%s=%s时，左边写成%s%s%d，右边应写成%s（　　）%d。"
                .formatted(left.text(), right, left.text(), onLeft.sign(), number, right, number);
        return Prompt.of(asked, stem)
                .options(options.stream().map(Operator::sign).toList())
                .solved(
                        List.of(
                                "等式两边要同时进行同样的运算。",
                                "左边%s%d，右边也%s%d。".formatted(onLeft.sign(), number, onLeft.sign(), number)),
                        "左边做了什么运算？",
                        "两边同时加、减、乘或除以同一个数，等式仍然成立。");
    }

    private static Operator inverse(Operator operator) {
        return switch (operator) {
            case PLUS -> Operator.MINUS;
            case MINUS -> Operator.PLUS;
            case TIMES -> Operator.DIVIDED_BY;
            case DIVIDED_BY -> Operator.TIMES;
        };
    }

    private static Draft oneStep(Draw draw, Operator operator) {
        boolean isDecimal = draw.isHeads();
        Numeral number = isDecimal ? Fractions.decimal(draw, 1, 3, 49) : Numeral.of(draw.between(5, 29));
        Numeral solution = isDecimal ? Fractions.decimal(draw, 1, 101, 300) : Numeral.of(draw.between(61, 150));
        return solved(
                new Operation(operator, X, number),
                solution,
                "两边同时%s%s".formatted(operator == Operator.PLUS ? "减去" : "加上", number.text()));
    }

    private static Draft times(Draw draw) {
        int factor = draw.between(3, 15);
        Numeral solution = draw.isHeads() ? Numeral.of(draw.between(4, 40)) : Fractions.decimal(draw, 1, 4, 99);
        return solved(Expression.of(factor).times(X), solution, "两边同时除以%d".formatted(factor));
    }

    private static Draft divided(Draw draw) {
        int divisor = draw.between(2, 15);
        Numeral quotient = draw.isHeads() ? Numeral.of(draw.between(3, 30)) : Fractions.decimal(draw, 1, 4, 99);
        Numeral solution = Numeral.decimal(quotient.value().times(divisor).toDecimal());
        return solved(X.dividedBy(Expression.of(divisor)), solution, "两边同时乘%d".formatted(divisor));
    }

    private static Draft subtrahend(Draw draw) {
        int solution = draw.between(6, 70);
        int from = solution + draw.between(5, 60);
        return solved(Expression.of(from).minus(X), Numeral.of(solution), "减数=被减数−差");
    }

    private static Draft divisor(Draw draw) {
        int solution = draw.between(3, 15);
        int from = solution * draw.between(3, 15);
        return solved(Expression.of(from).dividedBy(X), Numeral.of(solution), "除数=被除数÷商");
    }

    private static Draft twoSteps(Draw draw) {
        int factor = draw.between(2, 9);
        int solution = draw.between(3, 30);
        Operator operator = draw.oneOf(Operator.PLUS, Operator.MINUS);
        int number = draw.between(2, operator == Operator.PLUS ? 50 : factor * solution - 1);
        Operation left = new Operation(operator, Expression.of(factor).times(X), Expression.of(number));
        return solved(
                left,
                Numeral.of(solution),
                "先把%dx看作一个整体，两边同时%s%d，再同时除以%d"
                        .formatted(factor, operator == Operator.PLUS ? "减去" : "加上", number, factor));
    }

    private static Draft twoLetters(Draw draw) {
        int first = draw.between(3, 12);
        int second = draw.until(it -> it.between(1, 9), it -> it < first);
        Operator operator = second == first - 1 ? Operator.PLUS : draw.oneOf(Operator.PLUS, Operator.MINUS);
        Expression further = second == 1 ? X : Expression.of(second).times(X);
        Operation left = new Operation(operator, Expression.of(first).times(X), further);
        int merged = operator == Operator.PLUS ? first + second : first - second;
        return solved(left, Numeral.of(draw.between(2, 30)), "先化简左边：%dx，再两边同时除以%d".formatted(merged, merged));
    }

    private static Draft solved(Operation left, Numeral solution, String step) {
        Numeral right = Numeral.decimal(left.value(solution.value()).toDecimal());
        Equation equation = new Equation(left, right, solution.value());
        return Prompt.of(equation, "解方程：%s，x=（　　）".formatted(equation.text()))
                .inDecimals()
                .solved(List.of(step + "。", "x=" + solution.text()), "要使左边只剩x，该怎么办？", step + "。");
    }
}
