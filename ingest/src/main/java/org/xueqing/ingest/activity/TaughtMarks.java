package org.xueqing.ingest.activity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xueqing.event.NameBasedId;
import org.xueqing.event.Taught;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.store.Store;

/** Takes a teacher's ticks of what a class was taught into the log. */
public final class TaughtMarks {

    /** As many points as one event holds. */
    private static final int POINTS_OF_AN_EVENT = 8;

    private final Acceptance acceptance;

    public TaughtMarks(Store store, InstantSource clock) {
        this.acceptance = new Acceptance(store, clock);
    }

    /**
     * What a teacher changed on one form.
     *
     * @param taught ids of points newly ticked
     * @param withdrawn ids of points whose tick was taken away
     * @param by login
     * @param form names the form, so that sending it twice changes nothing
     */
    public record Marking(
            String classId, List<String> taught, List<String> withdrawn, Instant taughtAt, String by, UUID form) {

        public Marking {
            taught = List.copyOf(taught);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** Returns whether it is in the log now; not if the same form said something else before. */
    public boolean mark(Marking marking) {
        List<Candidate> events = new ArrayList<>();
        events.addAll(events(marking, marking.taught(), Taught.Kind.TAUGHT));
        events.addAll(events(marking, marking.withdrawn(), Taught.Kind.WITHDRAWN));
        return acceptance.acceptEach(events).stream()
                .allMatch(verdict -> verdict instanceof Verdict.Accepted || verdict instanceof Verdict.Repeated);
    }

    private static List<Candidate> events(Marking marking, List<String> points, Taught.Kind kind) {
        List<Candidate> events = new ArrayList<>();
        for (int from = 0; from < points.size(); from += POINTS_OF_AN_EVENT) {
            events.add(Candidate.of(new Taught(
                    NameBasedId.of("lessons:" + marking.form(), kind.name(), from),
                    marking.classId(),
                    points.subList(from, Math.min(points.size(), from + POINTS_OF_AN_EVENT)),
                    kind,
                    marking.taughtAt(),
                    marking.by())));
        }
        return events;
    }
}
