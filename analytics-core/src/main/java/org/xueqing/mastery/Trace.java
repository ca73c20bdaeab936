package org.xueqing.mastery;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import org.xueqing.response.JointBkt;
import org.xueqing.response.Lapse;

/**
 * The belief about one pupil while answers are folded into it: columns of numbers, one place per knowledge point, so that
 * an answer costs O(its points) and allocates nothing. {@link #clear} makes it ready for the next pupil. Not for two
 * threads. This is the one function of {@link Tracing}; there is no second one for speed.
 */
public final class Trace {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long UNTIMED = Long.MIN_VALUE;
    private static final int MOST_POINTS_OF_ONE_ANSWER = 64;

    private final NumberedPoints points;
    private final ItemEase ease;
    private final JointBkt observation = new JointBkt();
    private final int[] asked = new int[MOST_POINTS_OF_ONE_ANSWER];
    private int askedPoints;

    private int[] touched = new int[64];
    private int touchedPoints;
    private double[] mastery = new double[64];
    private int[] answers = new int[64];
    private int[] correct = new int[64];
    private boolean[] joint = new boolean[64];
    private long[] lastMicros = new long[64];
    private long[] lastSequence = new long[64];

    public Trace(BktParameters parameters) {
        this.points = new NumberedPoints(parameters);
        this.ease = parameters.ease();
    }

    /** Forgets the pupil. */
    public void clear() {
        for (int i = 0; i < touchedPoints; i++) {
            answers[touched[i]] = 0;
            correct[touched[i]] = 0;
            joint[touched[i]] = false;
        }
        touchedPoints = 0;
    }

    /** What the arguments of {@link #ask(String, long)} call a knowledge point. */
    public int numberOf(String knowledgePoint) {
        int number = points.numberOf(knowledgePoint);
        if (number >= mastery.length) {
            grow();
        }
        return number;
    }

    /** Names a point that the answer in question needs; the first of an answer comes after {@link #begin}. */
    public Trace needs(int point) {
        asked[askedPoints++] = point;
        return this;
    }

    /** Begins a new answer. */
    public Trace begin() {
        askedPoints = 0;
        return this;
    }

    /**
     * Probability of a correct answer, given all earlier ones.
     *
     * @param oddsFactor see {@link ItemEase#oddsFactor(String)}
     * @param atMicros moment of the answer in µs since the epoch; {@link #untimed} without one
     */
    public double ask(double oddsFactor, long atMicros) {
        observation.begin();
        for (int i = 0; i < askedPoints; i++) {
            observation.needs(points.parameters(asked[i]), before(asked[i], atMicros));
        }
        return observation.ask(oddsFactor);
    }

    /** What an answer of unknown date gives for its moment. */
    public static long untimed() {
        return UNTIMED;
    }

    /** The outcome of the answer that was asked for last. */
    public void tell(boolean isCorrect, long atMicros, long sequence) {
        for (int i = 0; i < askedPoints; i++) {
            tell(asked[i], observation.after(i, isCorrect), isCorrect, atMicros, sequence);
        }
    }

    /** Probability that the pupil answers correctly; the outcome is not looked at. */
    public double ask(List<String> knowledgePoints, String itemId, Place place, boolean isTimed) {
        begin();
        for (int i = 0; i < knowledgePoints.size(); i++) {
            needs(numberOf(knowledgePoints.get(i)));
        }
        return ask(ease.oddsFactor(itemId), micros(place, isTimed));
    }

    /** Folds one piece of evidence; returns the probability of a correct answer that was believed before. */
    public double fold(Answer answer) {
        double expected = ask(answer.knowledgePoints(), answer.itemId(), answer.place(), answer.isTimed());
        tell(
                answer.isCorrect(),
                micros(answer.place(), answer.isTimed()),
                answer.place().sequence());
        return expected;
    }

    /** How the probability that was asked for last moves with the item's ease, per logit. */
    public double slope() {
        return observation.slope();
    }

    /** Number of points with evidence. */
    public int size() {
        return touchedPoints;
    }

    /** Points with evidence whose mastery is at least this. */
    public int held(double from) {
        int held = 0;
        for (int i = 0; i < touchedPoints; i++) {
            held += mastery[touched[i]] >= from ? 1 : 0;
        }
        return held;
    }

    public PupilMastery belief() {
        Map<String, PointMastery> belief = new HashMap<>();
        for (int i = 0; i < touchedPoints; i++) {
            belief.put(points.name(touched[i]), belief(touched[i]));
        }
        return new PupilMastery(belief);
    }

    /** Continues from a belief. */
    void resume(PupilMastery belief) {
        clear();
        belief.byPoint().forEach((name, known) -> {
            int point = numberOf(name);
            touched[touchedPoints++] = point;
            mastery[point] = known.probability();
            answers[point] = known.answers();
            correct[point] = known.correct();
            joint[point] = known.isJoint();
            lastMicros[point] = known.lastAnsweredAt() == null ? UNTIMED : micros(known.lastAnsweredAt());
            lastSequence[point] = known.lastSequence() == null ? 0 : known.lastSequence();
        });
    }

    private double before(int point, long atMicros) {
        Bkt parameters = points.parameters(point);
        return answers[point] == 0
                ? parameters.prior()
                : parameters.retained(mastery[point], steps(lastMicros[point], atMicros));
    }

    private static int steps(long fromMicros, long toMicros) {
        return Lapse.steps(
                fromMicros / MICROS_PER_SECOND,
                fromMicros != UNTIMED,
                toMicros / MICROS_PER_SECOND,
                toMicros != UNTIMED);
    }

    private void tell(int point, double after, boolean isCorrect, long atMicros, long sequence) {
        if (answers[point] == 0) {
            touched[touchedPoints++] = point;
        }
        mastery[point] = after;
        answers[point]++;
        correct[point] += isCorrect ? 1 : 0;
        joint[point] |= askedPoints > 1;
        lastMicros[point] = atMicros;
        lastSequence[point] = sequence;
    }

    private PointMastery belief(int point) {
        boolean isTimed = lastMicros[point] != UNTIMED;
        return new PointMastery(
                mastery[point],
                answers[point],
                correct[point],
                joint[point],
                isTimed ? instant(lastMicros[point]) : null,
                isTimed ? null : lastSequence[point]);
    }

    private static long micros(Place place, boolean isTimed) {
        return isTimed ? micros(place.orderedAt()) : UNTIMED;
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / 1_000;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1_000);
    }

    private void grow() {
        int room = Math.max(2 * mastery.length, points.size());
        touched = Arrays.copyOf(touched, room);
        mastery = Arrays.copyOf(mastery, room);
        answers = Arrays.copyOf(answers, room);
        correct = Arrays.copyOf(correct, room);
        joint = Arrays.copyOf(joint, room);
        lastMicros = Arrays.copyOf(lastMicros, room);
        lastSequence = Arrays.copyOf(lastSequence, room);
    }
}
