package org.xueqing.item.family.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Sheet;
import org.xueqing.item.sheet.WorkedOut;

/**
 * Stories that differ in what they tell of and share their mathematics.
 *
 * @param hints for all of them, the last saying how the quantities hang together
 * @param plots one of which is drawn
 */
record Plots(List<String> hints, List<Plot> plots) {

    /**
     * A story with places for its numbers, %1$d the first.
     *
     * @param unit printed behind the blank
     */
    record Plot(String text, String unit) {}

    /** The way to the answer in lines; the unit stands in brackets behind each result. */
    @FunctionalInterface
    interface Working {
        List<String> of(List<Long> given, String unit);
    }

    static Plots of(String firstHint, String lastHint, String... textsAndUnits) {
        List<Plot> plots = new ArrayList<>();
        for (int at = 0; at < textsAndUnits.length; at += 2) {
            plots.add(new Plot(textsAndUnits[at], textsAndUnits[at + 1]));
        }
        return new Plots(List.of(firstHint, lastHint), List.copyOf(plots));
    }

    /** Stories whose numbers play the roles of a kind of question. */
    Function<Draw, Draft> asking(Question.Kind kind, Function<Draw, List<Long>> numbers, Working working) {
        return draw -> {
            Plot plot = draw.oneOf(plots);
            List<Long> given = numbers.apply(draw);
            Question question =
                    kind.about(given.stream().mapToLong(Long::longValue).toArray());
            return Sheet.story(question, told(plot, given), plot.unit, working.of(given, plot.unit), hints);
        };
    }

    /** Stories that one calculation answers. */
    Function<Draw, Draft> computing(
            Function<List<Long>, Expression> expression, Function<Draw, List<Long>> numbers, String why) {
        return draw -> {
            Plot plot = draw.oneOf(plots);
            List<Long> given = numbers.apply(draw);
            Expression computed = expression.apply(given);
            List<String> solution = new ArrayList<>(List.of(why));
            solution.addAll(worked(computed, plot.unit));
            return Sheet.story(new Calculation(computed), told(plot, given), plot.unit, solution, hints);
        };
    }

    /** One operation in one line, several in stages; the unit stands in brackets at the end. */
    private static List<String> worked(Expression computed, String unit) {
        List<String> lines = new ArrayList<>(WorkedOut.of(computed).lines());
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + "（" + unit + "）");
        return last == 1 ? List.of(String.join("", lines)) : lines;
    }

    private static String told(Plot plot, List<Long> given) {
        return plot.text.formatted(given.toArray());
    }
}
