package org.xueqing.itemanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ItemCountsTest {

    @Test
    void partsAddUpToTheWhole() {
        ItemCounts one = ItemCounts.first(true).again(false);
        assertThat(one.plus(ItemCounts.first(true))).isEqualTo(new ItemCounts(3, 2, 2));
        assertThat(one.plus(ItemCounts.EMPTY)).isEqualTo(one);
    }

    /** Expected: 15 of 20 gives (0.5313, 0.8881), the textbook interval without continuity correction. */
    @Test
    void intervalIsWilsons() {
        WilsonInterval interval = WilsonInterval.of(15, 20);
        assertThat(interval.share()).isEqualTo(0.75);
        assertThat(interval.low()).isCloseTo(0.5313, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.8881, within(5e-5));
    }

    @Test
    void intervalOfNoneAndAllEndsAtTheBorder() {
        assertThat(WilsonInterval.of(0, 5).low()).isZero();
        assertThat(WilsonInterval.of(5, 5).high()).isEqualTo(1);
    }

    @Test
    void refusesAShareOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> ItemCounts.EMPTY.rate());
    }
}
