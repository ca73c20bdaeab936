package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;

import org.xueqing.failpoint.Failpoint;
import org.xueqing.ingest.topic.EventStream;

/** Two ingest processes, of which one stands still, or comes and goes. */
final class Sleepers {

    private Sleepers() {}

    /** In the midst of a transaction, longer than its session lasts; the other one goes on, and it wakes up. */
    static String live(Scene scene) {
        Site site = scene.site();
        site.secondIngest.startArmed(Failpoint.LIVE_STORED, 1 + scene.random().nextInt(20), true);
        site.secondIngest.awaitStop();
        scene.awaitLanded();
        site.secondIngest.signal("CONT");
        scene.awaitLanded();
        site.secondIngest.end();
        return "stood still in a transaction, and woke up";
    }

    /** The leading process sleeps between writing a file and its commit; another one leads, lands, and it wakes up. */
    static String landing(Scene scene) {
        Site site = scene.site();
        site.ingest.end();
        site.ingest.startArmed(Failpoint.LANDING_WRITTEN, 1 + scene.random().nextInt(2), true);
        site.ingest.awaitStop();
        String landed = landed(site);
        site.secondIngest.start();
        await("another one lands").atMost(Scene.PATIENCE).until(() -> !landed(site)
                .equals(landed));
        site.ingest.signal("CONT");
        scene.awaitLanded();
        site.secondIngest.end();
        return "stood still before the commit, and woke up";
    }

    static String comeAndGo(Scene scene) {
        for (int i = 0; i < 3; i++) {
            scene.site().secondIngest.start();
            scene.randomMoment();
            scene.site().secondIngest.kill();
        }
        return "three came and were killed";
    }

    private static String landed(Site site) {
        return site.observer().lake().table(EventStream.PRACTICE).properties().toString();
    }
}
