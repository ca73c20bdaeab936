package org.xueqing.item.answer;

/** How two quantities stand to each other. */
public enum Relation {
    LESS("<"),
    EQUAL("="),
    GREATER(">");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public static <T extends Comparable<T>> Relation between(T left, T right) {
        return values()[1 + Integer.signum(left.compareTo(right))];
    }

    public Relation reversed() {
        return values()[2 - ordinal()];
    }
}
