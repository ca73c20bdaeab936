package org.xueqing.ingest.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.xueqing.ingest.flow.Installation;

/** Ctrl-C ends a command cleanly: what was accepted is kept, the engines stop in order. */
final class AtShutdown {

    private static final CountDownLatch UNDER_WAY = new CountDownLatch(1);

    private AtShutdown() {}

    static void close(Installation installation) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            UNDER_WAY.countDown();
                            installation.close();
                        },
                        "closing"));
    }

    /** Whether what fails now fails because we are stopping. */
    static boolean isUnderWay() {
        return UNDER_WAY.getCount() == 0;
    }

    /** Waits for it; returns whether it came. */
    static boolean comesWithin(Duration time) throws InterruptedException {
        return UNDER_WAY.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
