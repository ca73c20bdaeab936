package org.xueqing.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.SettableClock;

class FailedSignInsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T00:00:00Z"));
    private final FailedSignIns failures = new FailedSignIns(clock);

    @Test
    void locksAfterTenFailuresInAQuarterOfAnHour() {
        for (int i = 0; i < 10; i++) {
            assertThat(failures.admits("wang")).isTrue();
        }
        assertThat(failures.admits("wang")).isFalse();
        assertThat(failures.admits("li")).isTrue();
        clock.move(Duration.ofMinutes(15));
        assertThat(failures.admits("wang")).isTrue();
    }

    @Test
    void admitsSlowFailuresForEver() {
        for (int i = 0; i < 100; i++) {
            assertThat(failures.admits("wang")).isTrue();
            clock.move(Duration.ofSeconds(91));
        }
    }

    @Test
    void forgetsFailuresAfterSuccess() {
        for (int i = 0; i < 9; i++) {
            failures.admits("wang");
        }
        failures.forget("wang");
        for (int i = 0; i < 10; i++) {
            assertThat(failures.admits("wang")).isTrue();
        }
    }

    @Test
    void remembersABoundedNumberOfInventedLogins() {
        for (int i = 0; i < 10; i++) {
            failures.admits("wang");
        }
        for (int i = 0; i < 20_000; i++) {
            failures.admits("invented-" + i);
        }
        assertThat(failures.admits("invented-19999")).isTrue();
    }
}
