package org.xueqing.ingest.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Reading;
import org.xueqing.event.Refusal;
import org.xueqing.event.Voided;
import org.xueqing.ingest.store.Identity;
import org.xueqing.ingest.store.Known;
import org.xueqing.ingest.store.TurnedAway;
import org.xueqing.ingest.topic.EventStream;

/**
 * Decides about one event after another, each knowing what was accepted before it: at a door and, by the same rules, for
 * records that were written to the topic directly.
 */
public final class Judge {

    private final Map<Identity, Known> known;
    private final TurnedAway turnedAway;

    /**
     * @param known what was accepted before; grows with what is accepted here
     * @param turnedAway pupils of whom nothing is taken
     */
    public Judge(Map<Identity, Known> known, TurnedAway turnedAway) {
        this.known = known;
        this.turnedAway = turnedAway;
    }

    public Verdict judge(Candidate candidate) {
        return turnedAway(candidate).orElseGet(() -> judgePermitted(candidate));
    }

    private Verdict judgePermitted(Candidate candidate) {
        return candidate.fault().<Verdict>map(Verdict.Refused::new).orElseGet(() -> judgeReadable(candidate));
    }

    /**
     * Decides about events that are accepted together or not at all: if one is refused or in conflict, none of them was.
     *
     * @param together read from their bodies already
     */
    public List<Verdict> judgeTogether(List<Candidate> together) {
        List<Verdict> verdicts = together.stream().map(this::judgeReadable).toList();
        if (!Verdict.areAllFine(verdicts)) {
            for (int i = 0; i < verdicts.size(); i++) {
                if (verdicts.get(i) instanceof Verdict.Accepted) {
                    known.remove(together.get(i).identity());
                }
            }
        }
        return verdicts;
    }

    /** For what has been read from its body already. */
    public Verdict judgeReadable(Candidate candidate) {
        return turnedAway(candidate).orElseGet(() -> judgeByIdentity(candidate));
    }

    private Verdict judgeByIdentity(Candidate candidate) {
        Known before = known.get(candidate.identity());
        if (before != null) {
            return before.fingerprint().equals(candidate.fingerprint())
                    ? new Verdict.Repeated()
                    : new Verdict.Conflicting();
        }
        Known target = target(candidate.event());
        if (target != null && !target.isVoidable()) {
            return new Verdict.Refused(new Reading.Refused(Refusal.NOT_AN_ANSWER, "targetEventId", target.kind()));
        }
        return accept(candidate);
    }

    /** Accepts without asking: its acceptance was promised before. */
    public Verdict accept(Candidate candidate) {
        known.put(candidate.identity(), Known.of(kind(candidate.event()), candidate.fingerprint()));
        return new Verdict.Accepted();
    }

    /** Why nothing of the pupil is taken, if that is so. */
    public Optional<Verdict> turnedAway(Candidate candidate) {
        String subject = candidate.identity().subjectId();
        if (candidate.identity().stream() != EventStream.PRACTICE) {
            return Optional.empty();
        }
        if (turnedAway.erased().contains(subject)) {
            return Optional.of(new Verdict.Erased());
        }
        return turnedAway.withheld().contains(subject) ? Optional.of(new Verdict.Withheld()) : Optional.empty();
    }

    public boolean knows(Identity identity) {
        return known.containsKey(identity);
    }

    /** The identities that judging an event looks at. */
    public static Stream<Identity> looksAt(Candidate candidate) {
        return candidate.event() instanceof Voided voided
                ? Stream.of(candidate.identity(), candidate.identity().sibling(voided.targetEventId()))
                : Stream.of(candidate.identity());
    }

    public static String kind(LearningEvent event) {
        return event.getClass().getSimpleName();
    }

    private @Nullable Known target(LearningEvent event) {
        return event instanceof Voided voided ? known.get(Identity.of(voided).sibling(voided.targetEventId())) : null;
    }
}
