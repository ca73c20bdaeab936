package org.xueqing.dashboard.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.xueqing.dashboard.fixture.Child;
import org.xueqing.failpoint.Failpoint;

/** Runs in Spark that do not come to their end. */
final class Analyses {

    private static final int EARLIEST_MILLIS = 8_000;
    private static final int WITHIN_MILLIS = 12_000;

    private Analyses() {}

    static String killed(Scene scene) {
        Child analyze = scene.site().command("analyze", Map.of(), "analyze");
        analyze.start();
        scene.rest(Duration.ofMillis(EARLIEST_MILLIS + scene.random().nextInt(WITHIN_MILLIS)));
        analyze.killWithChildren();
        analyseToTheEnd(scene);
        return "killed, and the next one published";
    }

    static String haltedBeforeStaging(Scene scene) {
        long before = scene.site().published();
        halt(scene, Failpoint.RUN_WRITTEN);
        if (scene.site().published() != before) {
            throw new AssertionError("a run that was not complete is published");
        }
        analyseToTheEnd(scene);
        return "halted, and the next one published";
    }

    /** Live completes a staged run without it. */
    static String haltedAfterStaging(Scene scene) {
        long before = scene.site().published();
        halt(scene, Failpoint.RUN_STAGED);
        await("live completes the run")
                .atMost(Scene.PATIENCE)
                .until(() -> scene.site().published() > before);
        return "halted, and live published the run";
    }

    private static void halt(Scene scene, Failpoint at) {
        Child analyze = scene.site().command("analyze", Map.of(), "analyze");
        analyze.startArmed(at, 1, false);
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
}
