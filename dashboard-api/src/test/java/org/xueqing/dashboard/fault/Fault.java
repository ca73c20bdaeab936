package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import org.xueqing.dashboard.fixture.Child;
import org.xueqing.failpoint.Failpoint;

/**
 * What can go wrong. Each does it among traffic, undoes it as a caretaker would, and says what happened; it fails if nothing did.
 */
enum Fault {
    SERVER_KILLED {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            scene.site().server.kill();
            scene.site().server.start();
            return "killed";
        }
    },
    SERVER_STOPPED {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            scene.site().server.signal("STOP");
            scene.site().server.awaitStop();
            scene.rest();
            scene.site().server.signal("CONT");
            return "stood still";
        }
    },
    SERVER_DIES_BEFORE_IT_ANSWERS {
        @Override
        String happen(Scene scene) {
            return scene.haltAt(scene.site().server, Failpoint.DOOR_COMMITTED, 50);
        }
    },
    INGEST_KILLED {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            scene.site().ingest.kill();
            scene.site().ingest.start();
            return "killed";
        }
    },
    RELAY_DIES_BEFORE_IT_SENDS {
        @Override
        String happen(Scene scene) {
            return scene.haltAt(scene.site().ingest, Failpoint.RELAY_READ, 30);
        }
    },
    RELAY_DIES_BEFORE_IT_MARKS {
        @Override
        String happen(Scene scene) {
            return scene.haltAt(scene.site().ingest, Failpoint.RELAY_SENT, 30);
        }
    },
    LIVE_DIES_BEFORE_IT_COMMITS {
        @Override
        String happen(Scene scene) {
            return scene.haltAt(scene.site().ingest, Failpoint.LIVE_STORED, 30);
        }
    },
    LIVE_DIES_AFTER_IT_COMMITS {
        @Override
        String happen(Scene scene) {
            return scene.haltAt(scene.site().ingest, Failpoint.LIVE_COMMITTED, 30);
        }
    },
    SUMS_DIE_BEFORE_THEY_COMMIT {
        @Override
        String happen(Scene scene) {
            return scene.haltAt(scene.site().ingest, Failpoint.SUMS_WRITTEN, 2);
        }
    },
    LANDING_DIES_BEFORE_IT_COMMITS {
        @Override
        String happen(Scene scene) {
            return scene.haltAt(scene.site().ingest, Failpoint.LANDING_WRITTEN, 2);
        }
    },
    LANDING_DIES_AFTER_IT_COMMITS {
        @Override
        String happen(Scene scene) {
            return scene.haltAt(scene.site().ingest, Failpoint.LANDING_COMMITTED, 2);
        }
    },
    LIVE_DIES_WHILE_IT_CATCHES_UP {
        @Override
        String happen(Scene scene) {
            return haltWhileARunComes(scene, Failpoint.LIVE_CAUGHT_UP);
        }
    },
    LIVE_DIES_WHILE_IT_HANDS_OVER {
        @Override
        String happen(Scene scene) {
            return haltWhileARunComes(scene, Failpoint.HAND_OVER_POINTED);
        }
    },
    LIVE_DIES_AFTER_IT_HANDED_OVER {
        @Override
        String happen(Scene scene) {
            return haltWhileARunComes(scene, Failpoint.HAND_OVER_COMMITTED);
        }
    },
    /** In the midst of a transaction, longer than its session lasts; the other one goes on, and it wakes up. */
    LIVE_SLEEPS {
        @Override
        String happen(Scene scene) {
            Site site = scene.site();
            site.secondIngest.startArmed(
                    Failpoint.LIVE_STORED, 1 + scene.random().nextInt(20), true);
            site.secondIngest.awaitStop();
            awaitStored(scene);
            site.secondIngest.signal("CONT");
            awaitStored(scene);
            site.secondIngest.end();
            return "stood still in a transaction, and woke up";
        }
    },
    /** The leading process sleeps between writing a file and its commit; another one leads, lands, and it wakes up. */
    LANDING_SLEEPS {
        @Override
        String happen(Scene scene) {
            Site site = scene.site();
            site.ingest.end();
            site.ingest.startArmed(Failpoint.LANDING_WRITTEN, 1 + scene.random().nextInt(2), true);
            site.ingest.awaitStop();
            String landed = landed(scene);
            site.secondIngest.start();
            await("another one lands").atMost(PATIENCE).until(() -> !landed(scene)
                    .equals(landed));
            site.ingest.signal("CONT");
            awaitStored(scene);
            site.secondIngest.end();
            return "stood still before the commit, and woke up";
        }
    },
    CONSUMERS_COME_AND_GO {
        @Override
        String happen(Scene scene) {
            for (int i = 0; i < 3; i++) {
                scene.site().secondIngest.start();
                scene.randomMoment(1_000);
                scene.site().secondIngest.kill();
            }
            return "three came and were killed";
        }
    },
    BROKER_KILLED {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            scene.site().broker.kill();
            scene.randomMoment(500);
            scene.site().broker.start();
            return "killed, and doors went on without it";
        }
    },
    BROKER_RESTARTED {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            scene.site().broker.end();
            scene.randomMoment(500);
            scene.site().broker.start();
            return "restarted, and doors went on without it";
        }
    },
    STORE_KILLED {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            long pid = scene.site().store.kill();
            scene.rest(Duration.ofSeconds(1));
            scene.site().startStoreAgain();
            return "process " + pid + " killed";
        }
    },
    STORE_RESTARTED {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            scene.site().store.close();
            scene.rest(Duration.ofSeconds(1));
            scene.site().startStoreAgain();
            return "restarted";
        }
    },
    /** One connection dies hard: PostgreSQL ends all the others and recovers. */
    STORE_BACKEND_KILLED {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            String backends = "select pid from pg_stat_activity where backend_type = 'client backend'"
                    + " and pid <> pg_backend_pid() order by backend_start limit 1";
            long pid = Long.parseLong(ask(scene, backends));
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            return "backend " + pid + " killed";
        }
    },
    STORE_CUT_OFF {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            return scene.disturb(scene.site().toStore, Wire.State.CUT);
        }
    },
    STORE_FALLS_SILENT {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            return scene.disturb(scene.site().toStore, Wire.State.DEAD);
        }
    },
    STORE_SLOW {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            return scene.disturb(scene.site().toStore, Wire.State.LATE);
        }
    },
    BROKER_CUT_OFF {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            return scene.disturb(scene.site().toKafka, Wire.State.CUT);
        }
    },
    BROKER_FALLS_SILENT {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            return scene.disturb(scene.site().toKafka, Wire.State.DEAD);
        }
    },
    BROKER_SLOW {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            return scene.disturb(scene.site().toKafka, Wire.State.LATE);
        }
    },
    SENDERS_CUT_OFF {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            return scene.disturb(scene.site().toServer, Wire.State.CUT);
        }
    },
    SENDERS_DRIP {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            return scene.disturb(scene.site().toServer, Wire.State.DRIPPING);
        }
    },
    POISON {
        @Override
        String happen(Scene scene) {
            scene.randomMoment(1_000);
            return new Poison(scene.site(), scene.random()).pour(200) + " records refused";
        }
    },
    HUGE_BODIES {
        @Override
        String happen(Scene scene) throws Exception {
            scene.randomMoment(1_000);
            return new Monsters(scene.site()).knock();
        }
    },
    HALF_OPEN_SENDERS {
        @Override
        String happen(Scene scene) throws Exception {
            scene.randomMoment(500);
            return new Monsters(scene.site()).beginAndFallSilent(500, () -> scene.randomMoment(2_000));
        }
    },
    SPARK_KILLED {
        @Override
        String happen(Scene scene) {
            Child analyze = scene.site().command("analyze", Map.of(), "analyze");
            analyze.start();
            scene.rest(Duration.ofMillis(8_000 + scene.random().nextInt(12_000)));
            analyze.killWithChildren();
            analyseToTheEnd(scene);
            return "killed, and the next one published";
        }
    },
    SPARK_DIES_BEFORE_IT_STAGES {
        @Override
        String happen(Scene scene) {
            long before = scene.site().published();
            haltAnalysis(scene, Failpoint.RUN_WRITTEN);
            if (scene.site().published() != before) {
                throw new AssertionError("a run that was not complete is published");
            }
            analyseToTheEnd(scene);
            return "halted at RUN_WRITTEN, and the next one published";
        }
    },
    /** Live completes a staged run without it. */
    SPARK_DIES_AFTER_IT_STAGED {
        @Override
        String happen(Scene scene) {
            long before = scene.site().published();
            haltAnalysis(scene, Failpoint.RUN_STAGED);
            await("live completes the run")
                    .atMost(PATIENCE)
                    .until(() -> scene.site().published() > before);
            return "halted at RUN_STAGED, and live published the run";
        }
    };

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    abstract String happen(Scene scene) throws Exception;

    private static String haltWhileARunComes(Scene scene, Failpoint at) {
        Site site = scene.site();
        site.ingest.end();
        long run = site.run().stage();
        site.ingest.startArmed(at, 1, false);
        site.ingest.awaitHalt();
        site.ingest.start();
        await("run " + run + " published").atMost(PATIENCE).until(() -> site.published() == run);
        return "halted at " + at + " with run " + run;
    }

    /** Waits until live has stored something on every partition where something waits. */
    private static void awaitStored(Scene scene) {
        scene.site().observer().awaitLanded(PATIENCE, () -> {});
    }

    private static String landed(Scene scene) {
        return scene.site()
                .observer()
                .lake()
                .table(org.xueqing.ingest.topic.EventStream.PRACTICE)
                .properties()
                .toString();
    }

    private static void haltAnalysis(Scene scene, Failpoint at) {
        Child analyze = scene.site().command("analyze", Map.of("XUEQING_FAILPOINT", at + "@1"), "analyze");
        analyze.start();
        if (analyze.awaitEnd() == 0) {
            throw new AssertionError("the analysis did not end at " + at + ": " + analyze.said());
        }
    }

    private static void analyseToTheEnd(Scene scene) {
        long before = scene.site().published();
        Child analyze = scene.site().command("analyze", Map.of(), "analyze");
        analyze.start();
        int exitCode = analyze.awaitEnd();
        if (exitCode != 0 || scene.site().published() <= before) {
            throw new AssertionError("the next analysis failed with " + exitCode + ": " + analyze.said());
        }
    }

    private static String ask(Scene scene, String question) {
        return scene.site().observer().store().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(question);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }
}
