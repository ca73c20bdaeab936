package org.xueqing.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.server.RequestRates.Asking;

class RequestRatesTest {

    private static final String SCHOOL = "203.0.113.7";

    /** Stands still until it is told to go on. */
    private static final class Watch implements TimeMeter {
        private long nanos = 1_000_000_000_000L;

        void goOn(Duration by) {
            nanos += by.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final Watch watch = new Watch();
    private final RequestRates rates = new RequestRates(watch);

    private static Asking signedIn(String session) {
        return new Asking(SCHOOL, Optional.of(session), false);
    }

    private static Asking unknown(String address) {
        return new Asking(address, Optional.empty(), false);
    }

    private static Asking signIn(Optional<String> session) {
        return new Asking(SCHOOL, session, true);
    }

    private long admitted(int asked, Asking asking) {
        return IntStream.range(0, asked).filter(at -> rates.admits(asking)).count();
    }

    @Test
    void aSchoolOfTwoThousandMayAskBehindOneAddress() {
        for (int pupil = 0; pupil < 2_000; pupil++) {
            assertThat(admitted(20, signedIn("s" + pupil))).isEqualTo(20);
        }
    }

    @Test
    void onePersonInAHurryIsRefusedAndNobodyElse() {
        assertThat(admitted(1_000, signedIn("script"))).isEqualTo(600);
        assertThat(admitted(10, signedIn("neighbour"))).isEqualTo(10);
        assertThat(admitted(10, unknown(SCHOOL))).isEqualTo(10);
        watch.goOn(Duration.ofSeconds(1));
        assertThat(admitted(1_000, signedIn("script"))).isEqualTo(200);
    }

    @Test
    void whoIsNotSignedInIsCountedByAddress() {
        assertThat(admitted(1_000, unknown(SCHOOL))).isEqualTo(600);
        assertThat(admitted(10, signedIn("pupil"))).isEqualTo(10);
        assertThat(admitted(10, unknown("203.0.113.8"))).isEqualTo(10);
        watch.goOn(Duration.ofSeconds(1));
        assertThat(admitted(1_000, unknown(SCHOOL))).isEqualTo(200);
    }

    @Test
    void attemptsToSignInAreCountedByAddressWhoeverMakesThem() {
        for (int minute = 0; minute < 2; minute++) {
            assertThat(admitted(300, signIn(Optional.empty()))).isEqualTo(300);
            watch.goOn(Duration.ofMillis(1_500));
        }
        assertThat(admitted(100, signIn(Optional.of("own")))).isLessThan(10);
        assertThat(admitted(10, signedIn("pupil"))).isEqualTo(10);
    }
}
