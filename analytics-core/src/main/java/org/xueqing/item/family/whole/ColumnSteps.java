package org.xueqing.item.family.whole;

import java.util.ArrayList;
import java.util.List;
import org.xueqing.number.Digits;

/** Written arithmetic told column by column, in the words of the book. */
final class ColumnSteps {

    private static final List<String> COLUMNS = List.of("个位", "十位", "百位", "千位", "万位", "十万位");

    private ColumnSteps() {}

    static List<String> sum(long first, long second) {
        List<String> steps = new ArrayList<>();
        int carry = 0;
        for (int column = 0; column < Math.max(Digits.count(first), Digits.count(second)); column++) {
            int a = Digits.at(first, column);
            int b = Digits.at(second, column);
            int sum = a + b + carry;
            String added = a + "+" + b + (carry > 0 ? "+1" : "") + "=" + sum;
            steps.add(COLUMNS.get(column) + "：" + added + (sum > 9 ? "，写" + sum % 10 + "进1。" : "。"));
            carry = sum / 10;
        }
        return steps;
    }

    static List<String> difference(long first, long second) {
        List<String> steps = new ArrayList<>();
        int borrow = 0;
        for (int column = 0; column < Digits.count(first); column++) {
            int a = Digits.at(first, column);
            int b = Digits.at(second, column);
            steps.add(COLUMNS.get(column) + "：" + taken(a, b, borrow));
            borrow = a - borrow < b ? 1 : 0;
        }
        return steps;
    }

    private static String taken(int top, int bottom, int borrow) {
        int left = top - borrow;
        String lent = borrow == 0 ? "" : top == 0 ? "0退1要向前一位退，剩9；" : top + "退1剩" + left + "；";
        if (top == 0 && borrow > 0) {
            return lent + "9−" + bottom + "=" + (9 - bottom) + "。";
        }
        return left < bottom
                ? lent + left + "减" + bottom + "不够减，退1当10，" + (left + 10) + "−" + bottom + "=" + (left + 10 - bottom)
                        + "。"
                : lent + left + "−" + bottom + "=" + (left - bottom) + "。";
    }

    /** A factor times a one-digit factor. */
    static List<String> product(long factor, long digit) {
        List<String> steps = new ArrayList<>();
        long carry = 0;
        for (int column = 0; column < Digits.count(factor); column++) {
            int own = Digits.at(factor, column);
            long product = own * digit + carry;
            String computed =
                    own + "×" + digit + (carry > 0 ? "=" + own * digit + "，" + own * digit + "+" + carry : "");
            String written = product > 9 && column < Digits.count(factor) - 1
                    ? "，写" + product % 10 + "进" + product / 10 + "。"
                    : "。";
            steps.add(COLUMNS.get(column) + "：" + computed + "=" + product + written);
            carry = product / 10;
        }
        return steps;
    }

    /** A factor times a two-digit factor, row by row. */
    static List<String> rows(long factor, long other) {
        long ones = other % 10;
        long tens = other / 10 * 10;
        return ones == 0
                ? List.of(factor + "×" + tens / 10 + "=" + factor * (tens / 10), "末尾添1个0。")
                : List.of(
                        factor + "×" + ones + "=" + factor * ones,
                        factor + "×" + tens + "=" + factor * tens,
                        factor * ones + "+" + factor * tens + "=" + factor * other);
    }

    /** From the highest place on that holds the divisor. */
    static List<String> quotient(long dividend, long divisor) {
        List<String> steps = new ArrayList<>();
        long left = 0;
        for (int column = Digits.count(dividend) - 1; column >= 0; column--) {
            left = 10 * left + Digits.at(dividend, column);
            if (left >= divisor || !steps.isEmpty()) {
                steps.add("商的" + COLUMNS.get(column) + "：" + shared(left, divisor));
            }
            left %= divisor;
        }
        return steps;
    }

    private static String shared(long left, long divisor) {
        long rest = left % divisor;
        return left < divisor
                ? left + "除以" + divisor + "不够商1，写0。"
                : left + "÷" + divisor + "，商" + left / divisor + (rest > 0 ? "，余" + rest + "。" : "。");
    }
}
