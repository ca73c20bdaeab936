package org.xueqing.item.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Bracketed;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.number.Exact;

/**
 * A calculation with whole numbers worked out one operation a line, as books print it (脱式计算).
 *
 * @param stages the expression, then what is left after each operation
 */
public record WorkedOut(List<Expression> stages) {

    public WorkedOut {
        stages = List.copyOf(stages);
    }

    public static WorkedOut of(Expression expression) {
        List<Expression> stages = new ArrayList<>(List.of(expression));
        Expression now = expression;
        while (!(now instanceof Numeral)) {
            now = next(now);
            stages.add(now);
        }
        return new WorkedOut(stages);
    }

    /** Whether all that comes up on the way is a whole number from 0 to the largest one met so far. */
    public static boolean staysWithin(Expression expression, long largest) {
        return everyValue(
                expression, value -> value.isWhole() && value.signum() >= 0 && value.compareTo(Exact.of(largest)) <= 0);
    }

    /** {@code 20+5×4}, {@code =20+20}, {@code =40}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(stages.get(0).text()));
        stages.stream().skip(1).forEach(stage -> lines.add("=" + stage.text()));
        return lines;
    }

    private static boolean everyValue(Expression expression, Predicate<Exact> condition) {
        if (expression instanceof Operation it) {
            return everyValue(it.left(), condition)
                    && everyValue(it.right(), condition)
                    && !(it.operator().binds() && it.right().value().signum() == 0)
                    && condition.test(it.value());
        }
        return !(expression instanceof Bracketed it) || everyValue(it.inner(), condition);
    }

    /** What × and ÷ or brackets ask for first is always a subtree: the leftmost that can be done is done. */
    private static Expression next(Expression expression) {
        if (expression instanceof Operation it) {
            return afterOperation(it);
        }
        Expression inner = expression instanceof Bracketed it ? next(it.inner()) : expression;
        return inner instanceof Numeral ? inner : inner.inBrackets();
    }

    private static Expression afterOperation(Operation it) {
        if (!(it.left() instanceof Numeral)) {
            return new Operation(it.operator(), next(it.left()), it.right());
        }
        if (!(it.right() instanceof Numeral)) {
            return new Operation(it.operator(), it.left(), next(it.right()));
        }
        return Numeral.of(it.value().toLong());
    }
}
