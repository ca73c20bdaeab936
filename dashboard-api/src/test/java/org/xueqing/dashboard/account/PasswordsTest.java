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
}
