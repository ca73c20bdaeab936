package org.xueqing.simulation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.simulation.chance.Chance;

/**
 * Each point is known or not.
 *
 * <p>Let a be the ability, f the learning factor, q the learnability and d the difficulty of a point. Known before the
 * first term: logistic(2.2 + 0.9 a − d) for a point of earlier volumes, logistic(−2.8 + 0.8 a − d) for one still to come.
 * An occasion of weight w (lesson 1, review 0.6, exercise 0.45) teaches an unknown point with probability
 * w · logistic(logit q + 0.7 a + ln f), times 0.4 while a prerequisite is unknown, times 1.3 if it was known once, times
 * 0.35 after eight practices in vain, at most 1. A known point is forgotten at a constant rate: with half-life h days
 * and n practices, half of the pupils have lost it after h · (1 + min(n, 8)/2) · e^(0.2 a) days without practice.
 */
final class TwoStateMind implements Mind {

    private final PupilTraits pupil;
    private final Chance chance;
    private final Map<String, Trace> traces = new LinkedHashMap<>();
    private final TwoStateLaw law;

    /** One point's state. The moment of forgetting is drawn when a point is learnt or practised: waiting has no memory. */
    private static final class Trace {

        private final PointTraits traits;
        private @Nullable Instant learnedAt;
        private Instant knownUntil = Instant.MIN;
        private boolean everKnown;
        private int practices;
        private int inVain;

        Trace(PointTraits traits) {
            this.traits = traits;
        }

        boolean isKnown(Instant at) {
            return knownUntil.isAfter(at);
        }
    }

    TwoStateMind(
            PupilTraits pupil,
            Set<String> foundations,
            Set<String> toCome,
            Map<String, PointTraits> points,
            Instant firstDay,
            Chance chance) {
        this.pupil = pupil;
        this.chance = chance;
        this.law = new TwoStateLaw(pupil);
        for (String point : foundations) {
            PointTraits traits = PointTraits.in(points, point);
            begin(traits, law.knownOfFoundation(traits), firstDay);
        }
        for (String point : toCome) {
            PointTraits traits = PointTraits.in(points, point);
            begin(traits, law.knownOfPointToCome(traits), firstDay);
        }
    }

    private void begin(PointTraits traits, double known, Instant firstDay) {
        Trace trace = new Trace(traits);
        traces.put(traits.knowledgePoint(), trace);
        if (chance.happens(known)) {
            learn(trace, firstDay);
        }
    }

    @Override
    public Grasp grasp(List<String> wanted, Instant at) {
        for (String point : wanted) {
            Trace trace = traces.get(point);
            if (trace != null && !trace.isKnown(at)) {
                return Grasp.NONE;
            }
        }
        return Grasp.WHOLE;
    }

    @Override
    public double right(Item item, Instant at) {
        return AnswerLaw.right(item, pupil, grasp(item.knowledgePoints(), at).known());
    }

    @Override
    public void attend(String point, double weight, Instant at) {
        Trace trace = traces.get(point);
        if (trace != null && !trace.isKnown(at) && chance.happens(learning(trace, weight, at))) {
            learn(trace, at);
        }
    }

    @Override
    public void practise(List<String> practised, Instant at) {
        for (String point : practised) {
            attend(point, EXERCISE, at);
            Trace trace = traces.get(point);
            if (trace != null) {
                practise(trace, at);
            }
        }
    }

    private void practise(Trace trace, Instant at) {
        trace.practices++;
        if (trace.isKnown(at)) {
            trace.knownUntil = forgetting(trace, at);
        } else {
            trace.inVain++;
        }
    }

    private void learn(Trace trace, Instant at) {
        trace.learnedAt = at;
        trace.everKnown = true;
        trace.inVain = 0;
        trace.knownUntil = forgetting(trace, at);
    }

    private double learning(Trace trace, double weight, Instant at) {
        boolean hasPrerequisites = grasp(trace.traits.prerequisites(), at).known();
        return law.teaches(trace.traits, weight, hasPrerequisites, trace.everKnown, trace.inVain);
    }

    private Instant forgetting(Trace trace, Instant at) {
        return at.plusSeconds((long) chance.waiting(law.meanSecondsKept(trace.traits, trace.practices)));
    }

    @Override
    public int stuckPoints(Instant at) {
        int stuck = 0;
        for (Trace trace : traces.values()) {
            stuck += trace.inVain >= STUCK_AFTER && !trace.isKnown(at) ? 1 : 0;
        }
        return stuck;
    }

    @Override
    public List<Knowledge> knowledge(Instant asOf) {
        return traces.values().stream().map(trace -> knowledge(trace, asOf)).toList();
    }

    private Knowledge knowledge(Trace trace, Instant asOf) {
        boolean known = trace.isKnown(asOf);
        return new Knowledge(
                pupil.studentId(),
                trace.traits.knowledgePoint(),
                known,
                known ? 1 : 0,
                known ? trace.learnedAt : null,
                trace.everKnown,
                trace.practices);
    }
}
