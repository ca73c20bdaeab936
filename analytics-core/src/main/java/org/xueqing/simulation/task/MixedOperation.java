package org.xueqing.simulation.task;

/**
 * Two operations of different rank on whole numbers.
 *
 * @param form which of them the book writes
 */
public record MixedOperation(int first, int second, int third, Form form) implements Task {

    /** How the three numbers stand; the multiplication comes second. */
    public enum Form {
        /** a + b × c. */
        PLUS_PRODUCT("＋"),
        /** a − b × c. */
        MINUS_PRODUCT("－"),
        /** (a + b) × c. */
        SUM_IN_BRACKETS("＋"),
        /** (a − b) × c. */
        DIFFERENCE_IN_BRACKETS("－");

        private final String sign;

        Form(String sign) {
            this.sign = sign;
        }

        public boolean hasBrackets() {
            return this == SUM_IN_BRACKETS || this == DIFFERENCE_IN_BRACKETS;
        }

        private int direction() {
            return "＋".equals(sign) ? 1 : -1;
        }
    }

    @Override
    public String stem() {
        String firstTwo = first + form.sign + second;
        return "计算：" + (form.hasBrackets() ? "（" + firstTwo + "）" : firstTwo) + "×" + third + "＝（　　）";
    }

    @Override
    public String answer() {
        return Integer.toString(form.hasBrackets() ? fromLeftToRight() : multiplicationFirst());
    }

    public int fromLeftToRight() {
        return (first + form.direction() * second) * third;
    }

    public int multiplicationFirst() {
        return first + form.direction() * second * third;
    }
}
