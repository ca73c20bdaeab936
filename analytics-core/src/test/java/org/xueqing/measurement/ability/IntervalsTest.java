package org.xueqing.measurement.ability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A few seeds of what {@link AbilityFigures} counts over many. */
class IntervalsTest {

    @Test
    void nineteenOfTwentyHoldTheTruthEvenAt300Pupils() {
        Coverage coverage = Coverage.over(300, 30, 1);
        assertThat(coverage.ofDiscrimination()).isBetween(0.92, 0.98);
        assertThat(coverage.ofDifficulty()).isBetween(0.92, 0.98);
        assertThat(coverage.ofAbility()).isBetween(0.92, 0.98);
        assertThat(coverage.uncalibrated()).isZero();
    }
}
