package org.xueqing.ingest.command;

import org.xueqing.ingest.flow.Installation;

/** Ctrl-C ends a command cleanly: what was accepted is kept, the engines stop in order. */
final class AtShutdown {

    private AtShutdown() {}

    static void close(Installation installation) {
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "closing"));
    }
}
