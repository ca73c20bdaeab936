package org.xueqing.item.family.whole;

import java.util.List;

/** A trial quotient and what becomes of it. */
final class TrialSteps {

    private TrialSteps() {}

    static List<String> of(long dividend, long divisor) {
        long tried = QuotientFamilies.trial(dividend, divisor);
        String first = "把" + divisor + "看作" + (divisor + 5) / 10 * 10 + "试商，商" + tried + "。";
        String product = divisor + "×" + tried + "=" + divisor * tried;
        long rest = dividend - divisor * tried;
        if (rest < 0) {
            return List.of(first, product + "，比" + dividend + "大，商大了，改商" + (tried - 1) + "。");
        }
        if (rest >= divisor) {
            return List.of(first, product + "，余" + rest + "，余数不比除数小，改商" + (tried + 1) + "。");
        }
        return List.of(first, product + (rest == 0 ? "，正好除尽。" : "，余" + rest + "，余数比除数小。"));
    }
}
