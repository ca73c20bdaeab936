package org.xueqing.ingest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xueqing.calibration.Flag;
import org.xueqing.ingest.message.Sentence;

class CalibrationTextTest {

    @ParameterizedTest
    @EnumSource(Flag.class)
    void everyFlagHasAWord(Flag flag) {
        String key = "calibrate.flag." + flag.name().toLowerCase(Locale.ROOT);
        assertThat(Sentence.of(key).in(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(Sentence.of(key).in(Locale.ENGLISH)).isNotBlank();
    }
}
