package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
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

    /** Each is given partitions before it is killed. */
    static String comeAndGo(Scene scene) {
        Site site = scene.site();
        String kafka = site.observer().engines().addresses().kafka();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            for (int i = 0; i < 3; i++) {
                Set<String> before = consumers(admin);
                site.secondIngest.start();
                await("its share").atMost(Scene.PATIENCE).until(() -> !before.containsAll(consumers(admin)));
                scene.randomMoment();
                site.secondIngest.kill();
            }
        }
        return "three came, were given their share and killed";
    }

    /** Those that have partitions. */
    private static Set<String> consumers(Admin admin) {
        try {
            return admin.describeConsumerGroups(List.of("xueqing-live")).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .map(MemberDescription::consumerId)
                    .collect(Collectors.toSet());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String landed(Site site) {
        return site.observer().lake().table(EventStream.PRACTICE).properties().toString();
    }
}
