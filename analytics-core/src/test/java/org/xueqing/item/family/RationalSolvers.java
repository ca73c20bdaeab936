package org.xueqing.item.family;

import static org.xueqing.item.family.StemNumbers.formula;
import static org.xueqing.item.family.StemNumbers.fraction;
import static org.xueqing.item.family.StemNumbers.inChinese;
import static org.xueqing.item.family.StemNumbers.matched;
import static org.xueqing.item.family.StemNumbers.text;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.xueqing.item.Item;

/** Solvers of families on fractions and decimals. */
final class RationalSolvers {

    private static final List<String> CALCULATIONS = List.of(
            "FRAC-LIKE-ADD",
            "FRAC-LIKE-SUB",
            "FRAC-FROM-ONE",
            "FRAC-UNLIKE-ADD",
            "FRAC-UNLIKE-SUB",
            "FRAC-MULTIPLE-ADD",
            "FRAC-MINUS-BRACKET",
            "FRAC-SUB-TWICE",
            "FRAC-TIMES-WHOLE",
            "FRAC-TIMES-FRAC",
            "FRAC-TIMES-LIKE",
            "FRAC-TIMES-CHAIN",
            "FRAC-BY-WHOLE",
            "WHOLE-BY-FRAC",
            "FRAC-BY-FRAC",
            "FRAC-BY-TIMES",
            "FRAC-ADD-TIMES",
            "FRAC-ADD-BY",
            "FRAC-DISTRIBUTE",
            "FRAC-BY-BRACKET",
            "FRAC-QUOTIENT",
            "DEC1-ADD-CARRY",
            "DEC1-SUB-BORROW",
            "DEC1-FROM-WHOLE",
            "DEC-ADD-UNEVEN",
            "DEC-SUB-UNEVEN",
            "DEC-SUB-TWICE",
            "DEC-MINUS-BRACKET",
            "DEC-TIMES-WHOLE",
            "DEC-TIMES-ZERO",
            "DEC-POINT-RIGHT",
            "DEC-POINT-LEFT",
            "DEC-TIMES-DEC",
            "DEC-TIMES-SMALL",
            "DEC-GROUPS",
            "DEC-DISTRIBUTE",
            "DEC-BY-BRACKET",
            "DEC-BY-WHOLE",
            "DEC-BY-ZERO",
            "DEC-BY-DEC",
            "WHOLE-BY-DEC");
    private static final List<String> COMPARISONS = List.of(
            "FRAC-COMPARE-UNIT",
            "FRAC-COMPARE-LIKE",
            "FRAC-COMPARE-NUM",
            "FRAC-COMPARE-UNLIKE",
            "DEC1-COMPARE",
            "DEC-COMPARE",
            "DEC-CYCLE-COMPARE");
    private static final List<String> REWRITINGS = List.of(
            "DEC1-TENTHS",
            "FRAC10-TO-DEC",
            "FRAC-TO-MIXED",
            "MIXED-TO-FRAC",
            "FRAC-REDUCE",
            "FRAC-TO-DEC",
            "DEC-TO-FRAC",
            "DEC-TO-PCT",
            "PCT-TO-DEC",
            "FRAC-TO-PCT");
    private static final Map<String, Integer> RATES =
            Map.of("分时", 60, "时日", 24, "厘米米", 100, "克千克", 1000, "平方分米平方米", 100);
    private static final List<String> PLACES = List.of("一", "十分之一", "百分之一", "千分之一");

    static final Map<String, IndependentSolver> BY_FAMILY = byFamily();

    private RationalSolvers() {}

