package org.xueqing.mastery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.PupilEvidence;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import org.xueqing.response.JointBkt;
import org.xueqing.response.Lapse;

/**
 * The belief about one pupil while answers are folded into it: an answer costs O(its points) and allocates nothing. {@link
 * #clear} makes it ready for the next pupil. Not for two threads. This is the one function of {@link Tracing}; there is no
 * second one for speed.
 */
public final class Trace {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int USUAL_POINTS_OF_AN_ANSWER = 8;

    private final NumberedPoints points;
    private final ItemEase ease;
    private final PointColumns belief = new PointColumns();
    private final JointBkt observation = new JointBkt();
    private final RunningSurplus surplus;
    private int[] needed = new int[USUAL_POINTS_OF_AN_ANSWER];
    private int neededPoints;
    private double askedOddsFactor;

    /** Who wants to know what was believed before each answer. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * An answer was folded.
         *
         * @param expected probability of a correct answer that was believed before it
         * @param slope how that moves with the item's ease, per logit
         */
        void folded(int answer, double expected, double slope);
    }

    /** Who wants to know what is believed, without an object for each point. */
    @FunctionalInterface
    public interface PointReader {

        /** @param lastMicros moment of the last evidence, or {@link PupilEvidence#UNTIMED} */
        void point(
                String name,
                double mastery,
                int answers,
                int correct,
                boolean isJoint,
                long lastMicros,
                long lastSequence);
    }

    public Trace(BktParameters parameters) {
        this(parameters, new SurplusLaw(parameters.effects()));
    }

    Trace(BktParameters parameters, SurplusLaw law) {
        this.points = new NumberedPoints(parameters);
        this.ease = parameters.ease();
        this.surplus = new RunningSurplus(law);
    }

    /** Forgets the pupil. */
    public void clear() {
        belief.clear();
        surplus.set(Surplus.NONE);
    }

    /** What {@link #needs} calls a knowledge point. */
    public int numberOf(String knowledgePoint) {
        int number = points.numberOf(knowledgePoint);
        belief.reach(number);
        return number;
    }

    /** Begins a new answer. */
    public Trace begin() {
        neededPoints = 0;
        return this;
    }

    /** The answer needs this point too. */
    public Trace needs(int point) {
        if (neededPoints == needed.length) {
            needed = Arrays.copyOf(needed, 2 * neededPoints);
        }
        needed[neededPoints++] = point;
        return this;
    }

    /**
     * Probability of a correct answer, given all earlier ones.
     *
     * @param oddsFactor see {@link ItemEase#oddsFactor(String)}
     * @param atMicros moment of the answer in µs since the epoch, or {@link PupilEvidence#UNTIMED}
     */
    public double ask(double oddsFactor, long atMicros) {
        askedOddsFactor = oddsFactor;
        observation.begin();
        for (int i = 0; i < neededPoints; i++) {
            Bkt point = points.parameters(needed[i]);
            observation.needs(point, mastery(needed[i], atMicros), surplus.learning(point.learn()));
        }
        return observation.ask(surplus.oddsFactor(oddsFactor));
    }

    /** The outcome of the answer that was asked for last. */
    public void tell(boolean isCorrect, long atMicros, long sequence) {
        if (surplus.isFollowed()) {
            tellSurplus(isCorrect);
        }
        for (int i = 0; i < neededPoints; i++) {
            double after = observation.after(i, isCorrect);
            belief.add(needed[i], after, isCorrect, neededPoints > 1, atMicros, sequence);
        }
    }

    private void tellSurplus(boolean isCorrect) {
        double usualMastery = 1;
        int earlier = Integer.MAX_VALUE;
        for (int i = 0; i < neededPoints; i++) {
            int opportunities = belief.answers[needed[i]];
            usualMastery = usualMastery * points.usualMastery(needed[i], opportunities);
            earlier = Math.min(earlier, opportunities);
        }
        surplus.tell(isCorrect, observation.expected(usualMastery, askedOddsFactor), earlier);
    }

    /** Probability that the pupil answers correctly; the outcome is not looked at. */
    public double ask(List<String> knowledgePoints, String itemId, Place place, boolean isTimed) {
        begin();
        for (int i = 0; i < knowledgePoints.size(); i++) {
            needs(numberOf(knowledgePoints.get(i)));
        }
        return ask(ease.oddsFactor(itemId), PupilEvidence.micros(place, isTimed));
    }

    /** Folds one piece of evidence; returns the probability of a correct answer that was believed before. */
    public double fold(Answer answer) {
        double expected = ask(answer.knowledgePoints(), answer.itemId(), answer.place(), answer.isTimed());
        long micros = PupilEvidence.micros(answer.place(), answer.isTimed());
        tell(answer.isCorrect(), micros, answer.place().sequence());
        return expected;
    }

    /** Folds a pupil's evidence. */
    public void fold(PupilEvidence evidence) {
        fold(evidence, (answer, expected, slope) -> {});
    }

    /** Folds a pupil's evidence and tells what was believed before each answer. */
    public void fold(PupilEvidence evidence, Watcher watcher) {
        int[] numbers =
                Arrays.stream(evidence.points()).mapToInt(this::numberOf).toArray();
        double[] odds =
                Arrays.stream(evidence.items()).mapToDouble(ease::oddsFactor).toArray();
        for (int i = 0; i < evidence.size(); i++) {
            begin();
            for (int place = evidence.pointsBegin(i); place < evidence.pointsEnd()[i]; place++) {
                needs(numbers[evidence.point()[place]]);
            }
            double expected = ask(odds[evidence.item()[i]], evidence.micros()[i]);
            tell(evidence.isCorrect()[i], evidence.micros()[i], evidence.sequence()[i]);
            watcher.folded(i, expected, observation.slope());
        }
    }

    /** Reads out the points with evidence, in the order in which they first came. */
    public void read(PointReader reader) {
        for (int i = 0; i < belief.size(); i++) {
            int point = belief.point(i);
            reader.point(
                    points.name(point),
                    belief.mastery[point],
                    belief.answers[point],
                    belief.correct[point],
                    belief.joint[point],
                    belief.lastMicros[point],
                    belief.lastSequence[point]);
        }
    }

    /** Number of points with evidence. */
    public int size() {
        return belief.size();
    }

    /** Points with evidence whose mastery is at least this. */
    public int held(double from) {
        int held = 0;
        for (int i = 0; i < belief.size(); i++) {
            held += belief.mastery[belief.point(i)] >= from ? 1 : 0;
        }
        return held;
    }

    public PupilMastery belief() {
        Map<String, PointMastery> byPoint = new HashMap<>();
        for (int i = 0; i < belief.size(); i++) {
            byPoint.put(points.name(belief.point(i)), belief.get(belief.point(i)));
        }
        return new PupilMastery(byPoint, surplus.surplus());
    }

    /** How far the pupil is from an ordinary one, by all that was folded. */
    public Surplus surplus() {
        return surplus.surplus();
    }

    /**
     * Continues from a belief: what is folded next moves it exactly as if all its evidence had been folded here. So a run's
     * parameters, the stored belief about a pupil and an answer behind its evidence make the next belief: {@code resume},
     * {@code fold}, {@link #belief}.
     */
    public void resume(PupilMastery known) {
        clear();
        surplus.set(known.surplus());
        known.byPoint().forEach((name, mastery) -> belief.put(numberOf(name), mastery));
    }

    /**
     * Mastery of a point at a later moment, given all that was folded.
     *
     * @param point its {@link #numberOf}
     * @param atMicros in µs since the epoch, or {@link PupilEvidence#UNTIMED}
     */
    public double mastery(int point, long atMicros) {
        return belief.hasEvidence(point)
                ? retained(point, steps(belief.lastMicros[point], atMicros))
                : surplus.prior(points.parameters(point).prior());
    }

    /** Probability that one opportunity teaches this pupil the point, given all that was folded. */
    public double learning(int point) {
        return surplus.learning(points.parameters(point).learn());
    }

    /** Probability that an ordinary pupil has the point after so many opportunities, whatever the answers were. */
    public double usualMastery(int point, int opportunities) {
        return points.usualMastery(point, opportunities);
    }

    private double retained(int point, int steps) {
        if (steps == 0) {
            return belief.mastery[point];
        }
        double usual = points.parameters(point).forget();
        double forget = surplus.forgetting(usual);
        return forget == usual
                ? points.retained(point, belief.mastery[point], steps)
                : NumberedPoints.left(belief.mastery[point], forget, steps);
    }

    private static int steps(long fromMicros, long toMicros) {
        return Lapse.steps(
                fromMicros / MICROS_PER_SECOND,
                fromMicros != PupilEvidence.UNTIMED,
                toMicros / MICROS_PER_SECOND,
                toMicros != PupilEvidence.UNTIMED);
    }
}
