package org.xueqing.spark.job;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which stage a run is in, told to whoever watches, and how long each took. */
final class Stages {

    private final Clock clock;
    private final PrintStream progress;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long since;

    Stages(Clock clock, PrintStream progress) {
        this.clock = clock;
        this.progress = progress;
        this.since = clock.millis();
    }

    /** The stage of this name ends now; the next one begins. */
    void done(String stage, String what) {
        long now = clock.millis();
        double took = (now - since) / 1000.0;
        since = now;
        seconds.put(stage, took);
        progress.printf(Locale.ROOT, "%-10s %6.1f s  %s%n", stage, took, what);
    }

    /** Tells whoever watches why a run does not do what it was asked for. */
    void note(String sentence) {
        progress.println(sentence);
    }

    /** Stage → seconds, in the order in which they ran. */
    Map<String, Double> seconds() {
        return Collections.unmodifiableMap(seconds);
    }
}
