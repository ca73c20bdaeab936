package org.xueqing.failpoint;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One failpoint, made ready: what happens there, and at which pass. */
final class Armed {

    private static final Pattern FORM = Pattern.compile("([A-Z_]+)@([1-9][0-9]*)(:stop)?");

    private final Failpoint place;
    private final int pass;
    private final boolean stops;
    private final AtomicInteger passes = new AtomicInteger();

    private Armed(Failpoint place, int pass, boolean stops) {
        this.place = place;
        this.pass = pass;
        this.stops = stops;
    }

    /** @throws IllegalArgumentException where the text does not name a failpoint and a pass */
    static Armed parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("XUEQING_FAILPOINT is NAME@N or NAME@N:stop, not " + text);
        }
        return new Armed(
                Failpoint.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3) != null);
    }

    /** Whether this is the pass at which it happens. */
    boolean isDue(Failpoint reached) {
        return reached == place && passes.incrementAndGet() == pass;
    }

    void at(Failpoint reached) {
        if (isDue(reached)) {
            if (stops) {
                standStill();
            } else {
                Runtime.getRuntime().halt(Failpoint.EXIT_CODE);
            }
        }
    }

    /** Whoever stops us sends the signal to us alone; a moment later every thread stands. */
    private static void standStill() {
        try {
            new ProcessBuilder(
                            "kill",
                            "-STOP",
                            Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
