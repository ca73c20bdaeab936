package org.xueqing.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void generatesTwentyCharactersThatAreHardToMistake() {
        String password = Passwords.generate(new Random(1));
        assertThat(password).hasSize(20).matches("[a-zA-Z2-9]+").doesNotContain("l", "I", "O");
        assertThat(password).isNotEqualTo(Passwords.generate(new Random(2)));
    }

    @Test
    void keepsOnlySaltedHashes() {
        String hash = Passwords.hash("correct horse");
        assertThat(hash).startsWith("{pbkdf2}").doesNotContain("horse").isNotEqualTo(Passwords.hash("correct horse"));
        assertThat(Passwords.matches("correct horse", hash)).isTrue();
        assertThat(Passwords.matches("wrong horse", hash)).isFalse();
    }

    @Test
    void tellsLongPasswordsApartInTheirLastCharacter() {
        String hash = Passwords.hash("长".repeat(64) + "a");
        assertThat(Passwords.matches("长".repeat(64) + "b", hash)).isFalse();
    }
}
