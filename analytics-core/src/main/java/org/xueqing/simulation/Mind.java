package org.xueqing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one pupil knows, point by point, and how that changes.
 *
 * <p>Let a be the ability, f the learning factor, q the learnability and d the difficulty of a point. Known before the
 * term: logistic(2.2 + 0.9 a − d) for a point of earlier volumes, logistic(−2.8 + 0.8 a − d) for one still to come. An
 * occasion of weight w (lesson 1, review 0.6, exercise 0.35) teaches an unknown point with probability
 * w · logistic(logit q + 0.7 a + ln f), times 0.4 while a prerequisite is unknown, times 1.3 if it was known once, at
 * most 1. Each night a known point with half-life h after n practices is forgotten with probability
 * 1 − 2^(−1/(h · (1 + min(n, 8)/2) · e^(0.2 a))).
 */
final class Mind {

    static final double LESSON = 1;
    static final double REVIEW = 0.6;
    static final double EXERCISE = 0.35;

    private static final double WITHOUT_PREREQUISITE = 0.4;
    private static final double RELEARNING = 1.3;
    private static final int MOST_PRACTICES_THAT_COUNT = 8;

    private final PupilTraits pupil;
    private final Chance chance;
    private final Map<String, PointTraits> points;
    private final Map<String, Knowledge> known = new TreeMap<>();

    Mind(PupilTraits pupil, Syllabus syllabus, Map<String, PointTraits> points, Instant firstDay, Chance chance) {
        this.pupil = pupil;
        this.chance = chance;
        this.points = points;
        syllabus.foundations().forEach(point -> begin(point, 2.2 + 0.9 * pupil.ability(), firstDay));
        syllabus.points().forEach(point -> begin(point, -2.8 + 0.8 * pupil.ability(), firstDay));
    }

    private void begin(String point, double logit, Instant firstDay) {
        Knowledge lacking = Knowledge.lacking(pupil.studentId(), point);
        boolean isKnown = chance.happens(Chance.logistic(logit - traits(point).difficulty()));
        known.put(point, isKnown ? lacking.learned(firstDay) : lacking);
    }

    boolean knowsAll(List<String> wanted) {
        return wanted.stream().noneMatch(this::lacks);
    }

    /** A night: each known point may be gone in the morning. */
    void sleep() {
        known.replaceAll((point, state) -> state.known() && forgets(state) ? state.forgotten() : state);
    }

    /** A lesson or a review of one point. */
    void attend(String point, double weight, Instant at) {
        if (lacks(point) && chance.happens(learning(point, weight))) {
            known.computeIfPresent(point, (id, state) -> state.learned(at));
        }
    }

    /** An exercise on an item, with its feedback. */
    void practise(List<String> practised, Instant at) {
        for (String point : practised) {
            attend(point, EXERCISE, at);
            known.computeIfPresent(point, (id, state) -> state.practised());
        }
    }

    List<Knowledge> knowledge() {
        return new ArrayList<>(known.values());
    }

    /** Points outside the pupil's syllabus count as known. */
    private boolean lacks(String point) {
        Knowledge state = known.get(point);
        return state != null && !state.known();
    }

    private double learning(String point, double weight) {
        PointTraits traits = traits(point);
        double logit = Chance.logit(traits.learnability()) + 0.7 * pupil.ability() + StrictMath.log(pupil.learning());
        double hindrance = knowsAll(traits.prerequisites()) ? 1 : WITHOUT_PREREQUISITE;
        Knowledge state = known.get(point);
        double memory = state != null && state.everKnown() ? RELEARNING : 1;
        return Math.min(1, weight * Chance.logistic(logit) * hindrance * memory);
    }

    private boolean forgets(Knowledge state) {
        double practice = 1 + Math.min(state.practices(), MOST_PRACTICES_THAT_COUNT) / 2.0;
        double halfLifeDays =
                traits(state.knowledgePoint()).halfLifeDays() * practice * StrictMath.exp(0.2 * pupil.ability());
        return chance.happens(1 - StrictMath.pow(2, -1 / halfLifeDays));
    }

    private PointTraits traits(String point) {
        PointTraits traits = points.get(point);
        if (traits == null) {
            throw new IllegalStateException("no traits were drawn for " + point);
        }
        return traits;
    }
}
