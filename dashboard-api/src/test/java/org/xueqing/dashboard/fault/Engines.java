package org.xueqing.dashboard.fault;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;

/** What happens to broker and database. */
final class Engines {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String A_BACKEND =
            """
            select pid from pg_stat_activity
             where backend_type = 'client backend' and pid <> pg_backend_pid() order by backend_start limit 1
            """;

    private Engines() {}

    static String killBroker(Scene scene) {
        scene.randomMoment();
        scene.site().broker.kill();
        scene.randomMoment();
        scene.site().broker.start();
        return "killed, and doors went on without it";
    }

    static String restartBroker(Scene scene) {
        scene.randomMoment();
        scene.site().broker.end();
        scene.randomMoment();
        scene.site().broker.start();
        return "restarted, and doors went on without it";
    }

    static String killStore(Scene scene) {
        scene.randomMoment();
        long pid = scene.site().store.kill();
        scene.rest(SHORT);
        scene.site().startStoreAgain();
        return "process " + pid + " killed";
    }

    static String restartStore(Scene scene) {
        scene.randomMoment();
        scene.site().store.close();
        scene.rest(SHORT);
        scene.site().startStoreAgain();
        return "restarted";
    }

    /** One connection dies hard: PostgreSQL ends all the others and recovers. */
    static String killBackend(Scene scene) {
        scene.randomMoment();
        long pid = aBackend(scene);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        return "backend " + pid + " killed";
    }

    private static long aBackend(Scene scene) {
        return scene.site().observer().store().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(A_BACKEND);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
