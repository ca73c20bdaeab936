package org.xueqing.dashboard.sender;

import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;

/** What became of a batch that was taken, event by event in its order. */
record Dispositions(List<Event> events) {

    /** @param disposition ACCEPTED, REPEATED, WITHHELD where guardians do not agree to the recording, or ERASED where the pupil was erased */
    record Event(String eventId, String disposition) {}

    static Dispositions of(List<Candidate> batch, List<Verdict> verdicts) {
        return new Dispositions(IntStream.range(0, verdicts.size())
                .mapToObj(i -> new Event(batch.get(i).event().eventId().toString(), word(verdicts.get(i))))
                .toList());
    }

    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Withheld) {
            return "WITHHELD";
        }
        if (verdict instanceof Verdict.Erased) {
            return "ERASED";
        }
        return verdict instanceof Verdict.Repeated ? "REPEATED" : "ACCEPTED";
    }
}
