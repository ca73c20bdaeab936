package org.xueqing.simulation.bug;

import java.util.function.IntBinaryOperator;

/** Whole numbers column by column, as in written arithmetic. */
final class Columns {

    private Columns() {}

    /** Each column's result by itself: what should pass to the next column is lost, the first column is written whole. */
    static int apart(int first, int second, IntBinaryOperator digit) {
        int column = digit.applyAsInt(first % 10, second % 10);
        return first < 10 && second < 10
                ? column
                : 10 * apart(first / 10, second / 10, digit) + Math.floorMod(column, 10);
    }

    /** Zeros at the end. */
    static int trailingZeros(int number) {
        return number != 0 && number % 10 == 0 ? 1 + trailingZeros(number / 10) : 0;
    }

    static int withoutZeros(int number) {
        if (number == 0) {
            return 0;
        }
        int rest = withoutZeros(number / 10);
        return number % 10 == 0 ? rest : 10 * rest + number % 10;
    }

    static int shifted(int number, int places) {
        return places == 0 ? number : shifted(10 * number, places - 1);
    }
}
