package org.xueqing.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filter of {@link TwoStateMind}: per point the probabilities of never known, known, and forgotten with so many
 * practices in vain since. Exact for each point alone. Points are taken as independent given the answers: of several points
 * of an item each is judged with the probabilities of the others, and prerequisites enter by their probability.
 */
final class TwoStateSupposition implements Supposition {

    private final PupilTraits pupil;
    private final TwoStateLaw law;
    private final AnswerChance chance;
    private final Map<String, State> states = new HashMap<>();

    private static final class State {

        private final PointTraits traits;
        private final double[] forgotten = new double[Mind.STUCK_AFTER + 1];
        private double never;
        private double known;
        private int practices;
        private long asOf;

        State(PointTraits traits, double known, long asOf) {
            this.traits = traits;
            this.known = known;
            this.never = 1 - known;
            this.asOf = asOf;
        }

        void lapse(long at, double meanSecondsKept) {
            double lost = known * (1 - StrictMath.exp(-Math.max(0, at - asOf) / meanSecondsKept));
            known -= lost;
            forgotten[0] += lost;
            asOf = Math.max(asOf, at);
        }

        void practised() {
            practices++;
            int most = forgotten.length - 1;
            forgotten[most] += forgotten[most - 1];
            System.arraycopy(forgotten, 0, forgotten, 1, most - 1);
            forgotten[0] = 0;
        }

        /** Bayes' rule; not to know the point is not to know all of the item's. */
        void learned(double posterior, double factorIfUnknown) {
            known = posterior;
            never *= factorIfUnknown;
            for (int i = 0; i < forgotten.length; i++) {
                forgotten[i] *= factorIfUnknown;
            }
        }
    }

    TwoStateSupposition(
            PupilTraits pupil,
            World world,
            Set<String> foundations,
            Set<String> toCome,
            Map<String, PointTraits> points,
            long firstSecond) {
        this.pupil = pupil;
        this.law = new TwoStateLaw(pupil);
        this.chance = new AnswerChance(pupil, world);
        for (String point : foundations) {
            PointTraits traits = PointTraits.in(points, point);
            states.put(point, new State(traits, law.knownOfFoundation(traits), firstSecond));
        }
        for (String point : toCome) {
            PointTraits traits = PointTraits.in(points, point);
            states.put(point, new State(traits, law.knownOfPointToCome(traits), firstSecond));
        }
    }

    @Override
    public double known(List<String> points, long atSecond) {
        double known = 1;
        for (String point : points) {
            State state = at(point, atSecond);
            known *= state == null ? 1 : state.known;
        }
        return known;
    }

    @Override
    public void attend(String point, double weight, long atSecond) {
        State state = at(point, atSecond);
        if (state == null) {
            return;
        }
        double supported = known(state.traits.prerequisites(), atSecond);
        double gained = state.never * teaches(state, weight, supported, false, state.practices);
        state.never -= gained;
        for (int inVain = 0; inVain < state.forgotten.length; inVain++) {
            double again = state.forgotten[inVain] * teaches(state, weight, supported, true, inVain);
            state.forgotten[inVain] -= again;
            gained += again;
        }
        state.known += gained;
    }

    private double teaches(State state, double weight, double supported, boolean wasKnown, int inVain) {
        return supported * law.teaches(state.traits, weight, true, wasKnown, inVain)
                + (1 - supported) * law.teaches(state.traits, weight, false, wasKnown, inVain);
    }

    @Override
    public void practise(List<String> points, long atSecond) {
        for (String point : points) {
            attend(point, Mind.EXERCISE, atSecond);
            State state = states.get(point);
            if (state != null) {
                state.practised();
            }
        }
    }

    @Override
    public double hear(HeardAnswer answer) {
        List<String> points = answer.item().knowledgePoints();
        double joint = known(points, answer.atSecond());
        double ifKnown = answer.isHinted() ? 0 : likelihood(answer, Grasp.WHOLE);
        double ifNot = likelihood(answer, Grasp.NONE);
        double likelihood = joint * ifKnown + (1 - joint) * ifNot;
        for (String point : points) {
            State state = states.get(point);
            if (state != null && likelihood > 0) {
                double posterior = (joint * ifKnown + Math.max(0, state.known - joint) * ifNot) / likelihood;
                state.learned(posterior, ifNot / likelihood);
            }
        }
        return likelihood;
    }

    private double likelihood(HeardAnswer answer, Grasp grasp) {
        double unaided = AnswerLaw.right(answer.item(), pupil, grasp.known());
        return answer.likelihood(chance.right(answer, unaided, grasp));
    }

    private @Nullable State at(String point, long atSecond) {
        State state = states.get(point);
        if (state != null) {
            state.lapse(atSecond, law.meanSecondsKept(state.traits, state.practices));
        }
        return state;
    }
}
