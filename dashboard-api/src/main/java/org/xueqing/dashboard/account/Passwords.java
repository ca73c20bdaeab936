package org.xueqing.dashboard.account;

import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Makes passwords and keeps only slow hashes of them. A hash says how it was made, so that a slower one can follow. */
final class Passwords {

    private static final String WITHOUT_LOOKALIKES = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED_LENGTH = 20;

    /** 58 bits, for slips that are typed once from paper: the account locks after a few wrong ones. */
    private static final int SHORT_LENGTH = 10;

    /** PBKDF2 with HMAC-SHA-256 and a salt of its own for each. */
    private static final PasswordEncoder SLOW = new DelegatingPasswordEncoder(
            "pbkdf2", Map.of("pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    private static final String OF_NOBODY = hash("nobody's password");

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

    static String hash(String password) {
        return Objects.requireNonNull(SLOW.encode(password));
    }

    static boolean matches(String password, String hash) {
        return SLOW.matches(password, hash);
    }

    /** Takes as long as a real comparison, so that time does not tell which accounts exist. */
    static void compareWithNobody(String password) {
        SLOW.matches(password, OF_NOBODY);
    }
}
