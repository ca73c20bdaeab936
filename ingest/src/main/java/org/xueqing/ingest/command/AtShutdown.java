package org.xueqing.ingest.command;

import java.util.concurrent.atomic.AtomicBoolean;
import org.xueqing.ingest.flow.Installation;

/** Ctrl-C ends a command cleanly: what was accepted is kept, the engines stop in order. */
final class AtShutdown {

    private static final AtomicBoolean UNDER_WAY = new AtomicBoolean();

    private AtShutdown() {}

    static void close(Installation installation) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            UNDER_WAY.set(true);
                            installation.close();
                        },
                        "closing"));
    }

    /** Whether what fails now fails because we are stopping. */
    static boolean isUnderWay() {
        return UNDER_WAY.get();
    }
}
