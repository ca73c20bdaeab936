package org.xueqing.dashboard.push;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xueqing.dashboard.finding.PublishedRun;

/** An open page and its stream. */
final class Subscription {

    /** How long a reader of events waits before it comes back, unless it knows better. */
    private static final String RETRY = "retry: 1000\n\n";

    private final String login;
    private final OpenPage page;
    private final OpenStream stream;
    private final Optional<EventId> since;
    private final Lifetime lifetime;
    private final String whom;

    /**
     * @param since what the page holds; nothing if it does not say
     * @param lifetime after which access has to be decided anew
     */
    Subscription(String login, OpenPage page, OpenStream stream, Optional<EventId> since, Lifetime lifetime) {
        this.login = login;
        this.page = page;
        this.stream = stream;
        this.since = since;
        this.lifetime = lifetime;
        this.whom = Integer.toHexString(new TreeSet<>(page.pupils()).hashCode());
    }

    String login() {
        return login;
    }

    OpenPage page() {
        return page;
    }

    OpenStream stream() {
        return stream;
    }

    Optional<EventId> since() {
        return since;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    EventId idAt(Position position) {
        return new EventId(position, whom);
    }

    /** Why the page has to be read again: it shows values of another run, or other pupils. */
    Set<String> staleness(Optional<EventId> holds, Position now) {
        Set<String> why = new TreeSet<>();
        holds.ifPresent(id -> {
            if (id.position().runId() != now.runId()) {
                why.add("run");
            }
            if (!id.whom().isEmpty() && !id.whom().equals(whom)) {
                why.add("pupils");
            }
        });
        return why;
    }

    void greet() {
        stream.send(RETRY);
    }

    void tellMoved(Position now, PublishedRun run, Map<String, Change> changes) {
        Map<String, Object> pupils = new TreeMap<>();
        changes.forEach((pupil, change) -> pupils.put(page.nameOf(pupil), page.told(run, change)));
        send("moved", now, Map.of("pupils", pupils, "through", page.through(run)));
    }

    /** @param shares of the class that hold a point, from 0 to 1 */
    void tellSums(Position now, Map<String, Double> shares) {
        send("sums", now, shares);
    }

    void tellAsked(Position now, Optional<OpenQuestion> question) {
        send("asked", now, page.asked(question));
    }

    void tellRenewed(Position now, Set<String> why) {
        send("renewed", now, why);
    }

    void tellBeat(Position now, Optional<PublishedRun> run) {
        send("beat", now, run.map(page::through).orElseGet(Map::of));
    }

    private void send(String event, Position now, Object body) {
        stream.send("id: " + idAt(now) + "\nevent: " + event + "\ndata: " + Json.text(body) + "\n\n");
    }
}
