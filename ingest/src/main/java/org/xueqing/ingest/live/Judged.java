package org.xueqing.ingest.live;

import java.util.List;
import java.util.Objects;
import org.xueqing.event.LearningEvent;
import org.xueqing.ingest.outbox.Verdict;

/**
 * What live makes of an arrival.
 *
 * @param flags what is remarkable about an accepted event, judged by what was stored before it
 * @param outboxId the row in which a door has promised it; 0 where none waits
 */
record Judged(Arrival arrival, Verdict verdict, List<String> flags, long outboxId) {

    boolean isAccepted() {
        return verdict instanceof Verdict.Accepted;
    }

    /** The event of an accepted arrival. */
    LearningEvent event() {
        return Objects.requireNonNull(arrival.candidate()).event();
    }

    /** As the table {@code live_verdicts} counts it. */
    String word() {
        if (verdict instanceof Verdict.Accepted) {
            return "ACCEPTED";
        }
        if (verdict instanceof Verdict.Repeated) {
            return "REPEATED";
        }
        if (verdict instanceof Verdict.Withheld) {
            return "WITHHELD";
        }
        if (verdict instanceof Verdict.Erased) {
            return "ERASED";
        }
        return verdict instanceof Verdict.Conflicting ? "CONFLICT" : "REFUSED";
    }
}
