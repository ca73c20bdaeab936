package org.xueqing.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmedTest {

    @Test
    void isDueAtItsPassOnceAndNowhereElse() {
        Armed armed = Armed.parse("RELAY_SENT@2");
        assertThat(armed.isDue(Failpoint.RELAY_READ)).isFalse();
        assertThat(armed.isDue(Failpoint.RELAY_SENT)).isFalse();
        assertThat(armed.isDue(Failpoint.RELAY_SENT)).isTrue();
        assertThat(armed.isDue(Failpoint.RELAY_SENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELAY_SENT", "RELAY_SENT@0", "NOWHERE@1", "RELAY_SENT@1:sleep", ""})
    void refusesWhatItDoesNotUnderstand(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Armed.parse(text));
    }
}
