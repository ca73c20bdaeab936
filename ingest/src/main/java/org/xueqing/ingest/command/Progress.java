package org.xueqing.ingest.command;

import java.time.Duration;
import org.xueqing.ingest.message.Sentence;

/** Says now and then how far the work is: often on a terminal, seldom in a log. */
final class Progress {

    private static final Duration ON_A_TERMINAL = Duration.ofMillis(200);
    private static final Duration IN_A_LOG = Duration.ofSeconds(5);

    private final Console console;
    private final long everyNanos;
    private long lastNanos = System.nanoTime();

    Progress(Console console) {
        this.console = console;
        this.everyNanos = (console.interactive() ? ON_A_TERMINAL : IN_A_LOG).toNanos();
    }

    synchronized void at(Sentence sentence) {
        long now = System.nanoTime();
        if (now - lastNanos >= everyNanos) {
            lastNanos = now;
            console.progress(sentence);
        }
    }

    void end() {
        console.endProgress();
    }
}
