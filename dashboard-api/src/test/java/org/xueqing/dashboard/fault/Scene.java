package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.xueqing.dashboard.fixture.Child;
import org.xueqing.failpoint.Failpoint;

/** A fault among traffic: what it can do to the installation, and when. */
record Scene(Site site, Traffic traffic, RandomGenerator random) {

    private static final Duration SHORT_OUTAGE = Duration.ofSeconds(3);

    /** Waits for a random moment: until so many more events are confirmed, at most. */
    void randomMoment(int mostEvents) {
        traffic.awaitConfirmed(1 + random.nextInt(mostEvents));
    }

    /** Lets an outage last. */
    void rest() {
        rest(SHORT_OUTAGE);
    }

    void rest(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    /** A process begins anew, halts at a failpoint at a random pass, and is started again. */
    String haltAt(Child child, Failpoint at, int mostPasses) {
        int pass = 1 + random.nextInt(mostPasses);
        child.end();
        child.startArmed(at, pass, false);
        child.awaitHalt();
        child.start();
        return "halted at " + at + ", pass " + pass;
    }

    /** A wire is in this state for a while; something must have come by meanwhile. */
    String disturb(Wire wire, Wire.State state) {
        long before = wire.disturbed();
        wire.become(state);
        rest();
        wire.become(Wire.State.WHOLE);
        long disturbed = wire.disturbed() - before;
        if (disturbed == 0) {
            throw new AssertionError("nothing came by while the wire was " + state);
        }
        return disturbed + " times " + state;
    }
}
