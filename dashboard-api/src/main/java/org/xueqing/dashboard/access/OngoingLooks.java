package org.xueqing.dashboard.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page that stays open looks for as long as it is open, and comes back every minute to be allowed to. That is one look, so it
 * is written down when it begins and then every half hour.
 */
final class OngoingLooks {

    private static final Duration WRITTEN_FOR = Duration.ofMinutes(30);
    /** Who is forgotten is written down once more. */
    private static final int MOST = 10_000;

    private record Look(String login, String whom) {}

    private final Map<Look, Instant> written = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** Whether the look has to be written down now. */
    synchronized boolean isToBeWritten(String login, String whom, Instant now) {
        Look look = new Look(login, whom);
        Instant before = written.get(look);
        if (before != null && now.isBefore(before.plus(WRITTEN_FOR))) {
            return false;
        }
        written.remove(look);
        written.put(look, now);
        return true;
    }
}
