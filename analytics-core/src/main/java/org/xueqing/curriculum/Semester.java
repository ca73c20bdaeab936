package org.xueqing.curriculum;

import java.util.Arrays;
import java.util.Optional;

/** Half of a school year; each has a volume of the textbook. */
public enum Semester {
    /** Autumn, 上. */
    FIRST("上"),
    /** Spring, 下. */
    SECOND("下");

    private final String sign;

    Semester(String sign) {
        this.sign = sign;
    }

    /** The character that files, tables and book covers use. */
    public String sign() {
        return sign;
    }

    public static Optional<Semester> ofSign(String sign) {
        return Arrays.stream(values())
                .filter(semester -> semester.sign.equals(sign))
                .findFirst();
    }
}
