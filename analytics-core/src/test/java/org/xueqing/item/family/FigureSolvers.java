package org.xueqing.item.family;

import static org.xueqing.item.family.StemNumbers.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.xueqing.item.Item;

/** Solvers of items with pictures: they read what is written in the picture, and measure where nothing is written. */
final class FigureSolvers {

    private static final Pattern WRITTEN = Pattern.compile("<text[^>]*>([^<]*)</text>");
    private static final BigFraction PI = BigFraction.of(314, 100);

    static final Map<String, IndependentSolver> BY_FAMILY = byFamily();

    private FigureSolvers() {}

    private static Map<String, IndependentSolver> byFamily() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        solvers.put("RULER-LENGTH", item -> "" + Math.round(number(item, "<rect[^>]* width=\"([\\d.]+)\"") / 20));
        List.of("LINE-FRACTION", "LINE-TENTHS", "LINE-HUNDREDTHS", "LINE-NEGATIVE")
                .forEach(code -> solvers.put(code, NumberLineSolver::measured));
        solvers.put("BAR-UNIT-PART", FigureSolvers::coloured);
        solvers.put("BAR-PART", FigureSolvers::coloured);
        solvers.put("RECT-PERIMETER", written(FigureSolvers::around));
        solvers.put("SQUARE-PERIMETER", written(it -> it.get(0).multiply(4)));
        solvers.put("PERIMETER-JOIN", FigureSolvers::joined);
        solvers.put("PERIMETER-CUT", written(it -> around(List.of(it.get(0).subtract(it.get(1)), it.get(1)))));
        solvers.put("RECT-AREA", written(it -> it.get(0).multiply(it.get(1))));
        solvers.put("SQUARE-AREA", written(it -> it.get(0).pow(2)));
        solvers.put(
                "GARDEN",
                item -> item.stem().contains("篱笆")
                        ? written(FigureSolvers::around).solve(item)
                        : written(it -> it.get(0).multiply(it.get(1))).solve(item));
        solvers.put("PARALLELOGRAM-AREA", written(it -> it.get(0).multiply(it.get(1))));
        solvers.put("TRIANGLE-AREA", written(it -> half(it.get(0).multiply(it.get(1)))));
        solvers.put(
                "TRAPEZOID-AREA", written(it -> half(it.get(0).add(it.get(1)).multiply(it.get(2)))));
        solvers.put("HOUSE-AREA", written(it -> it.get(0).multiply(it.get(1).add(half(it.get(2))))));
        solvers.put("CIRCUMFERENCE", written(it -> PI.multiply(it.get(0)).multiply(2)));
        solvers.put(
                "SEMICIRCLE-PERIMETER",
                written(it -> PI.multiply(it.get(0)).add(it.get(0)).add(it.get(0))));
        solvers.put("CIRCLE-AREA", written(it -> PI.multiply(it.get(0).pow(2))));
        solvers.put(
                "CIRCLE-AREA-DIAMETER",
                written(it -> PI.multiply(half(it.get(0)).pow(2))));
        solvers.put("RING-AREA", written(it -> PI.multiply(it.get(0).pow(2))
                .subtract(PI.multiply(it.get(1).pow(2)))));
        return solvers;
    }

    /** A formula of the numbers that are written in the picture. */
    static IndependentSolver written(Function<List<BigFraction>, BigFraction> formula) {
        return item -> text(formula.apply(writtenIn(item)));
    }

    static List<BigFraction> writtenIn(Item item) {
        String labels = WRITTEN.matcher(item.picture().orElseThrow())
                .results()
                .map(label -> label.group(1))
                .collect(Collectors.joining("；"));
        return StemNumbers.of(labels);
    }

    private static BigFraction around(List<BigFraction> sides) {
        return sides.get(0).add(sides.get(1)).multiply(2);
    }

    private static BigFraction half(BigFraction whole) {
        return whole.divide(2);
    }

    private static String joined(Item item) {
        List<BigFraction> given = StemNumbers.of(item);
        return text(given.get(0).multiply(2).add(2).multiply(given.get(1)));
    }

    private static String coloured(Item item) {
        List<String> parts = Pattern.compile("<rect[^>]*>")
                .matcher(item.picture().orElseThrow())
                .results()
                .map(MatchResult::group)
                .toList();
        int coloured = (int) parts.stream().filter(it -> it.contains("#bbb")).count();
        return text(BigFraction.of(coloured, parts.size()));
    }

    private static double number(Item item, String pattern) {
        return Double.parseDouble(
                Stems.find(pattern, item.picture().orElseThrow()).group(1));
    }
}
