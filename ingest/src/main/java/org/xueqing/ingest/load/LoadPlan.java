package org.xueqing.ingest.load;

import java.net.URI;
import java.time.Duration;

/**
 * What is sent.
 *
 * @param url of the server
 * @param key of the sender
 * @param source whose pupils the events are about
 * @param eventsPerSecond sent whether or not the server keeps up; 0 for as many as each client gets answered
 * @param batch events of one request; 1 is sent as a single event, not as an array
 * @param clients connections that are in use at once
 * @param duration of the sending
 * @param repeatShare of the events, those that were confirmed before and are sent once more
 */
public record LoadPlan(
        URI url,
        String key,
        String source,
        double eventsPerSecond,
        int batch,
        int clients,
        Duration duration,
        int pupils,
        double repeatShare) {

    public LoadPlan {
        requireFrom(1, batch, "batch");
        requireFrom(1, clients, "clients");
        requireFrom(clients, pupils, "pupils");
        if (!(eventsPerSecond >= 0) || !(repeatShare >= 0 && repeatShare < 1)) {
            throw new IllegalArgumentException("rate %s, repeat share %s".formatted(eventsPerSecond, repeatShare));
        }
    }

    boolean isOpenLoop() {
        return eventsPerSecond > 0;
    }

    private static void requireFrom(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException("%s is %d and must be at least %d".formatted(name, value, least));
        }
    }

    @Override
    public String toString() {
        return "%s for %s".formatted(url, source);
    }
}
