package org.xueqing.item.exercise;

import org.xueqing.number.Exact;

/** The four operations, with the signs that Chinese books print. */
public enum Operator {
    PLUS("+") {
        @Override
        public Exact apply(Exact left, Exact right) {
            return left.plus(right);
        }
    },
    MINUS("−") {
        @Override
        public Exact apply(Exact left, Exact right) {
            return left.minus(right);
        }
    },
    TIMES("×") {
        @Override
        public Exact apply(Exact left, Exact right) {
            return left.times(right);
        }
    },
    DIVIDED_BY("÷") {
        @Override
        public Exact apply(Exact left, Exact right) {
            return left.dividedBy(right);
        }
    };

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** × and ÷ are done before + and −. */
    public boolean binds() {
        return this == TIMES || this == DIVIDED_BY;
    }

    /** @throws ArithmeticException on a division by zero */
    public abstract Exact apply(Exact left, Exact right);
}
