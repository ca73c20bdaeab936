package org.xueqing.dashboard.account;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes passwords. */
final class Passwords {

    private static final String WITHOUT_LOOKALIKES = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED_LENGTH = 20;

    /** 58 bits, for slips that are typed once from paper: the account locks after a few wrong ones. */
    private static final int SHORT_LENGTH = 10;

    private Passwords() {}

    /** Twenty characters that are hard to mistake for one another: 116 bits. */
    static String generate(RandomGenerator random) {
        return generate(random, GENERATED_LENGTH);
    }

    /** For a password that is changed at the first sign-in. */
    static String generateShort(RandomGenerator random) {
        return generate(random, SHORT_LENGTH);
    }

    private static String generate(RandomGenerator random, int length) {
        return random.ints(length, 0, WITHOUT_LOOKALIKES.length())
                .mapToObj(i -> String.valueOf(WITHOUT_LOOKALIKES.charAt(i)))
                .collect(Collectors.joining());
    }
}
