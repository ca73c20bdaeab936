package org.xueqing.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** Whole numbers column by column, as in written arithmetic. Column 0 is the ones. */
public final class Digits {

    private Digits() {}

    /** The digit of a column; 0 to the left of the number. */
    public static int at(long number, int column) {
        long shifted = number;
        for (int passed = 0; passed < column; passed++) {
            shifted /= 10;
        }
        return (int) (shifted % 10);
    }

    /** How many digits the number has; 1 for zero. */
    public static int count(long number) {
        return Long.toString(Math.abs(number)).length();
    }

    /** From the ones upwards. */
    public static List<Integer> of(long number) {
        List<Integer> digits = new ArrayList<>();
        for (int column = 0; column < count(number); column++) {
            digits.add(at(number, column));
        }
        return List.copyOf(digits);
    }

    /** The number with these digits, from the ones upwards. */
    public static long number(List<Integer> digits) {
        long number = 0;
        for (int column = digits.size() - 1; column >= 0; column--) {
            number = 10 * number + digits.get(column);
        }
        return number;
    }

    /** How many columns, from the ones, satisfy the condition on the column's number. */
    public static int columns(int count, LongPredicate condition) {
        int found = 0;
        for (int column = 0; column < count; column++) {
            found += condition.test(column) ? 1 : 0;
        }
        return found;
    }

    /** How many columns of the sum pass a ten to the next (进位). */
    public static int carries(long first, long second) {
        int carry = 0;
        int carries = 0;
        for (int column = 0; column < Math.max(count(first), count(second)); column++) {
            carry = (at(first, column) + at(second, column) + carry) / 10;
            carries += carry;
        }
        return carries;
    }

    /** How many columns of first − second take a ten from the next (退位). */
    public static int borrows(long first, long second) {
        int borrow = 0;
        int borrows = 0;
        for (int column = 0; column < count(first); column++) {
            borrow = at(first, column) - borrow < at(second, column) ? 1 : 0;
            borrows += borrow;
        }
        return borrows;
    }
}
