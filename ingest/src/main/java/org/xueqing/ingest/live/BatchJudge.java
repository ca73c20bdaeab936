package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Place;
import org.xueqing.event.Reading;
import org.xueqing.event.Voided;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Judge;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.store.ErasedPupils;
import org.xueqing.ingest.store.Identity;
import org.xueqing.ingest.store.Known;
import org.xueqing.ingest.store.KnownEvents;
import org.xueqing.ingest.store.TurnedAway;

/** Judges the records of one batch in the order of the log, each by what was stored before it. */
final class BatchJudge {

    private final Judge judge;
    private final Map<Identity, Known> waiting;
    private final Remembered remembered;
    private final Set<String> erasedKeys;

    private BatchJudge(Judge judge, Map<Identity, Known> waiting, Remembered remembered, Set<String> erasedKeys) {
        this.judge = judge;
        this.waiting = waiting;
        this.remembered = remembered;
        this.erasedKeys = erasedKeys;
    }

    static List<Judged> judge(Connection connection, List<Arrival> arrivals) throws SQLException {
        List<Candidate> candidates = Arrival.candidates(arrivals);
        return judge(connection, arrivals, turnedAway(connection, candidates));
    }

    /** What was let in before is let in again, whatever guardians have said since. */
    static List<Judged> judgeAgain(Connection connection, List<Arrival> arrivals) throws SQLException {
        return judge(connection, arrivals, TurnedAway.NOBODY);
    }

    private static List<Judged> judge(Connection connection, List<Arrival> arrivals, TurnedAway turnedAway)
            throws SQLException {
        List<Candidate> candidates = Arrival.candidates(arrivals);
        Map<Identity, Known> known = known(connection, arrivals);
        Map<Identity, Known> stored = only(known, false);
        BatchJudge batch = new BatchJudge(
                new Judge(stored, turnedAway),
                only(known, true),
                Remembered.load(connection, candidates, stored.keySet()),
                erasedKeys(connection, arrivals));
        List<Judged> judged = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            judged.add(batch.judge(arrival));
        }
        return judged;
    }

    /** Most of it waits in the rows that the relay names, and what waits is not stored: only the others are looked for. */
    private static Map<Identity, Known> known(Connection connection, List<Arrival> arrivals) throws SQLException {
        Map<Identity, Known> known = KnownEvents.waiting(
                connection,
                arrivals.stream()
                        .map(arrival -> arrival.record().outboxId())
                        .filter(id -> id > 0)
                        .toList());
        KnownEvents.lock(connection, undecided(arrivals, known.keySet()));
        List<Identity> others = Arrival.candidates(arrivals).stream()
                .flatMap(Judge::looksAt)
                .filter(identity -> !known.containsKey(identity))
                .toList();
        if (!others.isEmpty()) {
            known.putAll(KnownEvents.find(connection, others));
        }
        return known;
    }

    /**
     * A door has decided about what it vouches for, as long as its row says so: after a restore the row may be gone, and what came
     * past the doors has none. About those a door must not decide at the same time.
     */
    private static List<Identity> undecided(List<Arrival> arrivals, Set<Identity> waiting) {
        return Arrival.candidates(arrivals.stream()
                        .filter(arrival -> !arrival.record().vouched()
                                || (arrival.candidate() != null
                                        && !waiting.contains(arrival.candidate().identity())))
                        .toList())
                .stream()
                .map(Candidate::identity)
                .toList();
    }

    private static TurnedAway turnedAway(Connection connection, List<Candidate> candidates) throws SQLException {
        return TurnedAway.find(
                connection, candidates.stream().map(Candidate::identity).toList());
    }

    /** What cannot be read may be an erased pupil's all the same: its key says so. */
    private static Set<String> erasedKeys(Connection connection, List<Arrival> arrivals) throws SQLException {
        Set<String> keys = arrivals.stream()
                .filter(arrival -> arrival.candidate() == null)
                .map(Arrival::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        return keys.isEmpty() ? keys : ErasedPupils.among(connection, keys);
    }

    private static Map<Identity, Known> only(Map<Identity, Known> known, boolean waiting) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().isWaiting() == waiting)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, HashMap::new));
    }

    private Judged judge(Arrival arrival) {
        Candidate candidate = arrival.candidate();
        if (candidate == null) {
            return new Judged(arrival, unreadable(arrival), List.of(), 0);
        }
        Verdict verdict = verdict(candidate, arrival.record().vouched());
        if (!(verdict instanceof Verdict.Accepted)) {
            return new Judged(arrival, verdict, List.of(), outboxId(candidate));
        }
        Instant receivedAt = arrival.record().receivedAt();
        Judged judged = new Judged(arrival, verdict, flags(candidate.event(), receivedAt), outboxId(candidate));
        remembered.accept(candidate.event(), receivedAt);
        return judged;
    }

    private long outboxId(Candidate candidate) {
        Known promised = waiting.get(candidate.identity());
        return promised == null ? 0 : promised.outboxId();
    }

    private Verdict unreadable(Arrival arrival) {
        return erasedKeys.contains(arrival.key())
                ? new Verdict.Erased()
                : new Verdict.Refused((Reading.Refused) arrival.record().reading());
    }

    /**
     * What a door has accepted before guardians withdrew stays accepted; a direct record of theirs is turned away.
     * What a door has accepted came first, even where a direct record overtook it on the topic: the direct one changes
     * nothing, and the door's own record, when it comes, is not judged a second time. Of an erased pupil nothing is taken.
     */
    private Verdict verdict(Candidate candidate, boolean vouched) {
        if (judge.turnedAway(candidate).orElse(null) instanceof Verdict.Erased erased) {
            return erased;
        }
        Known promised = waiting.get(candidate.identity());
        if (promised == null || judge.knows(candidate.identity())) {
            return judge.judgeReadable(candidate);
        }
        if (!promised.fingerprint().equals(candidate.fingerprint())) {
            return new Verdict.Conflicting();
        }
        return vouched ? judge.accept(candidate) : new Verdict.Repeated();
    }

    private List<String> flags(LearningEvent event, Instant receivedAt) {
        if (event instanceof Answered answered) {
            return flags(answered, receivedAt);
        }
        boolean noTarget = event instanceof Voided voided
                && !remembered.isHere(Identity.of(voided).sibling(voided.targetEventId()));
        return noTarget ? List.of("no-target") : List.of();
    }

    private List<String> flags(Answered answered, Instant receivedAt) {
        List<String> flags = new ArrayList<>();
        addIf(Place.isFuture(answered, receivedAt), "future", flags);
        addIf(!remembered.isLast(answered.studentId(), Place.of(answered, receivedAt)), "late", flags);
        addIf(remembered.isTakenBack(answered), "voided", flags);
        addIf(!remembered.isMapped(answered), "unmapped", flags);
        addIf(answered.knowledgePoints().stream().anyMatch(point -> point.contains(":")), "foreign-point", flags);
        return flags;
    }

    private static void addIf(boolean holds, String flag, List<String> flags) {
        if (holds) {
            flags.add(flag);
        }
    }
}
