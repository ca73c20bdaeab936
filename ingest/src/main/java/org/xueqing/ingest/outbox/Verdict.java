package org.xueqing.ingest.outbox;

import java.util.List;
import org.xueqing.event.Reading;

/** What became of an event that asked to be accepted. */
public sealed interface Verdict {

    /** Whether none stands in the way of the others. */
    static boolean areAllFine(List<Verdict> verdicts) {
        return verdicts.stream().noneMatch(verdict -> verdict instanceof Conflicting || verdict instanceof Refused);
    }

    /** New: kept from now on. */
    record Accepted() implements Verdict {}

    /** The same event again: success, and nothing changes. */
    record Repeated() implements Verdict {}

    /** Another body under an identity that is taken: the first one holds. */
    record Conflicting() implements Verdict {}

    record Refused(Reading.Refused why) implements Verdict {}

    /** The pupil's guardians do not agree: it is counted, and nothing of it is kept anywhere. */
    record Withheld() implements Verdict {}

    /** The pupil was erased: it is counted, and nothing of it is kept anywhere. */
    record Erased() implements Verdict {}
}
