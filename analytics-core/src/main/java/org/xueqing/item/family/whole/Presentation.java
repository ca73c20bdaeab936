package org.xueqing.item.family.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Sheet;

/**
 * How one operation on two numbers is put before a pupil.
 *
 * @param prompt printed before the calculation; may be empty
 * @param steps the way to the result, without the result's own line
 */
record Presentation(Operator operator, String prompt, Steps steps, List<String> hints) {

    /** The way of the book for two numbers. */
    @FunctionalInterface
    interface Steps {
        List<String> of(long first, long second);
    }

    static Presentation columns(Operator operator, Steps steps, String... hints) {
        return new Presentation(operator, "列竖式计算：", steps, List.of(hints));
    }

    static Presentation head(Operator operator, Steps steps, String... hints) {
        return new Presentation(operator, "", steps, List.of(hints));
    }

    /** Items of this presentation on pairs that are drawn so. */
    Function<Draw, Draft> of(Function<Draw, Pair> pairs) {
        return pairs.andThen(this::draft);
    }

    private Draft draft(Pair pair) {
        Expression expression = new Operation(operator, Expression.of(pair.first()), Expression.of(pair.second()));
        List<String> solution = new ArrayList<>(steps.of(pair.first(), pair.second()));
        solution.add(expression.text() + "=" + expression.value().toDecimal());
        return Sheet.calculation(prompt, expression, solution, hints);
    }
}
