package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.xueqing.dashboard.fixture.Child;
import org.xueqing.failpoint.Failpoint;

/** A fault among traffic: what it can do to the installation, and when. */
record Scene(Site site, Traffic traffic, RandomGenerator random) {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration SHORT_OUTAGE = Duration.ofSeconds(3);
    private static final int SOON_EVENTS = 1_000;

    /** Waits for a random moment: until so many more events are confirmed, at most. */
    void randomMoment(int mostEvents) {
        traffic.awaitConfirmed(1 + random.nextInt(mostEvents));
    }

    void randomMoment() {
        randomMoment(SOON_EVENTS);
    }

    /** Lets an outage last. */
    void rest(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    /** Waits until everything that was accepted is stored and landed, by whomever. */
    void awaitLanded() {
        site.observer().awaitLanded(PATIENCE, () -> {});
    }

    String kill(Child child) {
        randomMoment();
        child.kill();
        child.start();
        return "killed";
    }

    String stop(Child child) {
        randomMoment();
        child.signal("STOP");
        child.awaitStop();
        rest(SHORT_OUTAGE);
        child.signal("CONT");
        return "stood still";
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

    /** The same at the first pass, while another run is on its way to its readers. */
    String haltWhileARunComes(Failpoint at) {
        site.ingest.end();
        long run = site.run().stage();
        site.ingest.startArmed(at, 1, false);
        site.ingest.awaitHalt();
        site.ingest.start();
        await("run " + run + " published").atMost(PATIENCE).until(() -> site.published() == run);
        return "halted at " + at + " with run " + run;
    }

    /** A wire is in this state for a while; something must have come by meanwhile. */
    String disturb(Wire wire, Wire.State state) {
        randomMoment();
        long before = wire.disturbed();
        wire.become(state);
        rest(SHORT_OUTAGE);
        wire.become(Wire.State.WHOLE);
        long disturbed = wire.disturbed() - before;
        if (disturbed == 0) {
            throw new AssertionError("nothing came by while the wire was " + state);
        }
        return disturbed + " times " + state;
    }
}
