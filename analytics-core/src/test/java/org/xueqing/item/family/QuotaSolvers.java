package org.xueqing.item.family;

import static org.xueqing.item.family.StemNumbers.formula;
import static org.xueqing.item.family.StemNumbers.inChinese;
import static org.xueqing.item.family.StemNumbers.matched;
import static org.xueqing.item.family.StemNumbers.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.xueqing.item.Item;

/** Solvers of stories about parts, rates and shares. */
final class QuotaSolvers {

    static final Map<String, IndependentSolver> BY_FAMILY = byFamily();

    private QuotaSolvers() {}

    private static Map<String, IndependentSolver> byFamily() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        solvers.put("QUOTA-OF-OTHER", formula(it -> it.get(0).divide(it.get(1))));
        solvers.put("QUOTA-PART", formula(it -> it.get(0).multiply(it.get(1))));
        solvers.put("QUOTA-WHOLE", formula(it -> it.get(0).divide(it.get(1))));
        solvers.put("QUOTA-CUPS", formula(it -> it.get(0)
                .divide(it.get(1).add(it.get(2).divide(it.get(3))))));
        solvers.put("QUOTA-LEFT", formula(it -> it.get(0).multiply(BigFraction.ONE.subtract(it.get(1)))));
        solvers.put("QUOTA-MORE", formula(it -> it.get(0).multiply(BigFraction.ONE.add(it.get(1)))));
        solvers.put("PCT-SHARE", percent(it -> it.get(1).divide(it.get(0))));
        solvers.put("PCT-RATE", percent(it -> it.get(1).divide(it.get(0))));
        solvers.put("PCT-SALT", percent(it -> it.get(0).divide(it.get(0).add(it.get(1)))));
        solvers.put("PCT-MORE", percent(it -> it.get(0).divide(it.get(1)).subtract(1)));
        solvers.put("PCT-LESS", percent(it -> BigFraction.ONE.subtract(it.get(0).divide(it.get(1)))));
        solvers.put("PCT-BASE-MORE", formula(it -> it.get(0).divide(it.get(1).add(1))));
        solvers.put("PCT-BASE-LESS", formula(it -> it.get(0).divide(BigFraction.ONE.subtract(it.get(1)))));
        solvers.put("RATE-INTEREST", formula(it -> it.get(0).multiply(it.get(1)).multiply(it.get(2))));
        solvers.put("RATE-TAX", formula(it -> it.get(0).multiply(it.get(1))));
        solvers.put("RATE-DISCOUNT", item -> text(price(item).multiply(fold(item))));
        solvers.put("RATE-SAVED", item -> text(price(item).multiply(BigFraction.ONE.subtract(fold(item)))));
        solvers.put("RATE-FULL-PRICE", item -> text(price(item).divide(fold(item))));
        solvers.put(
                "SHARE-TWO",
                formula(it -> it.get(0).multiply(it.get(1)).divide(it.get(1).add(it.get(2)))));
        solvers.put("SHARE-THREE", formula(it -> it.get(3).multiply(it.get(2)).divide(sum(it.subList(0, 3)))));
        solvers.put(
                "SHARE-TOTAL",
                formula(it -> it.get(2).divide(it.get(0)).multiply(it.get(0).add(it.get(1)))));
        solvers.put("STORY-X-PLUS", item -> text(compared(item)));
        solvers.put("STORY-X-TIMES", formula(it -> it.get(0).divide(it.get(1))));
        solvers.put("STORY-X-TAKEN", formula(it -> it.get(0).subtract(it.get(1))));
        solvers.put("STORY-X-TIMES-PLUS", QuotaSolvers::timesPlus);
        solvers.put("STORY-X-SUM", QuotaSolvers::sumOfTimes);
        return solvers;
    }

    private static IndependentSolver percent(java.util.function.Function<List<BigFraction>, BigFraction> formula) {
        return formula(it -> formula.apply(it).multiply(100));
    }

    private static BigFraction sum(List<BigFraction> numbers) {
        return numbers.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction price(Item item) {
        return StemNumbers.of(item).get(0);
    }

    /** 八折 is 8/10, 八五折 is 85/100. */
    private static BigFraction fold(Item item) {
        String fold = matched("打(.{1,2})折", item).group(1);
        BigFraction tens = BigFraction.of(inChinese(fold.substring(0, 1)), 10);
        return fold.length() == 1 ? tens : tens.add(BigFraction.of(inChinese(fold.substring(1)), 100));
    }

    private static BigFraction compared(Item item) {
        List<BigFraction> it = StemNumbers.of(item);
        return item.stem().contains("高") && item.stem().matches(".*比..高.*")
                ? it.get(0).subtract(it.get(1))
                : it.get(0).add(it.get(1));
    }

    private static String timesPlus(Item item) {
        List<BigFraction> it = StemNumbers.of(item);
        BigFraction multiple = item.stem().contains("倍多")
                ? it.get(0).subtract(it.get(2))
                : it.get(0).add(it.get(2));
        return text(multiple.divide(it.get(1)));
    }

    private static String sumOfTimes(Item item) {
        List<BigFraction> it = StemNumbers.of(item);
        int further = item.stem().contains("一共") ? 1 : -1;
        return text(it.get(1).divide(it.get(0).add(further)));
    }
}
