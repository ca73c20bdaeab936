package org.xueqing.item.family;

import static org.xueqing.item.family.StemNumbers.formula;
import static org.xueqing.item.family.StemNumbers.matched;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.xueqing.item.Item;

/** Solvers of families on factors, ratios and proportions. */
final class RatioSolvers {

    static final Map<String, IndependentSolver> BY_FAMILY = byFamily();

    private RatioSolvers() {}

    private static Map<String, IndependentSolver> byFamily() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        divisors(solvers);
        ratios(solvers);
        return solvers;
    }

    private static void divisors(Map<String, IndependentSolver> solvers) {
        solvers.put("FACTOR-COUNT", whole(it -> divisors(it.get(0)).size()));
        solvers.put("MULTIPLE-COUNT", whole(it -> it.get(1) / it.get(2)));
        solvers.put("COUNT-EVEN", count(number -> number % 2 == 0));
        solvers.put("COUNT-ODD", count(number -> number % 2 != 0));
        solvers.put("COUNT-FIVES", count(number -> number % 5 == 0));
        solvers.put("COUNT-THREES", count(number -> number % 3 == 0));
        solvers.put("COUNT-PRIMES", count(number -> BigInteger.valueOf(number).isProbablePrime(30)));
        solvers.put(
                "COUNT-COMPOSITES",
                count(number -> number > 1 && !BigInteger.valueOf(number).isProbablePrime(30)));
        solvers.put("DIGIT-THREE", item -> {
            int rest = Integer.parseInt(matched("□(\\d\\d)", item).group(1));
            return Integer.toString(IntStream.rangeClosed(1, 9)
                    .filter(digit -> (100 * digit + rest) % 3 == 0)
                    .findFirst()
                    .orElseThrow());
        });
        solvers.put("PRIME-FACTORS", RatioSolvers::primeFactors);
        solvers.put("COMMON-FACTOR", whole(it -> gcd(it.get(0), it.get(1))));
        solvers.put("COMMON-MULTIPLE", whole(it -> it.get(0) / gcd(it.get(0), it.get(1)) * it.get(1)));
        solvers.put("PARITY-SUM", item -> parity(odds(item) % 2 == 1));
        solvers.put("PARITY-PRODUCT", item -> parity(!item.stem().contains("个偶数")));
    }

    private static IndependentSolver whole(Function<List<Integer>, Integer> formula) {
        return item -> formula.apply(
                        StemNumbers.of(item).stream().map(BigFraction::intValue).toList())
                .toString();
    }

    private static IndependentSolver count(IntPredicate condition) {
        return item -> {
            String list = item.stem().substring(item.stem().indexOf('：'));
            return Long.toString(StemNumbers.of(list).stream()
                    .filter(number -> condition.test(number.intValue()))
                    .count());
        };
    }

    private static List<Integer> divisors(int number) {
        return IntStream.rangeClosed(1, number)
                .filter(it -> number % it == 0)
                .boxed()
                .toList();
    }

    private static int gcd(int first, int second) {
        return second == 0 ? first : gcd(second, first % second);
    }

    private static String primeFactors(Item item) {
        int rest = Integer.parseInt(AlgebraSolvers.number(item));
        List<String> primes = new ArrayList<>();
        while (rest > 1) {
            int prime = divisors(rest).get(1);
            primes.add(Integer.toString(prime));
            rest /= prime;
        }
        return String.join("、", primes);
    }

    private static int odds(Item item) {
        return Integer.parseInt(matched("(\\d+)个奇数", item).group(1));
    }

    private static String parity(boolean isOdd) {
        return isOdd ? "A" : "B";
    }

    private static void ratios(Map<String, IndependentSolver> solvers) {
        solvers.put(
                "RATIO-WRITE",
                item -> AlgebraSolvers.number(item) + ":"
                        + StemNumbers.of(item).get(1).intValue());
        solvers.put("RATIO-VALUE", formula(it -> it.get(0).divide(it.get(1))));
        for (String kind : List.of("WHOLE", "DEC", "FRAC")) {
            solvers.put(
                    "RATIO-SIMPLE-" + kind,
                    item -> ratio(StemNumbers.of(item)
                            .get(0)
                            .divide(StemNumbers.of(item).get(1))));
        }
        solvers.put("PROPORTION-WHICH", item -> {
            BigFraction given = quotient(StemNumbers.of(item));
            return AlgebraSolvers.option(
                    item, printed -> quotient(StemNumbers.of(printed)).equals(given));
        });
        solvers.put(
                "PROPORTION-PRODUCTS",
                item -> ratio(quotient(StemNumbers.of(item)).reciprocal()));
        solvers.put(
                "PROPORTION-FIRST", formula(it -> it.get(0).multiply(it.get(1)).divide(it.get(2))));
        solvers.put(
                "PROPORTION-THIRD", formula(it -> it.get(0).multiply(it.get(2)).divide(it.get(1))));
        solvers.put(
                "PROPORTION-DIRECT", formula(it -> it.get(1).divide(it.get(0)).multiply(it.get(2))));
        solvers.put(
                "PROPORTION-GRAPH", formula(it -> it.get(3).divide(it.get(2)).multiply(it.get(4))));
        solvers.put(
                "PROPORTION-INVERSE",
                formula(it -> it.get(0).multiply(it.get(1)).divide(it.get(2))));
        solvers.put("PROPORTION-TABLE", RatioSolvers::table);
        solvers.put("SCALE-FIND", item -> {
            List<BigFraction> it = StemNumbers.of(item);
            return ratio(it.get(1).divide(it.get(0).multiply(100_000)));
        });
        solvers.put(
                "SCALE-REAL",
                formula(it -> it.get(1).divide(it.get(0)).multiply(it.get(2)).divide(100_000)));
        solvers.put(
                "SCALE-MAP",
                formula(it -> it.get(0).multiply(100_000).multiply(it.get(1)).divide(it.get(2))));
    }

    private static BigFraction quotient(List<BigFraction> numbers) {
        return numbers.get(0).divide(numbers.get(1));
    }

    private static String ratio(BigFraction value) {
        return value.getNumerator() + ":" + value.getDenominator();
    }

    private static String table(Item item) {
        Matcher match = matched("甲：(.+)；乙：(.+)。甲和", item);
        List<BigFraction> first = StemNumbers.of(match.group(1));
        List<BigFraction> second = StemNumbers.of(match.group(2));
        long quotients = IntStream.range(0, first.size())
                .mapToObj(at -> second.get(at).divide(first.get(at)))
                .distinct()
                .count();
        long products = IntStream.range(0, first.size())
                .mapToObj(at -> second.get(at).multiply(first.get(at)))
                .distinct()
                .count();
        return quotients == 1 ? "A" : products == 1 ? "B" : "C";
    }
}
