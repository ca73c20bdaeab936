package org.xueqing.item.family;

import static org.xueqing.item.family.Stems.find;
import static org.xueqing.item.family.Stems.letter;
import static org.xueqing.item.family.Stems.number;
import static org.xueqing.item.family.Stems.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.xueqing.item.Item;
import org.xueqing.item.family.whole.WholeFamilies;

/** Solvers of families on whole numbers. Most stems are arithmetic before a blank. */
final class WholeSolvers {

    static final Map<String, IndependentSolver> BY_FAMILY = byFamily();

    private WholeSolvers() {}

    private static Map<String, IndependentSolver> byFamily() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        WholeFamilies.ALL.forEach(
                family -> solvers.put(family.code(), item -> Stems.whole(Stems.printedValue(item.stem()))));
        solvers.putAll(ofRows());
        solvers.putAll(ofParts());
        solvers.putAll(ofNumerals());
        solvers.putAll(ofRemainders());
        solvers.putAll(ofApproximations());
        for (String code : List.of(
                "COMPARE-10", "COMPARE-100", "COMPARE-10000", "COMPARE-WAN", "COMPARE-SUM-20", "COMPARE-SUB-20")) {
            solvers.put(code, WholeSolvers::circle);
        }
        return solvers;
    }

    private static Map<String, IndependentSolver> ofRows() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        for (String code : List.of("COUNT-5", "COUNT-10")) {
            solvers.put(code, item -> "" + find("：(.+)，有", item.stem()).group(1).length());
        }
        solvers.put("ORDINAL-CHOICE", WholeSolvers::ordinalChoice);
        solvers.put("ORDINAL-OTHER-END", item -> {
            List<Long> given = numbers(item.stem());
            return "" + (given.get(0) + 1 - given.get(1));
        });
        solvers.put("ORDINAL-ROW", item -> {
            List<Long> given = numbers(item.stem());
            return "" + (1 + given.get(0) + given.get(1));
        });
        for (String code : List.of("ROW-10", "ROW-20", "ROW-100", "ROW-1000", "ROW-10000")) {
            solvers.put(code, item -> {
                List<Long> row = numbers(item.stem());
                return "" + (2 * row.get(2) - row.get(1));
            });
        }
        solvers.put("ROUGHLY", WholeSolvers::roughly);
        return solvers;
    }

    private static Map<String, IndependentSolver> ofParts() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        for (String code : List.of("SPLIT-5", "SPLIT-9", "SPLIT-10")) {
            solvers.put(code, item -> {
                List<Long> given = numbers(item.stem());
                return "" + Math.abs(given.get(0) - given.get(1));
            });
        }
        for (String code : List.of("MISSING-ADDEND", "CHECK-SUM", "CHECK-MINUEND", "CHECK-SUBTRAHEND")) {
            solvers.put(code, WholeSolvers::missing);
        }
        solvers.put("MUL-MEANING", item -> {
            Matcher groups = find("(\\d+)个(\\d+)相加", item.stem());
            return "" + number(groups, 1) * number(groups, 2);
        });
        solvers.put(
                "MUL-FROM-SUM",
                item -> Stems.whole(PrintedArithmetic.solve(
                        find("^([0-9+]+)改写", item.stem()).group(1))));
        return solvers;
    }

    private static Map<String, IndependentSolver> ofNumerals() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        for (String code : List.of("COMPOSE-20", "COMPOSE-100", "COMPOSE-1000", "COMPOSE-10000")) {
            solvers.put(
                    code,
                    item -> ""
                            + Pattern.compile("(\\d)个([一十百千])")
                                    .matcher(item.stem())
                                    .results()
                                    .mapToLong(WholeSolvers::part)
                                    .sum());
        }
        for (String code : List.of("DIGITS-20", "DIGITS-100")) {
            solvers.put(code, item -> item.stem().charAt(0) + "、" + item.stem().charAt(1));
        }
        solvers.put("UNITS-IN", item -> {
            long number = numbers(item.stem()).get(0);
            return "" + (item.stem().endsWith("百") ? number / 100 : number / 10);
        });
        for (String code : List.of("WRITE-100", "WRITE-ZEROS", "WRITE-WAN", "WRITE-YI")) {
            solvers.put(code, item -> "" + ChineseWords.parse(item.stem().split(" ")[0]));
        }
        for (String code : List.of("READ-100", "READ-ZEROS", "READ-WAN", "READ-YI")) {
            solvers.put(code, item -> ChineseWords.write(numbers(item.stem()).get(0)));
        }
        return solvers;
    }

    private static Map<String, IndependentSolver> ofRemainders() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        solvers.put("REM-CIRCLES", WholeSolvers::circles);
        solvers.put("REM-LARGEST", item -> "" + (numbers(item.stem()).get(0) - 1));
        for (String code : List.of("REM-DIVIDEND", "CHECK-DIVISION")) {
            solvers.put(code, item -> {
                List<Long> given = numbers(item.stem());
                return "" + (given.get(2) + given.get(0) * given.get(1));
            });
        }
        for (String code : List.of(
                "REM-DIV", "REM-DIV-3D", "REM-DIV-ZERO", "REM-DIV-2D-UP", "REM-DIV-2D-ADJUST", "REM-DIV-END-ZEROS")) {
            solvers.put(code, item -> {
                Matcher division = find("(\\d+)÷(\\d+)=", item.stem());
                return divided(number(division, 1), number(division, 2));
            });
        }
        return solvers;
    }

    private static Map<String, IndependentSolver> ofApproximations() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        solvers.put(
                "NEAR-HUNDRED",
                item -> nearest(numbers(item.stem()).get(0), item.stem().contains("整百") ? 2 : 3));
        for (String code : List.of("ESTIMATE-SUM", "ESTIMATE-DIFF", "ESTIMATE-PRODUCT", "ESTIMATE-2D-2D")) {
            solvers.put(code, WholeSolvers::estimate);
        }
        solvers.put("REWRITE-WAN", item -> inUnit(item, 4));
        solvers.put("REWRITE-YI", item -> inUnit(item, 8));
        solvers.put("ROUND-WAN", item -> inUnit(item, 4));
        solvers.put("ROUND-YI", item -> inUnit(item, 8));
        return solvers;
    }

    private static String circle(Item item) {
        Matcher sides = find("：([^○]+)○(.+)$", item.stem());
        return Stems.relation(PrintedArithmetic.solve(sides.group(1)), PrintedArithmetic.solve(sides.group(2)));
    }

    private static String ordinalChoice(Item item) {
        int place = numbers(item.stem()).get(0).intValue();
        List<String> rows = item.draft().options();
        for (int option = 0; option < rows.size(); option++) {
            String coloured = rows.get(option).replaceAll("[●▲★]", "x");
            if (coloured.indexOf('x') == place - 1 && coloured.lastIndexOf('x') == place - 1) {
                return letter(option);
            }
        }
        throw new IllegalArgumentException(rows.toString());
    }

    private static String roughly(Item item) {
        long known = numbers(item.stem()).get(0);
        int sign = item.stem().contains("多一些") || item.stem().contains("多得多") ? 1 : -1;
        boolean isMuch = item.stem().contains("得");
        List<String> options = item.draft().options();
        for (int option = 0; option < options.size(); option++) {
            long difference = sign * (numbers(options.get(option)).get(0) - known);
            if (difference > 0 && (difference >= 20) == isMuch) {
                return letter(option);
            }
        }
        throw new IllegalArgumentException(options.toString());
    }

    /** Tries all numbers in the place of the blank. */
    private static String missing(Item item) {
        String[] sides = item.stem().split("=");
        BigFraction right = PrintedArithmetic.solve(sides[1]);
        for (int tried = 0; tried < 2000; tried++) {
            if (PrintedArithmetic.solve(sides[0].replace("（　　）", "" + tried)).equals(right)) {
                return "" + tried;
            }
        }
        throw new IllegalArgumentException(item.stem());
    }

    private static long part(MatchResult part) {
        return Long.parseLong(part.group(1))
                * Map.of("一", 1L, "十", 10L, "百", 100L, "千", 1000L).getOrDefault(part.group(2), 0L);
    }

    private static String circles(Item item) {
        long things =
                item.stem().codePoints().filter(it -> "●▲★◆".indexOf(it) >= 0).count();
        return divided(things, numbers(item.stem()).get(0));
    }

    private static String divided(long dividend, long divisor) {
        long quotient = 0;
        long left = dividend;
        while (left >= divisor) {
            left -= divisor;
            quotient++;
        }
        return left == 0 ? "" + quotient : quotient + "……" + left;
    }

    private static String nearest(long number, int zeros) {
        return BigDecimal.valueOf(number)
                .setScale(-zeros, RoundingMode.HALF_UP)
                .toBigInteger()
                .toString();
    }

    private static String estimate(Item item) {
        int zeros = item.stem().contains("整百") ? 2 : 1;
        Matcher printed = find("：(\\d+)([+−×])(\\d+)≈", item.stem());
        String right = printed.group(3).length() > zeros ? nearest(number(printed, 3), zeros) : printed.group(3);
        return Stems.whole(PrintedArithmetic.solve(nearest(number(printed, 1), zeros) + printed.group(2) + right));
    }

    private static String inUnit(Item item, int zeros) {
        return BigDecimal.valueOf(numbers(item.stem()).get(0))
                .movePointLeft(zeros)
                .setScale(0, RoundingMode.HALF_UP)
                .toString();
    }
}
