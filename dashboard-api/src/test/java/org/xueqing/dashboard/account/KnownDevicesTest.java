package org.xueqing.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.SettableClock;

class KnownDevicesTest {

    private final SettableClock clock = new SettableClock(School.MORNING);
    private final KnownDevices devices = new KnownDevices(clock);

    @Test
    void aDeviceIsKnownForAWeekAfterTheCode() {
        assertThat(devices.admits("d-1")).isFalse();
        devices.remember("d-1", "c-1");
        clock.move(KnownDevices.TERM.minusSeconds(1));
        assertThat(devices.contains("d-1")).isTrue();
        assertThat(devices.admits("d-1")).isTrue();
        devices.succeeded("d-1");
        clock.move(KnownDevices.TERM.minusSeconds(1));
        assertThat(devices.contains("d-1"))
                .as("who comes in without the code prolongs nothing")
                .isFalse();
        assertThat(devices.admits("d-1")).isFalse();
    }

    @Test
    void manyTriesAtOnceAreNoMoreThanThree() {
        devices.remember("d-1", "c-1");
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .filter(at -> devices.admits("d-1"))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void triesThatSucceedAreNotCounted() {
        devices.remember("d-1", "c-1");
        for (int child = 0; child < 45; child++) {
            assertThat(devices.admits("d-1")).isTrue();
            devices.succeeded("d-1");
        }
    }

    @Test
    void anotherCodeIsForTheDevicesOfItsClass() {
        devices.remember("d-1", "c-1");
        devices.remember("d-2", "c-2");
        devices.forgetClass("c-1");
        assertThat(devices.contains("d-1")).isFalse();
        assertThat(devices.contains("d-2")).isTrue();
    }
}
