package org.xueqing.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.xueqing.dashboard.server.ServerSettings;

class PasswordHashingTest {

    private static final PasswordHashing USUAL = PasswordHashing.usual();

    @Test
    void keepsOnlySaltedHashes() {
        String hash = USUAL.hash("correct horse");
        assertThat(hash).startsWith("{pbkdf2}").doesNotContain("horse").isNotEqualTo(USUAL.hash("correct horse"));
        assertThat(USUAL.matches("correct horse", hash)).isTrue();
        assertThat(USUAL.matches("wrong horse", hash)).isFalse();
    }

    @Test
    void tellsLongPasswordsApartInTheirLastCharacter() {
        String hash = USUAL.hash("长".repeat(64) + "a");
        assertThat(USUAL.matches("长".repeat(64) + "b", hash)).isFalse();
    }

    @Test
    void everyServerThatIsStartedByACommandTakesThreeHundredAndTenThousandRounds() {
        PasswordHashing started = ServerSettings.onPort(0).withoutMoving().hashing();
        Pbkdf2PasswordEncoder another =
                new Pbkdf2PasswordEncoder("", 16, 310_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        assertThat(started.matches("correct horse", "{pbkdf2}" + another.encode("correct horse")))
                .isTrue();
        assertThat(PasswordHashing.ofRounds(1_000).matches("correct horse", started.hash("correct horse")))
                .isFalse();
    }
}
