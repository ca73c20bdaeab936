package org.xueqing.dashboard.fault;

import org.xueqing.dashboard.fault.Wire.State;
import org.xueqing.failpoint.Failpoint;

/**
 * What can go wrong. Each does it among traffic, undoes it as a caretaker would, and says what happened; it fails if nothing did.
 */
enum Fault {
    SERVER_KILLED(scene -> scene.kill(scene.site().server)),
    SERVER_STOPPED(scene -> scene.stop(scene.site().server)),
    SERVER_DIES_BEFORE_IT_ANSWERS(scene -> scene.haltAt(scene.site().server, Failpoint.DOOR_COMMITTED, 50)),
    INGEST_KILLED(scene -> scene.kill(scene.site().ingest)),
    RELAY_DIES_BEFORE_IT_SENDS(scene -> scene.haltAt(scene.site().ingest, Failpoint.RELAY_READ, 30)),
    RELAY_DIES_AFTER_IT_SENT(scene -> scene.haltAt(scene.site().ingest, Failpoint.RELAY_SENT, 30)),
    LIVE_DIES_BEFORE_IT_COMMITS(scene -> scene.haltAt(scene.site().ingest, Failpoint.LIVE_STORED, 30)),
    LIVE_DIES_AFTER_IT_COMMITS(scene -> scene.haltAt(scene.site().ingest, Failpoint.LIVE_COMMITTED, 30)),
    SUMS_DIE_BEFORE_THEY_COMMIT(scene -> scene.haltAt(scene.site().ingest, Failpoint.SUMS_WRITTEN, 2)),
    LANDING_DIES_BEFORE_IT_COMMITS(scene -> scene.haltAt(scene.site().ingest, Failpoint.LANDING_WRITTEN, 2)),
    LANDING_DIES_AFTER_IT_COMMITS(scene -> scene.haltAt(scene.site().ingest, Failpoint.LANDING_COMMITTED, 2)),
    LIVE_DIES_WHILE_IT_CATCHES_UP(scene -> scene.haltWhileARunComes(Failpoint.LIVE_CAUGHT_UP)),
    LIVE_DIES_WHILE_IT_HANDS_OVER(scene -> scene.haltWhileARunComes(Failpoint.HAND_OVER_POINTED)),
    LIVE_DIES_AFTER_IT_HANDED_OVER(scene -> scene.haltWhileARunComes(Failpoint.HAND_OVER_COMMITTED)),
    LIVE_SLEEPS(Sleepers::live),
    LANDING_SLEEPS(Sleepers::landing),
    CONSUMERS_COME_AND_GO(Sleepers::comeAndGo),
    BROKER_KILLED(Engines::killBroker),
    BROKER_RESTARTED(Engines::restartBroker),
    STORE_KILLED(Engines::killStore),
    STORE_RESTARTED(Engines::restartStore),
    STORE_BACKEND_KILLED(Engines::killBackend),
    STORE_CUT_OFF(scene -> scene.disturb(scene.site().toStore, State.CUT)),
    STORE_FALLS_SILENT(scene -> scene.disturb(scene.site().toStore, State.DEAD)),
    STORE_SLOW(scene -> scene.disturb(scene.site().toStore, State.LATE)),
    BROKER_CUT_OFF(scene -> scene.disturb(scene.site().toKafka, State.CUT)),
    BROKER_FALLS_SILENT(scene -> scene.disturb(scene.site().toKafka, State.DEAD)),
    BROKER_SLOW(scene -> scene.disturb(scene.site().toKafka, State.LATE)),
    SENDERS_CUT_OFF(scene -> scene.disturb(scene.site().toServer, State.CUT)),
    SENDERS_DRIP(scene -> scene.disturb(scene.site().toServer, State.DRIPPING)),
    POISON(scene -> new Poison(scene.site(), scene.random()).pour(200) + " records set aside"),
    HUGE_BODIES(scene -> new Monsters(scene.site()).knock()),
    HALF_OPEN_SENDERS(scene -> new Monsters(scene.site()).beginAndFallSilent(500, () -> scene.randomMoment(2_000))),
    SPARK_KILLED(Analyses::killed),
    SPARK_DIES_BEFORE_IT_STAGES(Analyses::haltedBeforeStaging),
    SPARK_DIES_AFTER_IT_STAGED(Analyses::haltedAfterStaging);

    /** What happens; in words what happened. */
    private interface Happening {
        String in(Scene scene) throws Exception;
    }

    private final Happening happening;

    Fault(Happening happening) {
        this.happening = happening;
    }

    String happen(Scene scene) throws Exception {
        return happening.in(scene);
    }
}
