package org.xueqing.item.family;

import static org.xueqing.item.family.Stems.letter;
import static org.xueqing.item.family.Stems.numbers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.xueqing.item.Item;

/** Solvers of stories: the numbers in printed order, and what the words of the family ask of them. */
final class StorySolvers {

    static final Map<String, IndependentSolver> BY_FAMILY = byFamily();

    private StorySolvers() {}

    private static Map<String, IndependentSolver> byFamily() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        formulas()
                .forEach((code, formula) -> solvers.put(code, item -> "" + formula.applyAsLong(numbers(item.stem()))));
        solvers.put("MONEY-EXCHANGE", StorySolvers::exchanged);
        solvers.put("PERIOD", StorySolvers::period);
        return solvers;
    }

    private static Map<String, ToLongFunction<List<Long>>> formulas() {
        Map<String, ToLongFunction<List<Long>>> formulas = new HashMap<>();
        ofTwo(
                formulas,
                (a, b) -> a + b,
                "STORY-ADD-10",
                "STORY-ADD-20",
                "STORY-ORIGINAL",
                "STORY-MORE",
                "STORY-FEWER-TURNED",
                "SHOP-TOTAL");
        ofTwo(
                formulas,
                (a, b) -> a - b,
                "STORY-SUB-10",
                "STORY-SUB-20",
                "STORY-NONE-LEFT",
                "HOW-MANY-MORE",
                "STORY-FEWER",
                "STORY-MORE-TURNED",
                "SHOP-LEFT");
        ofTwo(formulas, (a, b) -> a * b, "STORY-TIMES", "STORY-TIMES-OF", "STORY-TOTAL-PRICE", "STORY-DISTANCE");
        ofTwo(
                formulas,
                StorySolvers::quotient,
                "STORY-SHARE",
                "STORY-GROUP",
                "STORY-DIVIDE",
                "STORY-HOW-MANY-TIMES",
                "STORY-ONE-TIME",
                "STORY-PRICE",
                "STORY-QUANTITY",
                "STORY-SPEED",
                "STORY-TIME");
        ofTwo(formulas, (a, b) -> (a + b - 1) / b, "STORY-ROUND-UP");
        ofTwo(formulas, Math::floorDiv, "STORY-ROUND-DOWN");
        ofTwo(formulas, (a, b) -> a + (a + b), "STORY-BOTH-MORE");
        ofTwo(formulas, (a, b) -> a + (a - b), "STORY-BOTH-FEWER");
        ofTwo(formulas, (a, b) -> a + a * b, "STORY-BOTH-TIMES");
        ofTwo(formulas, (a, b) -> a + b + b + b, "STORY-STEPS");
        ofTwo(formulas, (a, b) -> (a - 1) * b, "STORY-CUTTING");
        ofTwo(formulas, (a, b) -> quotient(a, b) + 1, "STORY-POSTS");
        ofTwo(formulas, (a, b) -> quotient(a, b) - 1, "STORY-POSTS-INNER");
        ofTwo(formulas, (a, b) -> quotient(a - b, 2) + b, "SUM-DIFF-LARGER");
        ofTwo(formulas, (a, b) -> quotient(a + b, 2) - b, "SUM-DIFF-SMALLER");
        ofTwo(formulas, (a, b) -> quotient(a - b, 2), "HANDED-OVER");
        formulas.put("STORY-BETWEEN", it -> it.get(0) - 1);
        formulas.put("STORY-BUS", it -> it.get(0) + it.get(2) - it.get(1));
        formulas.put("STORY-LEFT", it -> it.get(0) - (it.get(1) + it.get(2)));
        formulas.put("STORY-TIMES-TWICE", it -> it.get(0) * (it.get(1) * it.get(2)));
        formulas.put("STORY-DIVIDE-TWICE", it -> quotient(it.get(0), it.get(1) * it.get(2)));
        formulas.put("STORY-DIVIDE-TWICE-2D", it -> quotient(it.get(0), it.get(1) * it.get(2)));
        formulas.put("STORY-CHANGE", it -> it.get(0) - it.get(1) * it.get(2));
        formulas.put("STORY-SHARE-REST", it -> quotient(it.get(0) - it.get(1), it.get(2)));
        formulas.put("STORY-UNIT-RATE", it -> quotient(it.get(1) * it.get(2), it.get(0)));
        formulas.put("STORY-UNIT-RATE-TURNED", it -> quotient(it.get(2) * it.get(0), it.get(1)));
        formulas.put("STORY-SAME-TOTAL", it -> quotient(it.get(0) * it.get(1), it.get(2)));
        formulas.put("STORY-MEETING", it -> it.get(0) * it.get(2) + it.get(1) * it.get(2));
        formulas.put("STORY-MEETING-TIME", it -> quotient(it.get(0), it.get(1) + it.get(2)));
        return formulas;
    }

    /** What is asked of the two printed numbers. */
    @FunctionalInterface
    private interface Formula {
        long of(long first, long second);
    }

    private static void ofTwo(Map<String, ToLongFunction<List<Long>>> formulas, Formula formula, String... codes) {
        for (String code : codes) {
            formulas.put(code, it -> formula.of(it.get(0), it.get(1)));
        }
    }

    private static long quotient(long dividend, long divisor) {
        if (dividend % divisor != 0) {
            throw new IllegalArgumentException(dividend + " by " + divisor);
        }
        return dividend / divisor;
    }

    /** The two values of the notes; the one note itself is not among them. */
    private static String exchanged(Item item) {
        List<Long> values = numbers(item.stem().replaceAll("(?<!\\d)1张", ""));
        return "" + quotient(values.get(0), values.get(1));
    }

    /** The row is written on until the place is reached. */
    private static String period(Item item) {
        String shown = Stems.find("：(.+)……", item.stem()).group(1);
        int place = numbers(item.stem()).get(0).intValue();
        String round = shown.substring(0, shown.length() / 3);
        String asked = round.repeat(place).substring(place - 1, place);
        return letter(item.draft().options().indexOf(asked));
    }
}
