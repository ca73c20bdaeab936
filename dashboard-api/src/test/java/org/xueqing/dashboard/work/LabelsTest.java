package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-3       | [1, 2, 3]",
                "１－３，5  | [1, 2, 3, 5]",
                "1、2、2   | [1, 2]",
                "3(1) 3(2) | [3(1), 3(2)]",
                "''        | []",
            })
    void readsNumbersAsPeopleWriteThem(String text, String labels) {
        assertThat(Labels.read(text))
                .hasValueSatisfying(read -> assertThat(read).hasToString(labels));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-61", "3=4", "123456789012345678901"})
    void refusesWhatNoPaperHas(String text) {
        assertThat(Labels.read(text)).isEmpty();
    }

    @Test
    void takesPagesAsWholeNumbers() {
        assertThat(Labels.pages("12-13"))
                .hasValueSatisfying(pages -> assertThat(pages).containsExactly(12, 13));
        assertThat(Labels.pages("12a")).isEmpty();
        assertThat(Labels.pages("0")).isEmpty();
    }
}
