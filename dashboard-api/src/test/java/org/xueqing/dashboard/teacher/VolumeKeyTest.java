package org.xueqing.dashboard.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"3-上", "6-下", "source:assist2009", "source:a:b"})
    void readsWhatItWrites(String text) {
        assertThat(VolumeKey.parse(text)).map(Object::toString).hasValue(text);
    }

    @Test
    void refusesEverythingElse() {
        for (String text : new String[] {"", "7-上", "0-上", "3-中", "3上", "source:", "source:a\0b", "SOURCE:a"}) {
            assertThat(VolumeKey.parse(text)).as(text).isEqualTo(Optional.empty());
        }
    }
}
