package org.xueqing.dashboard.account;

import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Keeps only slow hashes of passwords: PBKDF2 with HMAC-SHA-256 and a salt of its own for each. A hash says how it was made, so
 * that a slower one can follow.
 */
public final class PasswordHashing {

    private static final int SALT_BYTES = 16;

    private final PasswordEncoder slow;
    private final String ofNobody;

    private PasswordHashing(PasswordEncoder pbkdf2) {
        slow = new DelegatingPasswordEncoder("pbkdf2", Map.of("pbkdf2", pbkdf2));
        ofNobody = hash("nobody's password");
    }

    /** 310,000 rounds. */
    public static PasswordHashing usual() {
        return Usual.HASHING;
    }

    /** Made when somebody asks for it: making it takes a hash. */
    private static final class Usual {
        private static final PasswordHashing HASHING =
                new PasswordHashing(Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /** For passwords that need no protection, as those of schools that are made for a moment. */
    public static PasswordHashing ofRounds(int rounds) {
        return new PasswordHashing(
                new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256));
    }

    String hash(String password) {
        return Objects.requireNonNull(slow.encode(password));
    }

    boolean matches(String password, String hash) {
        return slow.matches(password, hash);
    }

    /** Takes as long as a real comparison, so that time does not tell which accounts exist. */
    void compareWithNobody(String password) {
        slow.matches(password, ofNobody);
    }
}