    private static Map<String, IndependentSolver> byFamily() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        CALCULATIONS.forEach(code -> solvers.put(code, StemNumbers::calculated));
        COMPARISONS.forEach(code -> solvers.put(code, StemNumbers::compared));
        REWRITINGS.forEach(code -> solvers.put(code, formula(it -> it.get(0))));
        solvers.put("FRAC-ORDER", StemNumbers::ordered);
        solvers.put("DEC-ORDER", StemNumbers::ordered);
        solvers.put("FRAC-UNIT-PART", formula(it -> it.get(1).divide(it.get(0))));
        solvers.put("FRAC-PART", formula(it -> it.get(1).divide(it.get(0))));
        solvers.put("FRAC-SET-UNIT", formula(it -> it.get(2).divide(it.get(1))));
        solvers.put("FRAC-SET-PART", formula(it -> it.get(2).divide(it.get(1))));
        solvers.put("FRAC-OF-SET", formula(it -> it.get(0).multiply(it.get(1))));
        solvers.put("FRAC-ROPE-LENGTH", formula(it -> it.get(0).divide(it.get(1))));
        solvers.put("FRAC-ROPE-SHARE", formula(it -> it.get(1).reciprocal()));
        solvers.put("FRAC-LARGER-UNIT", RationalSolvers::largerUnit);
        solvers.put("FRAC-EQUAL", formula(it -> it.get(0).multiply(it.get(1))));
        solvers.put("FRAC-KEEP-SIZE", RationalSolvers::keepSize);
        solvers.put("FRAC-COMMON", RationalSolvers::common);
        solvers.put("FRAC-RECIPROCAL", formula(it -> it.get(0).reciprocal()));
        solvers.put("MIXED-RECIPROCAL", formula(it -> it.get(0).reciprocal()));
        solvers.put("DEC1-YUAN", formula(it -> it.get(0).add(it.get(1).divide(10))));
        solvers.put("DEC-COUNT-UNIT", formula(it -> it.get(0).divide(it.get(1))));
        solvers.put("DEC-COMPOSE", RationalSolvers::composed);
        solvers.put("DEC-DIGIT-UNIT", RationalSolvers::unitOfDigit);
        solvers.put("DEC-SIMPLIFY", item -> printedDecimal(item).replaceFirst("0+$", ""));
        solvers.put("DEC-PAD", item -> (printedDecimal(item) + "00").replaceFirst("(\\.\\d{3}).*", "$1"));
        solvers.put("DEC-IN-WAN", formula(it -> it.get(0).divide(10_000)));
        solvers.put("DEC-IN-YI", formula(it -> it.get(0).divide(100_000_000)));
        solvers.put("DEC-ROUND", RationalSolvers::rounded);
        solvers.put("DEC-PRODUCT-ROUND", RationalSolvers::rounded);
        solvers.put("DEC-QUOTIENT-ROUND", RationalSolvers::rounded);
        solvers.put("DEC-CYCLE-DIGIT", RationalSolvers::digitOfQuotient);
        return solvers;
    }

    private static String largerUnit(Item item) {
        Matcher match = matched("(\\d+)(\\D+)=（　　）(\\D+?)（", item);
        int rate = java.util.Objects.requireNonNull(RATES.get(match.group(2) + match.group(3)));
        return text(fraction(match.group(1), Integer.toString(rate)));
    }

    private static String keepSize(Item item) {
        Matcher match = matched("(\\d+)/(\\d+)的分子加上(\\d+)", item);
        BigFraction times =
                fraction(match.group(1), "1").add(fraction(match.group(3), "1")).divide(new BigInteger(match.group(1)));
        return text(times.subtract(1).multiply(new BigInteger(match.group(2))));
    }

    private static String common(Item item) {
        Matcher match = matched("(\\d+)/(\\d+)和(\\d+)/(\\d+)", item);
        BigInteger common = new BigInteger(match.group(2));
        while (common.mod(new BigInteger(match.group(4))).signum() != 0) {
            common = common.add(new BigInteger(match.group(2)));
        }
        return common + "、" + text(fraction(match.group(1), match.group(2)).multiply(common)) + "、"
                + text(fraction(match.group(3), match.group(4)).multiply(common));
    }

    private static String composed(Item item) {
        BigFraction number = BigFraction.ZERO;
        Matcher match = Pattern.compile("(\\d)个([一十百千分之]+)").matcher(item.stem());
        while (match.find()) {
            int place = PLACES.indexOf(match.group(2));
            number = number.add(fraction(match.group(1), "1" + "0".repeat(place)));
        }
        return text(number);
    }

    private static String unitOfDigit(Item item) {
        Matcher match = matched("在\\d\\.(\\d+)中，“(\\d)”", item);
        return "0." + "0".repeat(match.group(1).indexOf(match.group(2))) + "1";
    }

    private static String printedDecimal(Item item) {
        return matched("(\\d+\\.\\d+)", item).group(1);
    }

    private static String rounded(Item item) {
        return StemNumbers.rounded(
                StemNumbers.printed(item), inChinese(matched("保留(.)位", item).group(1)));
    }

    /** Long division, digit by digit. */
    private static String digitOfQuotient(Item item) {
        Matcher match = matched("(\\d+)÷(\\d+)的.*第(\\d+)位", item);
        int rest = Integer.parseInt(match.group(1));
        int divisor = Integer.parseInt(match.group(2));
        int digit = 0;
        for (int place = 0; place < Integer.parseInt(match.group(3)); place++) {
            digit = 10 * rest / divisor;
            rest = 10 * rest % divisor;
        }
        return Integer.toString(digit);
    }
}
